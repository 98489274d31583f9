package org.fairlead.report.frontier;

import java.util.List;
import java.util.Map;

/**
 * A setting of the remedy, over all seeds.
 *
 * @param name such as {@code w0.5}
 * @param remedy name of the remedy, empty for the baseline
 * @param weight the remedy's weight, 0 for the baseline
 * @param validation figures on the rows that a setting is chosen on
 * @param test figures on the rows that were kept for the end
 * @param runs folders of its runs, one a seed, relative to the sweep's
 * @param thresholds for each run the threshold of {@code all} rows, and those of values that have
 *     one of their own
 * @param collapsed seeds whose model gives nearly all rows one score
 */
public record FrontierSetting(
        String name,
        String remedy,
        double weight,
        PartFigures validation,
        PartFigures test,
        List<String> runs,
        List<Map<String, Double>> thresholds,
        int collapsed) {
    public FrontierSetting {
        runs = List.copyOf(runs);
        thresholds = List.copyOf(thresholds);
    }
}
