package org.fairlead.audit.balance;

import java.util.Arrays;
import java.util.List;

/**
 * Counts by group and label, against a reference: the data-bias measures of LiFT.
 *
 * @param names names of the cells, such as {@code f,1}
 * @param counts rows of each cell
 * @param reference expected counts or probabilities of each cell
 */
public record LabelTable(List<String> names, List<Double> counts, List<Double> reference) {
    public LabelTable {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
        reference = List.copyOf(reference);
        if (names.size() != counts.size() || counts.size() != reference.size()) {
            throw new IllegalArgumentException(
                    "names, counts and reference must be as many, found %d, %d and %d"
                            .formatted(names.size(), counts.size(), reference.size()));
        }
        if (counts.stream().anyMatch(c -> !(c >= 0))
                || reference.stream().anyMatch(r -> !(r >= 0))) {
            throw new IllegalArgumentException("counts and reference must be 0 or more");
        }
    }

    /**
     * A table against a reference that holds every cell equally likely.
     *
     * @param names names of the cells
     * @param counts rows of each cell
     * @return the table
     */
    public static LabelTable againstUniform(List<String> names, List<Double> counts) {
        Double[] equal = new Double[counts.size()];
        Arrays.fill(equal, 1.0 / counts.size());
        return new LabelTable(names, counts, List.of(equal));
    }

    /**
     * Half the sum of distances of the two distributions.
     *
     * @return in [0, 1]
     */
    public double totalVariation() {
        return Divergences.totalVariation(shares(counts, 0), shares(reference, 0));
    }

    /**
     * The largest distance in one cell.
     *
     * @return in [0, 1]
     */
    public double infinityNorm() {
        return Divergences.infinityNorm(shares(counts, 0), shares(reference, 0));
    }

    /**
     * Kullback-Leibler divergence of the counts from the reference.
     *
     * @param smoothing added to every cell of the reference; LiFT adds 1 by default, also to
     *     probabilities, which swamps them; 0 is the divergence itself
     * @return bits, 0 or more; infinite when a cell that occurs is not expected
     */
    public double kullbackLeiblerBits(double smoothing) {
        return Divergences.kullbackLeibler(shares(counts, 0), shares(reference, smoothing))
                / Math.log(2);
    }

    /**
     * Jensen-Shannon divergence of counts and reference.
     *
     * @return bits, in [0, 1]
     */
    public double jensenShannonBits() {
        return Divergences.jensenShannon(shares(counts, 0), shares(reference, 0)) / Math.log(2);
    }

    /**
     * How much more often each cell occurs than expected, as a log ratio.
     *
     * @param smoothing added to every cell of both sides
     * @return one skew a cell in nats
     */
    public double[] skews(double smoothing) {
        double[] observed = shares(counts, smoothing);
        double[] expected = shares(reference, smoothing);
        double[] skews = new double[observed.length];
        Arrays.setAll(skews, i -> Math.log(observed[i] / expected[i]));
        return skews;
    }

    private static double[] shares(List<Double> values, double smoothing) {
        double sum = values.stream().mapToDouble(v -> v + smoothing).sum();
        return values.stream().mapToDouble(v -> (v + smoothing) / sum).toArray();
    }
}
