package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.fairlead.remedy.kernel.Precision;

/** Refuses losses that are not numbers, and says which predictions made them so. */
final class Finite {
    private Finite() {}

    /**
     * The loss in the type of the predictions, if it is finite; else an error about the predictions
     * that it came from.
     */
    static NDArray require(NDArray loss, NDArray... predictions) {
        double value = loss.toType(DataType.FLOAT64, false).getDouble();
        if (Double.isFinite(value)) {
            return Precision.scalar(loss, predictions[0].getDataType());
        }
        for (NDArray array : predictions) {
            double[] values = array.toType(DataType.FLOAT64, false).toDoubleArray();
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    throw new IllegalArgumentException(
                            "predictions must be finite, found %s in element %d of shape %s; lower the learning rate or look for NaN in the inputs"
                                    .formatted(values[i], i, array.getShape()));
                }
            }
        }
        throw new IllegalArgumentException(
                "the loss of finite predictions is "
                        + value
                        + "; the predictions are too large for the kernel or the transform");
    }
}
