package org.fairlead.generate.tilt;

/**
 * How far a gap shall shrink.
 *
 * @param criterion which rates
 * @param target whose rates
 * @param share share of the gap to remove, in [0, 1]: 0 leaves it, 1 closes it
 */
public record Tilt(Criterion criterion, RateTarget target, double share) {
    /** Leaves the outcome as it is. */
    public static final Tilt NONE = share(0);

    public Tilt {
        if (!(share >= 0 && share <= 1)) { // also refuses NaN
            throw new IllegalArgumentException(
                    "share of the gap to remove must lie in [0, 1], found " + share);
        }
    }

    /**
     * Removes a share of the demographic-parity gap of the data.
     *
     * @param share share of the gap to remove, in [0, 1]
     * @return the tilt
     */
    public static Tilt share(double share) {
        return new Tilt(Criterion.DEMOGRAPHIC_PARITY, RateTarget.DATA, share);
    }

    /**
     * Whether rows whose groups and outcomes are known have the wanted rates themselves. Rates
     * among rows with a former outcome are rates of the law: in the rows, the former outcome and
     * what is kept of it are one. A classifier's are those of its decisions.
     */
    boolean isOfRows() {
        return target == RateTarget.DATA && criterion == Criterion.DEMOGRAPHIC_PARITY;
    }
}
