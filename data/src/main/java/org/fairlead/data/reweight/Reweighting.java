package org.fairlead.data.reweight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.data.table.Table;

/**
 * Fair data reweighting: draws the training set anew so that slices with a high loss appear more.
 * The new set has exactly as many rows as the old one: {@code round(gamma N)} drawn by slice, in
 * proportion to the soft-max of {@code beta * loss} over the slices that have rows, the others
 * drawn from all rows.
 *
 * <p>Source: the algorithm of TensorFlow Model Remediation, {@code fair_data_reweighting}. Departs
 * from it in that sizes are exact, not rounded up slice by slice and then met on average; that the
 * share of slices without rows goes to the others; that the soft-max cannot overflow; and that
 * draws are seeded.
 *
 * @param gamma share of the new rows that are drawn by slice, in [0, 1]; 0 gives the rows as they
 *     are
 * @param beta how much a high loss counts, 0 or more; 0 treats slices alike
 */
public record Reweighting(double gamma, double beta) {

    /** Checks both settings. */
    public Reweighting {
        if (!(gamma >= 0 && gamma <= 1)) {
            throw new IllegalArgumentException("gamma must lie in [0, 1], found " + gamma);
        }
        if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta must be 0 or more and finite, found " + beta);
        }
    }

    /**
     * Draws the rows of a table anew.
     *
     * @param table the training set
     * @param slices at least one slice; they may overlap
     * @param seed chance's seed
     * @return the rows, in order, each as often as it was drawn
     */
    public Reweighted draw(Table table, List<SliceLoss> slices, long seed) {
        List<boolean[]> members = new ArrayList<>();
        try (TableFilter filter = TableFilter.open(table)) {
            for (SliceLoss slice : slices) {
                members.add(filter.mask(slice.rows()));
            }
        }
        long[] counts = members.stream().mapToLong(Reweighting::count).toArray();
        ReweightingPlan plan = plan(slices, counts, table.rows());
        RowDraw draw = plan.draw(seed);
        int[] rows = new int[table.rows()];
        int size = 0;
        boolean[] member = new boolean[slices.size()];
        for (int row = 0; row < table.rows(); row++) {
            for (int k = 0; k < member.length; k++) {
                member[k] = members.get(k)[row];
            }
            int copies = draw.copies(member);
            Arrays.fill(rows, size, size + copies, row);
            size += copies;
        }
        return new Reweighted(Arrays.copyOf(rows, size), plan);
    }

    /**
     * Plans how many rows each slice gives, for those who stream: count in a first pass, draw in a
     * second one with {@link ReweightingPlan#draw}.
     *
     * @param slices at least one slice
     * @param counts for each slice the number of its rows, 0 or more
     * @param rows the number of all rows, at least 1
     * @return the plan
     */
    public ReweightingPlan plan(List<SliceLoss> slices, long[] counts, long rows) {
        if (slices.isEmpty() || slices.size() != counts.length) {
            throw new IllegalArgumentException(
                    "counts must be as many as slices, at least one, found %d and %d"
                            .formatted(counts.length, slices.size()));
        }
        double[] weights = weights(slices, counts);
        long bySlice = Arrays.stream(weights).sum() > 0 ? Math.round(gamma * rows) : 0;
        long[] wanted = apportion(weights, bySlice);
        List<ReweightingPlan.Part> parts = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            parts.add(
                    new ReweightingPlan.Part(
                            slices.get(k).name(), weights[k], counts[k], wanted[k]));
        }
        return new ReweightingPlan(
                parts, new ReweightingPlan.Part("all rows", 1, rows, rows - bySlice));
    }

    /** Soft-max over the slices that have rows; the largest exponent is 0. */
    private double[] weights(List<SliceLoss> slices, long[] counts) {
        double largest =
                IntStream.range(0, counts.length)
                        .filter(k -> counts[k] > 0)
                        .mapToDouble(k -> slices.get(k).loss())
                        .max()
                        .orElse(0);
        double[] weights = new double[counts.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = counts[k] > 0 ? Math.exp(beta * (slices.get(k).loss() - largest)) : 0;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> sum > 0 ? w / sum : 0).toArray();
    }

    /** Largest remainders; ties go to the earlier slice. */
    private static long[] apportion(double[] weights, long total) {
        long[] parts = new long[weights.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = (long) Math.floor(weights[k] * total);
        }
        long left = total - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .filter(k -> weights[k] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> parts[k] - weights[k] * total))
                .limit(left)
                .forEach(k -> parts[k]++);
        return parts;
    }

    private static long count(boolean[] mask) {
        long count = 0;
        for (boolean member : mask) {
            count += member ? 1 : 0;
        }
        return count;
    }
}
