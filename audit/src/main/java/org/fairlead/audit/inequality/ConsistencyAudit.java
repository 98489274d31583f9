package org.fairlead.audit.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;

/** Individual consistency of labels, scores and decisions, by slice. */
public final class ConsistencyAudit {
    private ConsistencyAudit() {}

    /**
     * Measures, on all rows or on a seeded sample of them, as time grows with their square.
     *
     * @param rows the rows
     * @param names names of the features
     * @param features for each feature one number a row, finite; scaled here
     * @param plan thresholds, crosses and minimum of rows
     * @param neighbours 1 or more, 5 in AIF360
     * @param most rows to look at, at least as many as neighbours
     * @param seed seed of the sample
     * @return consistency of each slice
     * @throws IllegalArgumentException if a feature is not finite, or sizes do not fit
     */
    public static ConsistencyResult of(
            AuditRows rows,
            List<String> names,
            double[][] features,
            AuditPlan plan,
            int neighbours,
            int most,
            long seed) {
        int[] sample = sample(rows.size(), most, seed);
        double[][] scaled = scaled(names, features, sample);
        if (neighbours < 1 || neighbours > sample.length) {
            throw new IllegalArgumentException(
                    "neighbours must lie in [1, %d rows], found %d"
                            .formatted(sample.length, neighbours));
        }
        double[] thresholds = plan.thresholds();
        double[][] outcomes = new double[2 + thresholds.length][sample.length];
        for (int i = 0; i < sample.length; i++) {
            outcomes[0][i] = rows.labels()[sample[i]];
            outcomes[1][i] = rows.scores()[sample[i]];
            for (int t = 0; t < thresholds.length; t++) {
                outcomes[2 + t][i] = outcomes[1][i] > thresholds[t] ? 1 : 0;
            }
        }
        double[][] distances = Consistency.distances(scaled, outcomes, neighbours);
        if (!Arrays.stream(outcomes[1]).allMatch(score -> score >= 0 && score <= 1)) {
            Arrays.fill(
                    distances[1], Double.NaN); // 1 minus a distance on another scale says nothing
        }
        return new ConsistencyResult(
                names,
                neighbours,
                sample.length,
                rows.size(),
                slices(rows, plan, sample, distances));
    }

    private static List<ConsistencyResult.OfSlice> slices(
            AuditRows rows, AuditPlan plan, int[] sample, double[][] distances) {
        Patterns patterns = Patterns.of(rows.columns(), rows.size());
        long[] rowsOf = new long[patterns.count()];
        for (int id : patterns.ids()) {
            rowsOf[id]++;
        }
        SliceTable table =
                SliceTable.of(
                        patterns,
                        Families.of(rows.columns(), plan.crosses(), plan.crossDepth()),
                        rowsOf,
                        plan.support());
        List<ConsistencyResult.OfSlice> slices = new ArrayList<>();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            int[] ids = table.patterns(slice);
            int[] own =
                    IntStream.range(0, sample.length)
                            .filter(i -> Arrays.binarySearch(ids, patterns.ids()[sample[i]]) >= 0)
                            .toArray();
            long all = Arrays.stream(ids).mapToLong(id -> rowsOf[id]).sum();
            if (own.length == 0 || (slice > 0 && all < plan.minimumRows())) {
                continue;
            }
            double[] means =
                    Arrays.stream(distances)
                            .mapToDouble(
                                    d ->
                                            1
                                                    - IntStream.of(own).mapToDouble(i -> d[i]).sum()
                                                            / own.length)
                            .toArray();
            slices.add(
                    new ConsistencyResult.OfSlice(
                            table.slices().get(slice).name(),
                            own.length,
                            means[0],
                            means[1],
                            Arrays.stream(means).skip(2).boxed().toList()));
        }
        return slices;
    }

    private static int[] sample(int size, int most, long seed) {
        int[] rows = IntStream.range(0, size).toArray();
        if (size <= most) {
            return rows;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(size - i);
            int row = rows[other];
            rows[other] = rows[i];
            rows[i] = row;
        }
        int[] sample = Arrays.copyOf(rows, most);
        Arrays.sort(sample);
        return sample;
    }

    private static double[][] scaled(List<String> names, double[][] features, int[] sample) {
        double[][] scaled = new double[sample.length][features.length];
        for (int f = 0; f < features.length; f++) {
            double sum = 0;
            double squares = 0;
            for (int row : sample) {
                double value = features[f][row];
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "feature \"%s\", row %d: must be a finite number, found %s"
                                    .formatted(names.get(f), row, value));
                }
                sum += value;
                squares += value * value;
            }
            double mean = sum / sample.length;
            double deviation = Math.sqrt(Math.max(0, squares / sample.length - mean * mean));
            for (int i = 0; i < sample.length; i++) {
                scaled[i][f] = deviation > 0 ? (features[f][sample[i]] - mean) / deviation : 0;
            }
        }
        return scaled;
    }
}
