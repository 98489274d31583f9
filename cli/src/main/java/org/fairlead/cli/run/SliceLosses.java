package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.slice.Slice;
import org.fairlead.data.DataException;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.reweight.ReweightingPlan;
import org.fairlead.data.reweight.SliceLoss;

/** Losses of slices, as an audit measured them. */
public final class SliceLosses {
    private SliceLosses() {}

    /**
     * Reads the losses of all slices of a run at its first threshold; slices without a figure are
     * left out.
     *
     * @param run a run folder or an {@code audit.json}
     * @param metric what counts as loss; of which more is better, 1 less it
     * @return at least one slice
     * @throws DataException if there is no audit, or it has no such figures
     */
    public static List<SliceLoss> of(Path run, Metric metric) {
        AuditResult audit = new RunFolder(run).audit().audit();
        List<SliceLoss> losses = new ArrayList<>();
        for (SliceResult result : audit.slices()) {
            if (result.slice().kind() == Slice.Kind.OVERALL) {
                continue;
            }
            double value = value(audit, result, metric);
            if (Double.isFinite(value)) {
                boolean more = metric.direction() == Metric.Direction.HIGHER;
                losses.add(
                        new SliceLoss(
                                result.slice().name(),
                                predicate(result.slice()),
                                more ? 1 - value : value));
            }
        }
        if (losses.isEmpty()) {
            throw new DataException(
                    "the audit of \"%s\" must have slices with the metric %s, found none; name slices or another metric"
                            .formatted(run, metric.key()));
        }
        return losses;
    }

    private static double value(AuditResult audit, SliceResult result, Metric metric) {
        if (metric.kind() == Metric.Kind.SCORES) {
            return result.measures().containsKey(metric)
                    ? result.measure(metric).value()
                    : Double.NaN;
        }
        var figures = result.at(audit.thresholds().get(0)).estimates();
        var estimate = figures.get(metric);
        return estimate == null ? Double.NaN : estimate.value();
    }

    private static Predicate predicate(Slice slice) {
        if (slice.kind() == Slice.Kind.PREDICATE) {
            return Predicate.parse(slice.name());
        }
        return Predicate.parse(
                slice.conditions().stream()
                        .map(
                                condition ->
                                        "CAST(\"%s\" AS VARCHAR) = '%s'"
                                                .formatted(
                                                        condition.column().replace("\"", "\"\""),
                                                        condition.value().replace("'", "''")))
                        .collect(Collectors.joining(" AND ")));
    }

    /**
     * Says what each slice gives.
     *
     * @param plan how rows are drawn
     * @return a sentence a slice, and one for all rows
     */
    public static List<String> describe(ReweightingPlan plan) {
        boolean some = plan.slices().stream().anyMatch(part -> part.rows() > 0);
        List<String> sentences = new ArrayList<>();
        for (ReweightingPlan.Part part : plan.slices()) {
            sentences.add(
                    part.rows() > 0
                            ? describe(part)
                            : "%s: has no rows, so its share went to %s"
                                    .formatted(
                                            part.name(),
                                            some ? "the slices that have" : "all rows"));
        }
        sentences.add(describe(plan.all()));
        return sentences;
    }

    private static String describe(ReweightingPlan.Part part) {
        return String.format(
                Locale.ROOT,
                "%s: %d rows drawn of %d, share %.4f",
                part.name(),
                part.wanted(),
                part.rows(),
                part.weight());
    }
}
