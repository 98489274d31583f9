package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Changes of precision that keep the gradient, which {@link NDArray#toType} cuts off; not for users
 * of the library.
 */
public final class Precision {
    private Precision() {}

    /**
     * The same numbers in a wider floating type, by multiplication with a one of that type.
     *
     * @param array shape of rank 1 or more, floating point
     * @param type a floating type, at least as wide as that of {@code array}
     * @return an array of that type, {@code array} itself if it has the type already
     */
    public static NDArray widen(NDArray array, DataType type) {
        return array.getDataType() == type ? array : array.mul(one(array, type));
    }

    /**
     * A scalar in another floating type: an array of rank 1 keeps its type when it meets a scalar.
     *
     * @param scalar shape (), floating point
     * @param type a floating type
     * @return shape (), of that type; {@code scalar} itself if it has the type already
     */
    public static NDArray scalar(NDArray scalar, DataType type) {
        return scalar.getDataType() == type ? scalar : one(scalar, type).mul(scalar).sum();
    }

    private static NDArray one(NDArray like, DataType type) {
        return like.getManager().ones(new Shape(1), type, like.getDevice());
    }
}
