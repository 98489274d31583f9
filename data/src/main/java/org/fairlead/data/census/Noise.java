package org.fairlead.data.census;

/**
 * What chance holds for each person: uniform numbers that depend on seed, row and cause alone, so
 * that neither the number of threads nor the other causes change them.
 */
record Noise(long seed) {
    /** The causes that have noise of their own. */
    enum Cause {
        SEX(0),
        RACE(1),
        AGE(2),
        EDUCATION(3),
        MARITAL(4),
        WORKCLASS(5),
        OCCUPATION(6),
        HOURS(7),
        GAIN(8),
        GAIN_SIZE(9),
        INCOME(10);

        private final int stream;

        Cause(int stream) {
            this.stream = stream;
        }
    }

    /** A number in (0, 1). */
    double uniform(int row, Cause cause) {
        long bits = mix(mix(seed + 0x9E3779B97F4A7C15L * (row + 1L)) + cause.stream);
        return ((bits >>> 11) + 0.5) * 0x1p-53;
    }

    /** A draw from the standard logistic distribution. */
    double logistic(int row, Cause cause) {
        double u = uniform(row, cause);
        return StrictMath.log(u / (1 - u));
    }

    /* Finalizer of SplitMix64: Steele, Lea and Flood (2014), OOPSLA, doi:10.1145/2660193.2660195. */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
