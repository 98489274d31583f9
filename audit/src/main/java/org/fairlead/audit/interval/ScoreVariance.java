package org.fairlead.audit.interval;

/**
 * The variance of a difference of two shares, if the true difference were a given one.
 *
 * <p>Source: Miettinen and Nurminen (1985), Statistics in Medicine 4, 213-226: the most likely
 * shares that differ by that much are the root of a cubic (their appendix 1), and the variance has
 * the factor N / (N - 1).
 */
final class ScoreVariance {
    private ScoreVariance() {}

    /**
     * The variance of {@code share - other}.
     *
     * @param share observed share, in [0, 1]
     * @param trials rows behind it, above 0, not necessarily whole
     * @param other the share compared with
     * @param others rows behind that, above 0
     * @param difference the true difference supposed, in [-1, 1]
     * @return the variance, 0 or more; 0 when both shares would be 0 or 1
     */
    static double of(double share, double trials, double other, double others, double difference) {
        double all = trials + others;
        double b = other(share * trials, trials, other * others, others, difference);
        double a = Math.max(0, Math.min(1, b + difference));
        double variance = a * (1 - a) / trials + b * (1 - b) / others;
        return all > 1 ? variance * all / (all - 1) : variance;
    }

    /** The most likely other share when the first one is larger by the difference. */
    private static double other(
            double events, double trials, double otherEvents, double others, double difference) {
        double all = trials + others;
        double yes = events + otherEvents;
        double square = ((trials + 2 * others) * difference - all - yes) / (3 * all);
        double linear = ((others * difference - all - 2 * otherEvents) * difference + yes) / all;
        double constant = otherEvents * difference * (1 - difference) / all;
        double q = square * square * square - square * linear / 2 + constant / 2;
        double p = Math.sqrt(Math.max(0, square * square - linear / 3));
        double cosine = p > 0 ? Math.abs(q) / (p * p * p) : 1;
        double turn = (Math.PI + Math.acos(Math.min(1, cosine))) / 3;
        double root = 2 * Math.copySign(p, q) * Math.cos(turn) - square;
        return Math.max(Math.max(0, -difference), Math.min(Math.min(1, 1 - difference), root));
    }
}
