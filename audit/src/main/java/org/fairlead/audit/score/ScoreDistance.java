package org.fairlead.audit.score;

/**
 * How far the distributions of scores of two slices lie apart, whatever the threshold.
 *
 * @param kolmogorovSmirnov largest distance of the distribution functions, in [0, 1]: the largest
 *     gap in positive rate at any threshold
 * @param wasserstein area between the distribution functions, in units of the scores: how far
 *     scores would have to be moved on average
 * @param meanDiscrepancy maximum mean discrepancy, not squared, under a Gaussian kernel {@code
 *     exp(-d^2 / l^2)} with l a tenth of the range of both slices, on 256 bins of that range
 */
public record ScoreDistance(double kolmogorovSmirnov, double wasserstein, double meanDiscrepancy) {
    private static final int BINS = 256;

    /**
     * Compares two slices.
     *
     * @param first scores of a slice
     * @param second scores of another
     * @return the distances; NaN when a slice has no rows
     */
    public static ScoreDistance of(ScoreGroups first, ScoreGroups second) {
        double a = first.allPositives() + first.allNegatives();
        double b = second.allPositives() + second.allNegatives();
        if (!(a > 0) || !(b > 0)) {
            return new ScoreDistance(Double.NaN, Double.NaN, Double.NaN);
        }
        double most = 0;
        double area = 0;
        double gap = 0;
        double last = 0;
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            double next =
                    Math.min(
                            i < first.size() ? first.score(i) : Double.POSITIVE_INFINITY,
                            j < second.size() ? second.score(j) : Double.POSITIVE_INFINITY);
            area += i + j > 0 ? Math.abs(gap) * (next - last) : 0;
            if (i < first.size() && first.score(i) == next) {
                gap += weight(first, i++) / a;
            }
            if (j < second.size() && second.score(j) == next) {
                gap -= weight(second, j++) / b;
            }
            most = Math.max(most, Math.abs(gap));
            last = next;
        }
        return new ScoreDistance(Math.min(1, most), area, discrepancy(first, second, a, b));
    }

    private static double discrepancy(ScoreGroups first, ScoreGroups second, double a, double b) {
        double low = Math.min(first.score(0), second.score(0));
        double high = Math.max(first.score(first.size() - 1), second.score(second.size() - 1));
        double width = (high - low) / BINS;
        if (!(width > 0) || Double.isInfinite(width)) {
            return width == 0 ? 0 : Double.NaN; // all scores are equal: no distance
        }
        double[] excess = new double[BINS];
        for (int i = 0; i < first.size(); i++) {
            excess[bin(first.score(i), low, width)] += weight(first, i) / a;
        }
        for (int j = 0; j < second.size(); j++) {
            excess[bin(second.score(j), low, width)] -= weight(second, j) / b;
        }
        double length = BINS / 10.0;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            for (int j = 0; j < BINS; j++) {
                double distance = (i - j) / length;
                sum += excess[i] * excess[j] * Math.exp(-distance * distance);
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private static int bin(double score, double low, double width) {
        return Math.min(BINS - 1, (int) ((score - low) / width));
    }

    private static double weight(ScoreGroups groups, int i) {
        return groups.positives(i) + groups.negatives(i);
    }
}
