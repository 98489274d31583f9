package org.fairlead.audit.interval;

/** Functions that distributions are made of, accurate to about 14 digits. */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as published
public final class SpecialFunctions {
    private static final double[] LANCZOS = {
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private SpecialFunctions() {}

    /**
     * Logarithm of the gamma function.
     *
     * <p>Source: Lanczos (1964), SIAM J. Numer. Anal. 1, with the coefficients for g = 7;
     * Stirling's series above 20, where it is more accurate.
     *
     * @param x greater than 0
     * @return ln Gamma(x)
     */
    public static double logGamma(double x) {
        if (x > 20) {
            double r = 1 / (x * x);
            double series = (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r / 1680))) / x;
            return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double y = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (y + i);
        }
        double t = y + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /**
     * The regularised incomplete beta function, by its continued fraction (Lentz's method).
     *
     * @param x in [0, 1]
     * @param a greater than 0
     * @param b greater than 0
     * @return I_x(a, b), in [0, 1]
     */
    public static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - incompleteBeta(1 - x, b, a);
        }
        double front =
                Math.exp(
                        logGamma(a + b)
                                - logGamma(a)
                                - logGamma(b)
                                + a * Math.log(x)
                                + b * Math.log1p(-x));
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < 1_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < 1e-16) {
                break;
            }
        }
        return front * fraction / a;
    }

    /**
     * The upper tail of the standard normal distribution, to about 14 digits in relative terms.
     *
     * @param z any number
     * @return share of draws above z
     */
    public static double normalTail(double z) {
        if (z < 0) {
            return 1 - normalTail(-z);
        }
        if (z < 2.5) {
            double term = z;
            double sum = z;
            for (int i = 1; i < 200 && Math.abs(term) > 1e-18 * sum; i++) {
                term *= z * z / (2 * i + 1);
                sum += term;
            }
            return 0.5 - sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        double fraction = z;
        for (int i = 20 + (int) (300 / (z * z)); i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / fraction;
    }

    /**
     * The regularised upper incomplete gamma function.
     *
     * @param a greater than 0
     * @param x 0 or more
     * @return Q(a, x), in [0, 1]
     */
    public static double upperGamma(double a, double x) {
        if (!(x > 0)) {
            return 1;
        }
        if (Double.isInfinite(x)) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        if (x < a + 1) {
            double term = 1 / a;
            double sum = term;
            for (int i = 1; i < 10_000 && term > 1e-17 * sum; i++) {
                term *= x / (a + i);
                sum += term;
            }
            return 1 - front * sum;
        }
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < 10_000; i++) {
            double step = -i * (i - a);
            b += 2;
            d = 1 / nonZero(step * d + b);
            c = nonZero(b + step / c);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < 1e-16) {
                break;
            }
        }
        return front * fraction;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < 1e-300 ? 1e-300 : value;
    }
}
