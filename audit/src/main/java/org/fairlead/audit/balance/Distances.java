package org.fairlead.audit.balance;

import java.util.List;

/**
 * How far counts lie from what a reference expects.
 *
 * @param totalVariation half the sum of distances, in [0, 1]
 * @param infinityNorm largest distance of a cell, in [0, 1]
 * @param kullbackLeiblerBits divergence from the reference, without smoothing; infinite when a cell
 *     that occurs is not expected
 * @param jensenShannonBits divergence of both, in [0, 1]
 * @param meanDifference mean distance of a cell, which SynapseML calls the Wasserstein distance
 * @param chiSquared Pearson's statistic
 * @param degrees its degrees of freedom
 * @param pValue share of chi-squared draws above it; for counts of rows, not of weights
 */
public record Distances(
        double totalVariation,
        double infinityNorm,
        double kullbackLeiblerBits,
        double jensenShannonBits,
        double meanDifference,
        double chiSquared,
        int degrees,
        double pValue) {

    static Distances of(LabelTable table, int degrees) {
        double all = table.counts().stream().mapToDouble(Double::doubleValue).sum();
        double expected = table.reference().stream().mapToDouble(Double::doubleValue).sum();
        double[] observed = doubles(table.counts(), 1);
        double chiSquared =
                Divergences.chiSquared(observed, doubles(table.reference(), all / expected));
        return new Distances(
                table.totalVariation(),
                table.infinityNorm(),
                table.kullbackLeiblerBits(0),
                table.jensenShannonBits(),
                Divergences.meanDifference(
                        doubles(table.counts(), 1 / all), doubles(table.reference(), 1 / expected)),
                chiSquared,
                degrees,
                degrees > 0 ? Divergences.chiSquaredTail(chiSquared, degrees) : Double.NaN);
    }

    private static double[] doubles(List<Double> values, double factor) {
        return values.stream().mapToDouble(value -> value * factor).toArray();
    }
}
