package org.fairlead.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairlead.audit.evidence.MaxMinTest;
import org.fairlead.audit.evidence.RangeInterval;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.inequality.BenefitInequality;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.FamilyAtThreshold;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.ParityEstimate;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.Slice;

/** Compares the slices of each family among one another. */
final class FamilyFigures {
    private static final double CONCENTRATION = 1;

    private final RangeInterval intervals;
    private final RangeInterval pairIntervals;

    FamilyFigures(double level) {
        this.intervals = new RangeInterval(level);
        this.pairIntervals = new RangeInterval(Math.sqrt(level));
    }

    /** The families of two slices or more; {@code partition} says of which the slices are apart. */
    List<FamilyResult> all(List<SliceResult> slices, Predicate<Slice> partition) {
        Map<String, List<SliceResult>> families = new LinkedHashMap<>();
        for (SliceResult slice : slices.subList(1, slices.size())) {
            families.computeIfAbsent(slice.slice().family(), name -> new ArrayList<>()).add(slice);
        }
        List<FamilyResult> results = new ArrayList<>();
        families.forEach(
                (name, members) -> {
                    if (members.size() > 1) {
                        results.add(
                                family(
                                        name,
                                        members,
                                        slices.get(0),
                                        partition.test(members.get(0).slice())));
                    }
                });
        return results;
    }

    private FamilyResult family(
            String name, List<SliceResult> members, SliceResult overall, boolean partition) {
        List<SliceResult> shown = members.stream().filter(slice -> !slice.isHidden()).toList();
        Map<Metric, SpreadEstimate> measures = new EnumMap<>(Metric.class);
        overall.measures()
                .forEach(
                        (metric, all) ->
                                measures.put(
                                        metric,
                                        spread(
                                                metric == Metric.BASE_RATE,
                                                members,
                                                slice -> measure(slice, metric),
                                                all,
                                                partition)));
        List<FamilyAtThreshold> thresholds = new ArrayList<>();
        for (int i = 0; i < overall.thresholds().size(); i++) {
            thresholds.add(atThreshold(i, members, shown, overall, partition));
        }
        return new FamilyResult(
                name,
                members.stream().map(slice -> slice.slice().name()).toList(),
                partition,
                thresholds,
                measures,
                differential(shown, slice -> slice.weightedPositives(), SliceResult::weight));
    }

    private FamilyAtThreshold atThreshold(
            int i,
            List<SliceResult> members,
            List<SliceResult> shown,
            SliceResult overall,
            boolean partition) {
        Map<Metric, SpreadEstimate> spreads = new EnumMap<>(Metric.class);
        overall.thresholds()
                .get(i)
                .estimates()
                .forEach(
                        (metric, all) ->
                                spreads.put(
                                        metric,
                                        spread(
                                                metric.kind() == Metric.Kind.RATE,
                                                members,
                                                slice -> rate(slice, i, metric),
                                                all,
                                                partition)));
        Map<Parity, ParityEstimate> parities = new EnumMap<>(Parity.class);
        for (Parity parity : Parity.values()) {
            parities.put(parity, parity(parity, i, spreads, members, partition));
        }
        List<Confusion> counts =
                shown.stream().map(slice -> slice.thresholds().get(i).weight()).toList();
        return new FamilyAtThreshold(
                overall.thresholds().get(i).threshold(),
                spreads,
                parities,
                differential(
                        shown,
                        slice -> {
                            Confusion c = slice.thresholds().get(i).weight();
                            return c.tp() + c.fp();
                        },
                        SliceResult::weight),
                BenefitInequality.of(partition ? counts : List.of()));
    }

    private SpreadEstimate spread(
            boolean isRate,
            List<SliceResult> members,
            Function<SliceResult, Estimate> figure,
            Estimate overall,
            boolean partition) {
        double[] values = new double[members.size()];
        double[] trials = new double[members.size()];
        for (int i = 0; i < values.length; i++) {
            Estimate estimate = figure.apply(members.get(i));
            values[i] = estimate.value();
            trials[i] = estimate.effectiveTrials();
        }
        List<String> names = members.stream().map(slice -> slice.slice().name()).toList();
        return new SpreadEstimate(
                Spread.of(names, values, overall.value()),
                isRate ? intervals.of(values, trials, partition) : Interval.UNKNOWN,
                isRate && partition ? MaxMinTest.range(values, trials) : Double.NaN);
    }

    /* Two rates have denominators without common rows, or nearly so; the intervals of both hold
    together at the level when each holds at its root, and so does the test by Sidak's formula. */
    private ParityEstimate parity(
            Parity parity,
            int threshold,
            Map<Metric, SpreadEstimate> spreads,
            List<SliceResult> members,
            boolean partition) {
        List<SpreadEstimate> parts =
                parity.rates().stream().map(rate -> required(spreads, rate)).toList();
        double[] lower = new double[parts.size()];
        double[] upper = new double[parts.size()];
        double least = 1;
        for (int i = 0; i < parts.size(); i++) {
            Metric rate = parity.rates().get(i);
            Interval interval =
                    parts.size() == 1
                            ? parts.get(i).interval()
                            : joint(rate, threshold, members, partition);
            lower[i] = interval.lower();
            upper[i] = interval.upper();
            least = Math.min(least, parts.get(i).pValue());
        }
        return new ParityEstimate(
                parity.combine(doubles(parts, part -> part.spread().difference())),
                parity.combineRatios(doubles(parts, part -> part.spread().ratio())),
                new Interval(parity.combine(lower), parity.combine(upper)),
                1 - Math.pow(1 - least, parts.size()),
                parity.combine(doubles(parts, part -> part.spread().toOverall())),
                parts.stream().mapToInt(part -> part.spread().unknown()).max().orElse(0));
    }

    private Interval joint(
            Metric rate, int threshold, List<SliceResult> members, boolean partition) {
        double[] values = new double[members.size()];
        double[] trials = new double[members.size()];
        for (int i = 0; i < values.length; i++) {
            Estimate estimate = rate(members.get(i), threshold, rate);
            values[i] = estimate.value();
            trials[i] = estimate.effectiveTrials();
        }
        return pairIntervals.of(values, trials, partition);
    }

    private static DifferentialFairness differential(
            List<SliceResult> slices,
            Function<SliceResult, Double> positives,
            Function<SliceResult, Double> totals) {
        return DifferentialFairness.of(
                slices.stream().map(slice -> slice.slice().name()).toList(),
                doubles(slices, positives),
                doubles(slices, totals),
                CONCENTRATION);
    }

    private static Estimate measure(SliceResult slice, Metric metric) {
        return slice.isHidden()
                ? Estimate.without(Status.HIDDEN, Double.NaN)
                : slice.measure(metric);
    }

    private static Estimate rate(SliceResult slice, int threshold, Metric metric) {
        return slice.isHidden()
                ? Estimate.without(Status.HIDDEN, Double.NaN)
                : slice.thresholds().get(threshold).estimate(metric);
    }

    private static SpreadEstimate required(Map<Metric, SpreadEstimate> spreads, Metric rate) {
        SpreadEstimate spread = spreads.get(rate);
        if (spread == null) {
            throw new IllegalStateException(rate.key() + " is missing among the spreads");
        }
        return spread;
    }

    private static <T> double[] doubles(List<T> from, Function<T, Double> value) {
        return from.stream().mapToDouble(value::apply).toArray();
    }
}
