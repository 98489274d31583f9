package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/**
 * What is swept, and what is asked of it.
 *
 * @param weights increasing, 0 first
 * @param seeds trainings of each weight, 1 or more
 * @param remedy name of the remedy whose weight is swept; empty for the only one
 * @param metric rate whose gap is meant
 * @param slice name of the slice, such as {@code sex=Female}
 * @param maxCost accuracy that the answer may lose, in [0, 1]
 * @param keptRate overall rate that re-chosen thresholds keep as the baseline has it
 */
public record SweepPlan(
        List<Double> weights,
        int seeds,
        Optional<String> remedy,
        Metric metric,
        String slice,
        double maxCost,
        Metric keptRate) {
    public SweepPlan {
        weights = List.copyOf(weights);
        if (seeds < 1) {
            throw new IllegalArgumentException("--seeds must be 1 or more, found " + seeds);
        }
        if (!(maxCost >= 0 && maxCost <= 1)) {
            throw new IllegalArgumentException("--max-cost must lie in [0, 1], found " + maxCost);
        }
        for (Metric rate : List.of(metric, keptRate)) {
            if (rate.kind() != Metric.Kind.RATE) {
                throw new IllegalArgumentException(
                        "the metric of a sweep must be one of %s, found %s"
                                .formatted(
                                        Metric.rates().stream().map(Metric::key).toList(),
                                        rate.key()));
            }
        }
    }

    /** Which of the experiment's terms is swept. */
    int remedyIndex(Experiment experiment) {
        List<String> names = experiment.terms().stream().map(TermSection::name).toList();
        if (names.isEmpty()) {
            throw new DataException(
                    "%s: a sweep needs an experiment with a remedy, found none; add one under \"remedies\""
                            .formatted(experiment.file()));
        }
        if (remedy.isEmpty() && names.size() > 1) {
            throw new DataException(
                    "%s: a sweep changes the weight of one remedy, found %s; name one with --remedy"
                            .formatted(experiment.file(), names));
        }
        int index = remedy.map(names::indexOf).orElse(0);
        if (index < 0) {
            throw new DataException(
                    "--remedy must be one of %s, found \"%s\"".formatted(names, remedy.get()));
        }
        return index;
    }

    /** The slice that is meant, in an audit of the experiment. */
    SliceResult slice(AuditResult audit) {
        if (!audit.names().contains(slice)) {
            throw new DataException(
                    "--slice must be a slice of the audit, found \"%s\"; %s"
                            .formatted(slice, Names.advice(slice, audit.names())));
        }
        SliceResult found = audit.slice(slice);
        if (found.isHidden() || found.baseline().equals(slice)) {
            throw new DataException(
                    "--slice must be compared with another slice, found \"%s\", which is %s"
                            .formatted(slice, found.isHidden() ? "hidden" : "the baseline itself"));
        }
        return found;
    }

    /** All points, weight by weight. */
    List<SweepPoint> points(Experiment experiment) {
        int index = remedyIndex(experiment);
        List<SweepPoint> points = new ArrayList<>();
        for (double weight : weights) {
            for (int seed = 0; seed < seeds; seed++) {
                points.add(SweepPoint.of(experiment, index, weight, seed));
            }
        }
        return points;
    }
}
