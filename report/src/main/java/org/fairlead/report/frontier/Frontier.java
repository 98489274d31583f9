package org.fairlead.report.frontier;

import java.util.List;
import java.util.Map;

/**
 * What a sweep found: for each setting of a remedy its quality and its gap.
 *
 * @param name the experiment's name
 * @param metric name of the rate whose gap is meant
 * @param slice the slice, such as {@code sex=Female}
 * @param baseline the slice that it is compared with
 * @param maxCost accuracy that the answer may lose on validation rows
 * @param facts what a reader should know of the sweep, by heading
 * @param curves a curve for each rule for the threshold
 */
public record Frontier(
        String name,
        String metric,
        String slice,
        String baseline,
        double maxCost,
        Map<String, String> facts,
        List<FrontierCurve> curves) {
    public Frontier {
        curves = List.copyOf(curves);
    }
}
