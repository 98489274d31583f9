package org.fairlead.audit.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Corrections of p-values for the number of questions asked. */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * Holm's (1979) step-down correction: a p below alpha means that the chance of any false alarm
     * in the family is below alpha.
     *
     * @param p p-values of the family; NaN for questions without an answer, which do not count
     * @return adjusted p-values in the same order
     */
    public static double[] holm(double... p) {
        int[] order = order(p);
        double[] adjusted = p.clone();
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg's (1995) step-up correction: of the questions with a p below alpha, a
     * share below alpha is expected to be false alarms.
     *
     * @param p p-values of the family; NaN for questions without an answer, which do not count
     * @return adjusted p-values in the same order
     */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = order(p);
        double[] adjusted = p.clone();
        double least = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, p[order[i]] * order.length / (i + 1));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    private static int[] order(double... p) {
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Number of questions that have an answer.
     *
     * @param p p-values of the family
     * @return how many are not NaN
     */
    public static int size(double... p) {
        return (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    }
}
