package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;

/** Refuses predictions of several columns where a loss is defined for one. */
final class OneColumn {
    private OneColumn() {}

    static void require(NDArray predictions, String loss) {
        var shape = predictions.getShape();
        if (shape.get(shape.dimension() - 1) != 1) {
            throw new IllegalArgumentException(
                    "%s is defined for one column of predictions, found shape %s; choose one with the transform column:i, or use mmd_loss"
                            .formatted(loss, shape));
        }
    }
}
