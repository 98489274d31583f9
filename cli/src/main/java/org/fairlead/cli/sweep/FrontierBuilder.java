package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.report.frontier.Frontier;
import org.fairlead.report.frontier.FrontierCurve;
import org.fairlead.report.frontier.FrontierSetting;
import org.fairlead.report.frontier.PartFigures;
import org.fairlead.report.frontier.SeedFigures;

/** Turns the scores of all points into curves: thresholds fixed, and re-chosen. */
final class FrontierBuilder {
    private static final double FIXED = 0.5;

    private final SweepPlan plan;
    private final List<SweepPoint> points;
    private final List<PointScores> scores;

    FrontierBuilder(SweepPlan plan, List<SweepPoint> points, List<PointScores> scores) {
        this.plan = plan;
        this.points = points;
        this.scores = scores;
    }

    Frontier build(String name, Map<String, String> facts) {
        double[] fixed = new double[points.size()];
        double[] chosen = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            fixed[i] = FIXED;
            int baseline = i % plan.seeds(); // the points of weight 0 come first
            chosen[i] = scores.get(i).thresholdFor(scores.get(baseline).keptRate(FIXED));
        }
        String kept = plan.keptRate().key().replace('_', ' ');
        return new Frontier(
                name,
                plan.metric().key(),
                plan.slice(),
                scores.get(0).measure(Part.VALIDATION, FIXED).baseline(),
                plan.maxCost(),
                facts,
                List.of(
                        curve("threshold 0.5", fixed),
                        curve("threshold with the baseline's overall " + kept, chosen)));
    }

    private FrontierCurve curve(String rule, double[] thresholds) {
        List<FrontierSetting> settings = new ArrayList<>();
        for (int first = 0; first < points.size(); first += plan.seeds()) {
            List<Integer> group = new ArrayList<>();
            for (int i = first; i < first + plan.seeds(); i++) {
                group.add(i);
            }
            settings.add(
                    new FrontierSetting(
                            points.get(first).setting(),
                            points.get(first).weight(),
                            figures(group, thresholds, Part.VALIDATION),
                            figures(group, thresholds, Part.TEST),
                            group.stream().map(i -> points.get(i).folder()).toList(),
                            (int) group.stream().filter(i -> scores.get(i).collapsed()).count()));
        }
        return FrontierCurve.of(rule, settings, plan.maxCost());
    }

    private PartFigures figures(List<Integer> group, double[] thresholds, Part part) {
        List<PointScores.Measured> measured =
                group.stream().map(i -> scores.get(i).measure(part, thresholds[i])).toList();
        return new PartFigures(
                SeedFigures.of(measured.stream().map(PointScores.Measured::accuracy).toList()),
                SeedFigures.of(measured.stream().map(PointScores.Measured::auc).toList()),
                SeedFigures.of(measured.stream().map(PointScores.Measured::gap).toList()));
    }
}
