package org.fairlead.audit.bootstrap;

import java.util.SplittableRandom;
import org.fairlead.audit.interval.SpecialFunctions;

/**
 * Draws from a Poisson distribution of one mean.
 *
 * <p>Source: Hörmann (1993), Insurance: Mathematics and Economics 12, 39-45, algorithm PTRS, for
 * means of 10 or more; inversion below.
 */
final class PoissonSampler {
    private static final double LARGE = 10;

    private final double mean;
    private final double logMean;
    private final double zero;
    private final double b;
    private final double a;
    private final double inverseAlpha;
    private final double vr;

    PoissonSampler(double mean) {
        this.mean = mean;
        this.logMean = Math.log(mean);
        this.zero = Math.exp(-mean);
        double root = Math.sqrt(mean);
        this.b = 0.931 + 2.53 * root;
        this.a = -0.059 + 0.02483 * b;
        this.inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        this.vr = 0.9277 - 3.6224 / (b - 2);
    }

    double draw(SplittableRandom random) {
        return mean < LARGE ? small(random) : large(random);
    }

    private double small(SplittableRandom random) {
        double rest = random.nextDouble();
        double probability = zero;
        int count = 0;
        while (rest > probability && count < 1_000) {
            rest -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    private double large(SplittableRandom random) {
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = Math.log(v * inverseAlpha / (a / (us * us) + b));
            if (left <= k * logMean - mean - SpecialFunctions.logGamma(k + 1)) {
                return k;
            }
        }
    }
}
