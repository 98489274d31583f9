package org.fairlead.cli.sweep;

import java.util.Locale;
import org.fairlead.cli.terminal.TextTable;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.frontier.FrontierCurve;
import org.fairlead.report.frontier.FrontierSetting;
import org.fairlead.report.frontier.SeedFigures;

/** A sweep as text and as JSON. */
public final class SweepSummary {
    private SweepSummary() {}

    /**
     * Writes a sweep for people.
     *
     * @param result what a sweep found
     * @return a table and the answer for each rule for the threshold
     */
    public static String text(SweepResult result) {
        StringBuilder text = new StringBuilder();
        var frontier = result.frontier();
        for (FrontierCurve curve : frontier.curves()) {
            TextTable table =
                    new TextTable(
                            "setting",
                            "accuracy, test",
                            "AUC, test",
                            "gap, test",
                            "95 % interval",
                            "accuracy, validation",
                            "gap, validation",
                            "its size");
            curve.settings().forEach(setting -> row(table, setting));
            FrontierSetting chosen = curve.chosen();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s; gap in %s of %s to %s, means of seeds%n%n%s%n"
                                    + "smallest gap for at most %.1f points of accuracy, chosen on validation by its mean size: %s (%s)%n"
                                    + "on test: gap %+.4f%s (baseline %+.4f), accuracy %.4f (baseline %.4f), AUC %.4f%n%n",
                            curve.rule(),
                            frontier.metric().replace('_', ' '),
                            frontier.slice(),
                            frontier.baseline(),
                            table.text(),
                            frontier.maxCost() * 100,
                            chosen.name(),
                            String.join(", ", chosen.runs()),
                            chosen.test().gap().mean(),
                            interval(chosen.test().gap(), " [", ", ", "]"),
                            curve.baseline().test().gap().mean(),
                            chosen.test().accuracy().mean(),
                            curve.baseline().test().accuracy().mean(),
                            chosen.test().auc().mean()));
        }
        text.append(String.format(Locale.ROOT, "%.1f s, ", result.seconds()));
        if (!Double.isNaN(result.stepMillis())) {
            text.append(
                    String.format(
                            Locale.ROOT, "%.2f ms a step of all networks, ", result.stepMillis()));
        }
        text.append("%d MB for them: %s".formatted(result.stackBytes() >> 20, result.folder()));
        return text.toString();
    }

    private static void row(TextTable table, FrontierSetting setting) {
        SeedFigures gap = setting.test().gap();
        table.row(
                setting.name() + (setting.collapsed() > 0 ? " (collapsed)" : ""),
                format("%.4f", setting.test().accuracy().mean()),
                format("%.4f", setting.test().auc().mean()),
                format("%+.4f", gap.mean()),
                Double.isNaN(gap.lower()) ? "one seed" : interval(gap, "", " to ", ""),
                format("%.4f", setting.validation().accuracy().mean()),
                format("%+.4f", setting.validation().gap().mean()),
                format("%.4f", setting.validation().gap().meanSize()));
    }

    private static String interval(SeedFigures gap, String open, String to, String close) {
        return Double.isNaN(gap.lower())
                ? ""
                : open + format("%+.3f", gap.lower()) + to + format("%+.3f", gap.upper()) + close;
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /**
     * Writes a sweep for programs.
     *
     * @param result what a sweep found
     * @return JSON
     */
    public static String json(SweepResult result) {
        return JsonFile.tree(result).toPrettyString();
    }
}
