package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Small arrays on their way between the device and the host. */
final class HostArrays {
    private HostArrays() {}

    /** Values of an array of shape (n) or (n, 1), of any number type. */
    static double[] column(NDArray array, String name) {
        Shape shape = array.getShape();
        boolean column = shape.dimension() == 2 && shape.get(1) == 1;
        if (shape.dimension() != 1 && !column) {
            throw new IllegalArgumentException(
                    "%s must have shape (n) or (n, 1), found %s".formatted(name, shape));
        }
        return array.toType(DataType.FLOAT64, false).toDoubleArray();
    }

    /** A column (n, 1) with the device and the manager of another array. */
    static NDArray column(NDArray like, float[] values) {
        return matrix(like, values, values.length, 1);
    }

    /** A matrix, row by row, with the device and the manager of another array. */
    static NDArray matrix(NDArray like, float[] values, int rows, int columns) {
        NDArray array = like.getManager().create(values, new Shape(rows, columns));
        return array.toDevice(like.getDevice(), false).toType(like.getDataType(), false);
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
