package org.fairlead.remedy.transform;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** Takes columns out of predictions. */
final class Columns {
    private Columns() {}

    static NDArray keep(NDArray predictions, int column, String name) {
        var shape = predictions.getShape();
        if (column >= shape.get(shape.dimension() - 1)) {
            throw new IllegalArgumentException(
                    "transform '%s' must name a column of the predictions, found shape %s"
                            .formatted(name, shape));
        }
        return predictions.get(new NDIndex("...,{}:{}", column, column + 1));
    }
}
