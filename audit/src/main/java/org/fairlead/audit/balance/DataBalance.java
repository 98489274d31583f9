package org.fairlead.audit.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.SliceResult;

/** Measures of tables of groups and labels, from the counts of an audit. */
public final class DataBalance {
    private static final double[] DEVIATIONS = {1, 2};

    private DataBalance() {}

    /**
     * Measures all families whose slices share no row and are all shown.
     *
     * @param audit any audit
     * @return one entry a family; weighted rows count by weight
     */
    public static List<FamilyBalance> of(AuditResult audit) {
        List<FamilyBalance> balances = new ArrayList<>();
        for (FamilyResult family : audit.families()) {
            List<SliceResult> slices = audit.family(family.family());
            boolean shown = slices.stream().noneMatch(SliceResult::isHidden);
            boolean weighs = slices.stream().mapToDouble(SliceResult::weight).sum() > 0;
            if (family.partition() && shown && weighs) {
                balances.add(balance(family.family(), slices, audit.thresholds()));
            }
        }
        return balances;
    }

    private static FamilyBalance balance(
            String family, List<SliceResult> slices, List<Double> thresholds) {
        List<String> names = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        List<Double> independent = new ArrayList<>();
        double all = slices.stream().mapToDouble(SliceResult::weight).sum();
        double positive = slices.stream().mapToDouble(SliceResult::weightedPositives).sum();
        for (SliceResult slice : slices) {
            names.add(slice.slice().name() + ", 0");
            names.add(slice.slice().name() + ", 1");
            counts.add(Math.max(0, slice.weight() - slice.weightedPositives()));
            counts.add(slice.weightedPositives());
            independent.add(slice.weight() * Math.max(0, all - positive) / all);
            independent.add(slice.weight() * positive / all);
        }
        LabelTable uniform = LabelTable.againstUniform(names, counts);
        LabelTable independence = new LabelTable(names, counts, independent);
        LabelTable groups =
                LabelTable.againstUniform(
                        slices.stream().map(slice -> slice.slice().name()).toList(),
                        slices.stream().map(SliceResult::weight).toList());
        boolean bothLabels = positive > 0 && positive < all;
        return new FamilyBalance(
                family,
                cells(slices, counts, all, uniform.skews(0), independence.skews(0)),
                Distances.of(uniform, counts.size() - 1),
                Distances.of(independence, bothLabels ? slices.size() - 1 : 0),
                Distances.of(groups, slices.size() - 1),
                slices.stream()
                        .map(
                                slice ->
                                        new FamilyBalance.GroupAssociation(
                                                slice.slice().name(),
                                                association(slice, positive, all).measures()))
                        .toList(),
                relaxed(slices, thresholds),
                decisions(slices, counts, all, thresholds));
    }

    private static List<FamilyBalance.Cell> cells(
            List<SliceResult> slices,
            List<Double> counts,
            double all,
            double[] skews,
            double[] fromIndependence) {
        List<FamilyBalance.Cell> cells = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            cells.add(
                    new FamilyBalance.Cell(
                            slices.get(i / 2).slice().name(),
                            i % 2,
                            counts.get(i),
                            counts.get(i) / all,
                            skews[i],
                            fromIndependence[i]));
        }
        return cells;
    }

    /* Sums of weights may differ in their last digits, which a count could not. */
    private static Association association(SliceResult slice, double positive, double all) {
        double group = Math.min(slice.weight(), all);
        double both = Math.min(slice.weightedPositives(), Math.min(group, positive));
        return new Association(both, group, positive, all);
    }

    private static List<FamilyBalance.RelaxedParity> relaxed(
            List<SliceResult> slices, List<Double> thresholds) {
        List<FamilyBalance.RelaxedParity> found = new ArrayList<>();
        add(found, "risk_difference", Double.NaN, slices, s -> s.weightedPositives() / s.weight());
        for (int i = 0; i < thresholds.size(); i++) {
            int at = i;
            double threshold = thresholds.get(i);
            add(found, "demographic_parity", threshold, slices, rate(Metric.POSITIVE_RATE, at));
            add(
                    found,
                    "true_positive_rate_difference",
                    threshold,
                    slices,
                    rate(Metric.TRUE_POSITIVE_RATE, at));
            add(
                    found,
                    "false_positive_rate_difference",
                    threshold,
                    slices,
                    rate(Metric.FALSE_POSITIVE_RATE, at));
        }
        return found;
    }

    private static Function<SliceResult, Double> rate(Metric metric, int threshold) {
        return slice -> metric.value(slice.thresholds().get(threshold).weight());
    }

    private static void add(
            List<FamilyBalance.RelaxedParity> found,
            String measure,
            double threshold,
            List<SliceResult> slices,
            Function<SliceResult, Double> share) {
        double[] shares = slices.stream().mapToDouble(share::apply).toArray();
        for (double deviations : DEVIATIONS) {
            GroupMetrics.Relaxed answer = GroupMetrics.relaxed(shares, deviations);
            found.add(
                    new FamilyBalance.RelaxedParity(
                            measure,
                            threshold,
                            deviations,
                            answer.holds(),
                            answer.vacuous(),
                            answer.spread()));
        }
    }

    private static List<FamilyBalance.DecisionBalance> decisions(
            List<SliceResult> slices, List<Double> counts, double all, List<Double> thresholds) {
        List<FamilyBalance.DecisionBalance> found = new ArrayList<>();
        for (int i = 0; i < thresholds.size(); i++) {
            double[] shares = new double[slices.size()];
            double squares = 0;
            for (int s = 0; s < shares.length; s++) {
                Confusion weight = slices.get(s).thresholds().get(i).weight();
                double selected = weight.tp() + weight.fp();
                double rejected = weight.tn() + weight.fn();
                shares[s] = Metric.POSITIVE_RATE.value(weight);
                squares += Math.pow((rejected - counts.get(2 * s)) / all, 2);
                squares += Math.pow((selected - counts.get(2 * s + 1)) / all, 2);
            }
            double error =
                    shares.length == 2 ? (1 - Math.abs(shares[1] - shares[0])) / 2 : Double.NaN;
            found.add(
                    new FamilyBalance.DecisionBalance(
                            thresholds.get(i), error, Math.sqrt(squares)));
        }
        return found;
    }
}
