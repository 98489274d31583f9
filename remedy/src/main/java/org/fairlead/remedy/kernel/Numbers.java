package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Operations with a number, for arrays that are differentiated; not for users of the library.
 *
 * <p>{@link NDArray#mul(Number)} and its kind keep the number in memory that nothing holds until
 * the backward pass, which may read it after the garbage collector freed it: gradients are then 0,
 * NaN or noise. Here the number lives in memory of the engine.
 */
public final class Numbers {
    private Numbers() {}

    /**
     * The array times a number.
     *
     * @param array floating point
     * @param factor any number; rounded to the type of the array
     * @return same shape and type
     */
    public static NDArray times(NDArray array, double factor) {
        return array.mul(number(array, factor));
    }

    /**
     * The larger of each element and a number.
     *
     * @param array floating point
     * @param floor any number; rounded to the type of the array
     * @return same shape and type
     */
    public static NDArray atLeast(NDArray array, double floor) {
        return array.maximum(number(array, floor));
    }

    private static NDArray number(NDArray like, double value) {
        NDArray zero = like.getManager().zeros(new Shape(), like.getDataType(), like.getDevice());
        return zero.addi(value);
    }
}
