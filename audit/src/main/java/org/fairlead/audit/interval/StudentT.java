package org.fairlead.audit.interval;

/** Student's t distribution. */
public final class StudentT {
    private StudentT() {}

    /**
     * The distribution function.
     *
     * @param t any number
     * @param degrees degrees of freedom, greater than 0
     * @return share of draws at or below t
     */
    public static double below(double t, double degrees) {
        double tail =
                SpecialFunctions.incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    /**
     * The quantile function, by halving an interval until it cannot be halved.
     *
     * @param p probability in (0, 1)
     * @param degrees degrees of freedom, greater than 0
     * @return the value that a share p of draws lies below
     * @throws IllegalArgumentException if p lies outside (0, 1)
     */
    public static double quantile(double p, double degrees) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must lie in (0, 1), found " + p);
        }
        if (p < 0.5) {
            return -quantile(1 - p, degrees);
        }
        double low = 0;
        double high = 1;
        while (below(high, degrees) < p && high < 1e300) {
            high *= 2;
        }
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (below(middle, degrees) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
