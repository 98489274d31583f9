package org.fairlead.vector;

/** Exponential functions of many values at once, each within 1 unit in the last place. */
public final class Exponentials {
    private Exponentials() {}

    /**
     * Replaces values by their exponentials.
     *
     * @param values changed
     * @param n how many of them, from the first on
     */
    public static void exp(double[] values, int n) {
        int i = Vectors.PRESENT ? VectorExponentials.exp(values, n) : 0;
        for (; i < n; i++) {
            values[i] = Math.exp(values[i]);
        }
    }

    /**
     * Replaces values by the logarithms of 1 plus them.
     *
     * @param values greater than -1, changed
     * @param n how many of them, from the first on
     */
    public static void log1p(double[] values, int n) {
        int i = Vectors.PRESENT ? VectorExponentials.log1p(values, n) : 0;
        for (; i < n; i++) {
            values[i] = Math.log1p(values[i]);
        }
    }
}
