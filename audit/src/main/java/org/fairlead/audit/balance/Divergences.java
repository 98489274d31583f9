package org.fairlead.audit.balance;

import org.fairlead.audit.interval.SpecialFunctions;

/** Distances of two distributions over the same cells. */
public final class Divergences {
    private Divergences() {}

    /**
     * Half the sum of absolute differences.
     *
     * @param p shares that sum to 1
     * @param q shares that sum to 1
     * @return in [0, 1]
     */
    public static double totalVariation(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return sum / 2;
    }

    /**
     * The largest absolute difference.
     *
     * @param p shares that sum to 1
     * @param q shares that sum to 1
     * @return in [0, 1]
     */
    public static double infinityNorm(double[] p, double[] q) {
        double most = 0;
        for (int i = 0; i < p.length; i++) {
            most = Math.max(most, Math.abs(p[i] - q[i]));
        }
        return most;
    }

    /**
     * The mean absolute difference, which SynapseML calls the Wasserstein distance.
     *
     * @param p shares that sum to 1
     * @param q shares that sum to 1
     * @return in [0, 1]
     */
    public static double meanDifference(double[] p, double[] q) {
        return 2 * totalVariation(p, q) / p.length;
    }

    /**
     * Kullback-Leibler divergence.
     *
     * @param p shares that sum to 1
     * @param q shares that sum to 1
     * @return nats, 0 or more; infinite when p has a share where q has none
     */
    public static double kullbackLeibler(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] > 0 ? p[i] * Math.log(p[i] / q[i]) : 0;
        }
        return sum;
    }

    /**
     * Jensen-Shannon divergence.
     *
     * @param p shares that sum to 1
     * @param q shares that sum to 1
     * @return nats, in [0, ln 2]
     */
    public static double jensenShannon(double[] p, double[] q) {
        double[] middle = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            middle[i] = (p[i] + q[i]) / 2;
        }
        return (kullbackLeibler(p, middle) + kullbackLeibler(q, middle)) / 2;
    }

    /**
     * Pearson's chi-squared statistic.
     *
     * @param observed counts
     * @param expected counts
     * @return 0 or more; infinite when something occurs that is not expected
     */
    public static double chiSquared(double[] observed, double[] expected) {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double distance = observed[i] - expected[i];
            sum += distance == 0 ? 0 : distance * distance / expected[i]; // 0 of 0 adds nothing
        }
        return sum;
    }

    /**
     * Share of chi-squared draws above a value.
     *
     * @param value the statistic
     * @param degrees degrees of freedom, 1 or more
     * @return the p-value, in [0, 1]
     */
    public static double chiSquaredTail(double value, int degrees) {
        return SpecialFunctions.upperGamma(degrees / 2.0, value / 2);
    }
}
