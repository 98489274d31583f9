package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/**
 * What is swept, and what is asked of it.
 *
 * @param weights increasing, 0 first
 * @param seeds trainings of each weight, 1 or more
 * @param remedies names of the remedies that are swept, each by itself; empty for all
 * @param refine further weights of each term, put where its curve bends most; 0 or more
 * @param thresholdsBy column of which each value may have a threshold of its own; empty for none
 * @param metric rate whose gap is meant
 * @param slice name of the slice, such as {@code sex=Female}
 * @param maxCost accuracy that the answer may lose, in [0, 1]
 * @param keptRate overall rate that re-chosen thresholds keep as the baseline has it
 */
public record SweepPlan(
        List<Double> weights,
        int seeds,
        List<String> remedies,
        int refine,
        Optional<String> thresholdsBy,
        Metric metric,
        String slice,
        double maxCost,
        Metric keptRate) {
    public SweepPlan {
        weights = List.copyOf(weights);
        remedies = List.copyOf(remedies);
        if (refine < 0 || refine > 1000) {
            throw new IllegalArgumentException("--refine must lie in [0, 1000], found " + refine);
        }
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

    /** The remedies that are swept, in the experiment's order. */
    List<RemedySection> swept(Experiment experiment) {
        List<String> names = experiment.remedies().stream().map(RemedySection::name).toList();
        if (names.isEmpty()) {
            throw new DataException(
                    "%s: a sweep needs an experiment with a remedy, found none; add one under \"remedies\""
                            .formatted(experiment.file()));
        }
        for (String name : remedies) {
            if (!names.contains(name)) {
                throw new DataException(
                        "--remedy must be one of %s, found \"%s\"".formatted(names, name));
            }
        }
        return experiment.remedies().stream()
                .filter(remedy -> remedies.isEmpty() || remedies.contains(remedy.name()))
                .toList();
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

    /** All points but those of refinement: the baseline's first, then remedy by remedy. */
    List<SweepPoint> points(Experiment experiment) {
        List<SweepPoint> points = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            points.add(SweepPoint.baseline(experiment, seed));
        }
        for (RemedySection remedy : swept(experiment)) {
            points.addAll(points(experiment, remedy, weights.subList(1, weights.size())));
        }
        return points;
    }

    /** The most networks that refinement trains together: further weights and seeds of terms. */
    long mostRefined(Experiment experiment) {
        long terms = swept(experiment).stream().filter(TermSection.class::isInstance).count();
        return terms * Bends.most(weights.size(), refine) * seeds;
    }

    /** The points of a remedy; one that only changes rows has no weight. */
    List<SweepPoint> points(Experiment experiment, RemedySection remedy, List<Double> of) {
        boolean alone = swept(experiment).size() == 1;
        List<SweepPoint> points = new ArrayList<>();
        for (double weight : remedy instanceof TermSection ? of : List.of(1.0)) {
            for (int seed = 0; seed < seeds; seed++) {
                points.add(SweepPoint.of(experiment, remedy, weight, alone, seed));
            }
        }
        return points;
    }
}
