package org.fairlead.cli.audit;

import java.util.Locale;
import java.util.Map;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.Flips;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.cli.Word;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;

/** Other models, strata and resampled intervals as text. */
final class ComparisonText {
    private ComparisonText() {}

    static String of(ComparedModel model) {
        TextTable table =
                new TextTable(
                        "slice",
                        "threshold",
                        "flipped",
                        "to positive",
                        "to negative",
                        "positive rate",
                        "false positive rate",
                        "false negative rate");
        for (ModelChange change : model.changes()) {
            Flips flips = change.flips();
            table.row(
                    change.slice(),
                    String.valueOf(change.threshold()),
                    Figures.rate(flips.flipRate()),
                    weight(flips.negativeToPositive()),
                    weight(flips.positiveToNegative()),
                    change(change.changes(), 0),
                    change(change.changes(), 1),
                    change(change.changes(), 2));
        }
        return "%s %s: change to it, paired score intervals%n%n%s%n"
                .formatted(
                        model.kind() == ComparedModel.Kind.MODEL ? "Model" : "Counterfactual",
                        model.name(),
                        table.text());
    }

    private static String change(Map<Metric, Estimate> changes, int metric) {
        Estimate change = changes.get(AuditSummary.RATES.get(metric));
        return change == null ? "" : Figures.withInterval(change.value(), change.interval());
    }

    private static String weight(double weight) {
        return weight == Math.rint(weight)
                ? String.format(Locale.ROOT, "%.0f", weight)
                : String.format(Locale.ROOT, "%.2f", weight);
    }

    static String of(ControlledAudit controlled) {
        TextTable table =
                new TextTable(
                        "slice", "threshold", "rate", "plain gap", "gap within strata", "p alone");
        for (ControlledAudit.ControlledGap gap : controlled.gaps()) {
            if (AuditSummary.RATES.contains(gap.metric())) {
                table.row(
                        gap.slice(),
                        String.valueOf(gap.threshold()),
                        gap.metric().key(),
                        Figures.signed(gap.plain()),
                        Figures.withInterval(gap.difference(), gap.interval()),
                        Figures.pValue(gap.pValue()));
            }
        }
        return "Gaps among rows alike in %s (%d strata, Mantel-Haenszel); score intervals, and p of each gap alone, not corrected%n%n%s%n"
                .formatted(controlled.control(), controlled.strata().size(), table.text());
    }

    static String of(ResampledIntervals.Result resampled) {
        TextTable table =
                new TextTable(
                        "slice",
                        "threshold",
                        "positive rate",
                        "false positive rate",
                        "false negative rate");
        for (ResampledIntervals.OfSlice slice : resampled.slices()) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.threshold()),
                    interval(slice.intervals(), 0),
                    interval(slice.intervals(), 1),
                    interval(slice.intervals(), 2));
        }
        return "Intervals by %s, %d replicates, seed %d%n%n%s%n"
                .formatted(
                        Word.of(resampled.mode()),
                        resampled.replicates(),
                        resampled.seed(),
                        table.text());
    }

    private static String interval(Map<Metric, Interval> intervals, int metric) {
        Interval interval = intervals.get(AuditSummary.RATES.get(metric));
        return interval == null || interval.isUnknown()
                ? "not defined"
                : String.format(Locale.ROOT, "[%.3f, %.3f]", interval.lower(), interval.upper());
    }
}
