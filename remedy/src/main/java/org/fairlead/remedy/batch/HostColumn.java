package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** Reads a value a row from an array. */
final class HostColumn {
    private HostColumn() {}

    static double[] of(NDArray array, String what) {
        var shape = array.getShape();
        if (shape.dimension() != 1 && !(shape.dimension() == 2 && shape.get(1) == 1)) {
            throw new IllegalArgumentException(
                    "%s must have shape (n) or (n, 1), found %s".formatted(what, shape));
        }
        double[] values = array.toType(DataType.FLOAT64, false).toDoubleArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "%s must be finite and 0 or more, found %s in row %d"
                                .formatted(what, values[i], i));
            }
        }
        return values;
    }
}
