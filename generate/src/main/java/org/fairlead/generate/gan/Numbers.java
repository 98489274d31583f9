package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Operations with a number, for arrays that are differentiated. {@link NDArray#mul(Number)} keeps
 * the number in memory that nothing holds until the backward pass, which may read it after the
 * garbage collector freed it: gradients are then 0, NaN or noise. Here the engine holds it.
 */
final class Numbers {
    private Numbers() {}

    /** The array times a number, rounded to the type of the array. */
    static NDArray times(NDArray array, double factor) {
        NDArray zero = array.getManager().zeros(new Shape(), array.getDataType());
        return array.mul(zero.addi(factor));
    }
}
