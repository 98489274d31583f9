package org.fairlead.audit;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Thresholds that a viewer may choose from. */
final class Grids {
    private static final int MOST_DISTINCT = 200;
    private static final int STEPS = 100;

    private Grids() {}

    /** The default grid of {@link AuditPlan.Builder#grid}. */
    static double[] of(double[] scores) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            low = score < low ? score : low;
            high = score > high ? score : high;
        }
        if (low >= 0 && high <= 1) {
            return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> i / (double) STEPS).toArray();
        }
        double[] distinct = distinct(scores);
        return distinct.length > 0 ? distinct : steps(low, high);
    }

    static double[] union(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .sorted()
                .distinct()
                .toArray();
    }

    static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] distinct(double[] scores) {
        TreeSet<Double> distinct = new TreeSet<>();
        for (double score : scores) {
            if (Double.isFinite(score) && distinct.add(score + 0.0)) {
                if (distinct.size() > MOST_DISTINCT) {
                    return new double[0];
                }
            }
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] steps(double low, double high) {
        double from = Math.max(low, -Double.MAX_VALUE / 4);
        double to = Math.min(high, Double.MAX_VALUE / 4);
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / STEPS)
                .distinct()
                .toArray();
    }
}
