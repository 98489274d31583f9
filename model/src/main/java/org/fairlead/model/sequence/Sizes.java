package org.fairlead.model.sequence;

/** What sizes of networks must be. */
final class Sizes {
    private Sizes() {}

    static void require(String what, int found) {
        if (found < 1) {
            throw new IllegalArgumentException(
                    "%s must be 1 or more, found %d".formatted(what, found));
        }
    }

    static void requireShare(String what, double found) {
        if (!(found >= 0 && found < 1)) {
            throw new IllegalArgumentException(
                    "%s must lie in [0, 1), found %s".formatted(what, found));
        }
    }
}
