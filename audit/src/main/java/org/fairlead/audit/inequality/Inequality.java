package org.fairlead.audit.inequality;

import java.util.Arrays;

/**
 * Inequality of benefits: of what each person, or each group, gets out of a decision.
 *
 * <p>Source: Speicher et al. (2018), KDD, for generalised entropy of the benefits {@code prediction
 * - label + 1}; Cowell (2011), Measuring Inequality, for the indices.
 */
public final class Inequality {
    private Inequality() {}

    /**
     * Generalised entropy.
     *
     * @param benefits 0 or more each, with a mean above 0
     * @param weights people behind each benefit, 0 or more; sums to the population
     * @param alpha 0 is the mean logarithmic deviation (Theil L), 1 is Theil's T, 2 half the
     *     squared coefficient of variation; higher values weigh the top more
     * @return 0 when all are equal; infinite for alpha of 0 or below when a benefit is 0; NaN when
     *     the mean is 0 or nobody is there
     */
    public static double generalisedEntropy(double[] benefits, double[] weights, double alpha) {
        double people = Arrays.stream(weights).sum();
        double mean = 0;
        for (int i = 0; i < benefits.length; i++) {
            mean += weights[i] * benefits[i] / people;
        }
        if (!(mean > 0)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < benefits.length; i++) {
            if (weights[i] > 0) {
                sum += weights[i] * term(benefits[i] / mean, alpha);
            }
        }
        return sum / people;
    }

    /* alpha is a parameter that callers write as 0, 1 or 2, so exact comparison is meant. */
    private static double term(double ratio, double alpha) {
        if (alpha == 0) {
            return -Math.log(ratio);
        }
        if (alpha == 1) {
            return ratio > 0 ? ratio * Math.log(ratio) : 0;
        }
        return (Math.pow(ratio, alpha) - 1) / (alpha * (alpha - 1));
    }

    /**
     * Generalised entropy where each counts as one.
     *
     * @param benefits 0 or more each
     * @param alpha as in {@link #generalisedEntropy}
     * @return the index
     */
    public static double generalisedEntropy(double[] benefits, double alpha) {
        return generalisedEntropy(benefits, ones(benefits.length), alpha);
    }

    /**
     * Theil's T index, generalised entropy of alpha 1.
     *
     * @param benefits 0 or more each
     * @return 0 when all are equal, ln n when one has all
     */
    public static double theilT(double[] benefits) {
        return generalisedEntropy(benefits, 1);
    }

    /**
     * Theil's L index, generalised entropy of alpha 0.
     *
     * @param benefits 0 or more each
     * @return 0 when all are equal; infinite when one has nothing
     */
    public static double theilL(double[] benefits) {
        return generalisedEntropy(benefits, 0);
    }

    /**
     * Standard deviation over mean, with the population's variance.
     *
     * @param benefits 0 or more each
     * @return 0 when all are equal
     */
    public static double coefficientOfVariation(double[] benefits) {
        return Math.sqrt(2 * generalisedEntropy(benefits, 2));
    }

    /**
     * Atkinson's index: the share of the total that could be given up if the rest were spread
     * equally, for a given aversion to inequality.
     *
     * @param benefits 0 or more each
     * @param aversion greater than 0; 1 compares the geometric with the arithmetic mean
     * @return in [0, 1]
     * @throws IllegalArgumentException if aversion is not above 0
     */
    public static double atkinson(double[] benefits, double aversion) {
        if (!(aversion > 0)) {
            throw new IllegalArgumentException(
                    "aversion must be greater than 0, found " + aversion);
        }
        double mean = Arrays.stream(benefits).average().orElse(Double.NaN);
        if (aversion == 1) { // a parameter that callers write as 1
            double logs = Arrays.stream(benefits).map(b -> Math.log(b / mean)).sum();
            return 1 - Math.exp(logs / benefits.length);
        }
        double powers = Arrays.stream(benefits).map(b -> Math.pow(b / mean, 1 - aversion)).sum();
        return 1 - Math.pow(powers / benefits.length, 1 / (1 - aversion));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
