package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.report.frontier.Frontier;
import org.fairlead.report.frontier.FrontierCurve;
import org.fairlead.report.frontier.FrontierSetting;
import org.fairlead.report.frontier.PartFigures;
import org.fairlead.report.frontier.SeedFigures;

/** Turns the scores of all points into curves: a curve for each rule for the threshold. */
final class FrontierBuilder {
    private static final double FIXED = 0.5;

    private final SweepPlan plan;
    private final Map<String, List<PointScores>> settings = new LinkedHashMap<>();
    private final List<PointScores> baseline;

    /**
     * Prepares the curves.
     *
     * @param points the baseline's seeds first; those of a setting in the order of seeds
     */
    FrontierBuilder(SweepPlan plan, List<PointScores> points) {
        this.plan = plan;
        for (PointScores scores : points) {
            settings.computeIfAbsent(scores.point.setting(), name -> new ArrayList<>()).add(scores);
        }
        baseline = points.subList(0, plan.seeds());
    }

    Frontier build(String name, Map<String, String> facts) {
        List<Double> kept = baselineRates(plan.keptRate());
        List<FrontierCurve> curves = new ArrayList<>();
        curves.add(curve("threshold 0.5", (scores, seed) -> Thresholds.of(FIXED)));
        curves.add(
                curve(
                        "threshold with the baseline's overall " + words(plan.keptRate()),
                        (scores, seed) -> Thresholds.of(scores.thresholdFor(kept.get(seed)))));
        plan.thresholdsBy().ifPresent(column -> curves.add(byValue(column)));
        return new Frontier(
                name,
                plan.metric().key(),
                plan.slice(),
                baseline.get(0).measure(Part.VALIDATION, Thresholds.of(FIXED)).baseline(),
                plan.maxCost(),
                facts,
                curves);
    }

    private FrontierCurve byValue(String column) {
        List<Double> rates = baselineRates(plan.metric());
        return curve(
                "a threshold for each value of %s, with the baseline's overall %s"
                        .formatted(column, words(plan.metric())),
                (scores, seed) -> scores.thresholdsBy(column, rates.get(seed), FIXED));
    }

    /** The baseline's overall rate, a seed each. */
    private List<Double> baselineRates(Metric metric) {
        return baseline.stream().map(scores -> scores.rate(metric, FIXED)).toList();
    }

    private static String words(Metric metric) {
        return metric.key().replace('_', ' ');
    }

    /**
     * Further weights of a remedy, where its curve on validation rows bends most; at most count.
     */
    List<Double> bends(String remedy, int count) {
        List<Double> weights = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        List<Double> accuracies = new ArrayList<>();
        for (List<PointScores> seeds : settings.values()) {
            SweepPoint point = seeds.get(0).point;
            if (point.remedy().isEmpty() || point.remedy().equals(remedy)) {
                List<Thresholds> fixed = seeds.stream().map(s -> Thresholds.of(FIXED)).toList();
                PartFigures figures = figures(seeds, fixed, Part.VALIDATION);
                weights.add(point.weight());
                gaps.add(figures.gap().mean());
                accuracies.add(figures.accuracy().mean());
            }
        }
        return Bends.weights(weights, gaps, accuracies, count);
    }

    private FrontierCurve curve(String rule, BiFunction<PointScores, Integer, Thresholds> choice) {
        List<FrontierSetting> all =
                settings.values().parallelStream().map(seeds -> setting(seeds, choice)).toList();
        return FrontierCurve.of(rule, all, plan.maxCost());
    }

    private static FrontierSetting setting(
            List<PointScores> seeds, BiFunction<PointScores, Integer, Thresholds> choice) {
        List<Thresholds> thresholds = new ArrayList<>();
        for (int seed = 0; seed < seeds.size(); seed++) {
            thresholds.add(choice.apply(seeds.get(seed), seed));
        }
        SweepPoint point = seeds.get(0).point;
        return new FrontierSetting(
                point.setting(),
                point.remedy(),
                point.weight(),
                figures(seeds, thresholds, Part.VALIDATION),
                figures(seeds, thresholds, Part.TEST),
                seeds.stream().map(scores -> scores.point.folder()).toList(),
                thresholds.stream().map(Thresholds::toMap).toList(),
                (int) seeds.stream().filter(scores -> scores.collapsed).count());
    }

    private static PartFigures figures(
            List<PointScores> seeds, List<Thresholds> thresholds, Part part) {
        List<PointScores.Measured> measured = new ArrayList<>();
        for (int seed = 0; seed < seeds.size(); seed++) {
            measured.add(seeds.get(seed).measure(part, thresholds.get(seed)));
        }
        return new PartFigures(
                SeedFigures.of(measured.stream().map(PointScores.Measured::accuracy).toList()),
                SeedFigures.of(measured.stream().map(PointScores.Measured::auc).toList()),
                SeedFigures.of(measured.stream().map(PointScores.Measured::gap).toList()));
    }
}
