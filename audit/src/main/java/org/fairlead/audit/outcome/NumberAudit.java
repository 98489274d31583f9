package org.fairlead.audit.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.interval.StudentT;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.slice.SliceTable;
import org.jspecify.annotations.Nullable;

/** Audits predictions of numbers: errors of each slice, and gaps of its mean residual. */
public final class NumberAudit {
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private NumberAudit() {}

    /**
     * Audits.
     *
     * @param targets one a row, finite
     * @param predictions one a row, finite
     * @param weights one a row, or null
     * @param columns what to slice by
     * @param plan crosses, support, level and minimum of rows; slices below it are left out
     * @return Overall first, then the slices in the order of the columns and crosses
     * @throws IllegalArgumentException if lengths differ or a number is not finite
     */
    public static List<NumberResult> of(
            double[] targets,
            double[] predictions,
            double @Nullable [] weights,
            List<SliceColumn> columns,
            AuditPlan plan) {
        requireFinite("targets", targets, targets.length);
        requireFinite("predictions", predictions, targets.length);
        Patterns patterns = Patterns.of(columns, targets.length);
        long[] rowsOf = new long[patterns.count()];
        for (int id : patterns.ids()) {
            rowsOf[id]++;
        }
        SliceTable table =
                SliceTable.of(
                        patterns,
                        Families.of(columns, plan.crosses(), plan.crossDepth()),
                        rowsOf,
                        plan.support());
        Moments all = new Moments();
        Moments[] moments = new Moments[table.slices().size()];
        Arrays.setAll(moments, s -> new Moments());
        int[][] slicesOf = table.slicesOf(patterns.count());
        for (int row = 0; row < targets.length; row++) {
            double weight = weights == null ? 1 : weights[row];
            all.add(targets[row], predictions[row], weight);
            for (int slice : slicesOf[patterns.ids()[row]]) {
                moments[slice].add(targets[row], predictions[row], weight);
            }
        }
        List<NumberResult> results = new ArrayList<>();
        for (int slice = 0; slice < moments.length; slice++) {
            if (slice == 0 || moments[slice].rows >= plan.minimumRows()) {
                String name = table.slices().get(slice).name();
                results.add(result(name, moments[slice], all, plan.level()));
            }
        }
        return results;
    }

    private static NumberResult result(String name, Moments own, Moments all, double level) {
        Moments rest = all.less(own);
        double mean = own.residual / own.weight;
        double error = own.variance() / own.effective();
        double restError = rest.variance() / rest.effective();
        double gap = mean - rest.residual / rest.weight;
        double welch =
                (error + restError)
                        * (error + restError)
                        / (error * error / (own.effective() - 1)
                                + restError * restError / (rest.effective() - 1));
        double[] sorted =
                own.residuals.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new NumberResult(
                name,
                own.rows,
                own.target / own.weight,
                own.prediction / own.weight,
                mean,
                interval(mean, Math.sqrt(error), own.effective() - 1, level),
                own.absolute / own.weight,
                Math.sqrt(own.squared / own.weight),
                Arrays.stream(QUANTILES).map(q -> Quantiles.ofSorted(sorted, q)).boxed().toList(),
                gap,
                interval(gap, Math.sqrt(error + restError), welch, level));
    }

    private static Interval interval(double value, double error, double degrees, double level) {
        if (!(degrees >= 0.5) || Double.isNaN(value) || Double.isNaN(error)) {
            return Interval.UNKNOWN;
        }
        double half = error * StudentT.quantile(0.5 + level / 2, degrees);
        return new Interval(value - half, value + half);
    }

    private static void requireFinite(String what, double[] values, int size) {
        if (values.length != size || size == 0) {
            throw new IllegalArgumentException(
                    "%s must be as many as targets, one or more, found %d and %d"
                            .formatted(what, values.length, size));
        }
        for (int row = 0; row < size; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(
                        "%s, row %d: must be finite, found %s".formatted(what, row, values[row]));
            }
        }
    }

    private static final class Moments {
        private long rows;
        private double weight;
        private double squares;
        private double target;
        private double prediction;
        private double residual;
        private double absolute;
        private double squared;
        private final List<Double> residuals = new ArrayList<>();

        void add(double y, double predicted, double w) {
            double r = predicted - y;
            rows++;
            weight += w;
            squares += w * w;
            target += w * y;
            prediction += w * predicted;
            residual += w * r;
            absolute += w * Math.abs(r);
            squared += w * r * r;
            residuals.add(r);
        }

        Moments less(Moments part) {
            Moments rest = new Moments();
            rest.rows = rows - part.rows;
            rest.weight = rest.rows > 0 ? weight - part.weight : 0;
            rest.squares = squares - part.squares;
            rest.residual = residual - part.residual;
            rest.squared = squared - part.squared;
            return rest;
        }

        double effective() {
            return rows > 0 ? weight * weight / squares : 0;
        }

        double variance() {
            double mean = residual / weight;
            double population = Math.max(0, squared / weight - mean * mean);
            return effective() > 1 ? population * effective() / (effective() - 1) : Double.NaN;
        }
    }
}
