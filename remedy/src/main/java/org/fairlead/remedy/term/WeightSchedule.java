package org.fairlead.remedy.term;

/** Weight of a term at each training step. Users may bring their own as a lambda. */
@FunctionalInterface
public interface WeightSchedule {

    /**
     * Weight at a step.
     *
     * @param step number of training steps before this one, 0 or more; {@link Long#MAX_VALUE} asks
     *     for the weight at the end, which is used for validation
     * @return finite, 0 or more
     */
    double at(long step);

    /**
     * The same weight at every step.
     *
     * @param weight finite, 0 or more
     * @return the schedule
     * @throws IllegalArgumentException if the weight is not allowed
     */
    static WeightSchedule constant(double weight) {
        double checked = require(weight);
        return step -> checked;
    }

    /**
     * Rises linearly from 0 to a weight, then stays there.
     *
     * @param weight weight from step {@code steps} on, finite, 0 or more
     * @param steps length of the warm-up, 1 or more
     * @return the schedule
     * @throws IllegalArgumentException if an argument is not allowed
     */
    static WeightSchedule warmUp(double weight, long steps) {
        double checked = require(weight);
        if (steps < 1) {
            throw new IllegalArgumentException("warm-up steps must be 1 or more, found " + steps);
        }
        return step -> checked * Math.min(1, (double) step / steps);
    }

    /**
     * Checks a weight.
     *
     * @param weight any number
     * @return the weight
     * @throws IllegalArgumentException if it is negative, infinite or NaN
     */
    static double require(double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "the weight of a term must be finite and 0 or more, found " + weight);
        }
        return weight;
    }
}
