package org.fairlead.generate.gan;

import java.util.List;

/** Refuses settings out of range. */
final class Checks {
    private Checks() {}

    static int atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "%s must be %d or more, found %d".formatted(name, least, value));
        }
        return value;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be greater than 0, found %s".formatted(name, value));
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "%s must be 0 or more, found %s".formatted(name, value));
        }
        return value;
    }

    static double share(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s must lie in [0, 1), found %s".formatted(name, value));
        }
        return value;
    }

    static List<Integer> dims(String name, List<Integer> values) {
        values.forEach(value -> atLeast(name, value, 1));
        return List.copyOf(values);
    }
}
