package org.fairlead.report.frontier;

import java.util.Comparator;
import java.util.List;

/**
 * The settings of a sweep under one rule for the threshold.
 *
 * @param rule how the threshold was set, in words
 * @param settings the baseline first, then remedy by remedy with increasing weight
 * @param answer name of the setting with the smallest gap for the allowed cost, as the mean over
 *     the seeds of its size on validation rows; the baseline if nothing is better
 */
public record FrontierCurve(String rule, List<FrontierSetting> settings, String answer) {
    public FrontierCurve {
        settings = List.copyOf(settings);
    }

    /**
     * Makes a curve and chooses its answer.
     *
     * @param rule how the threshold was set
     * @param settings the baseline first, then remedy by remedy with increasing weight
     * @param maxCost accuracy that may be lost, in [0, 1]
     * @return the curve
     */
    public static FrontierCurve of(String rule, List<FrontierSetting> settings, double maxCost) {
        double floor = settings.get(0).validation().accuracy().mean() - maxCost;
        FrontierSetting best =
                settings.stream()
                        .filter(setting -> setting.validation().accuracy().mean() >= floor)
                        .filter(setting -> setting.collapsed() == 0)
                        .min(
                                Comparator.comparingDouble(
                                        setting -> setting.validation().gap().meanSize()))
                        .orElse(settings.get(0));
        return new FrontierCurve(rule, settings, best.name());
    }

    /**
     * The setting that answers the question.
     *
     * @return one of the settings
     */
    public FrontierSetting chosen() {
        return settings.stream()
                .filter(setting -> setting.name().equals(answer))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The setting without the remedy.
     *
     * @return the first one
     */
    public FrontierSetting baseline() {
        return settings.get(0);
    }
}
