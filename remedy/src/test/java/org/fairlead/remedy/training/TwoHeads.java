package org.fairlead.remedy.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/** A user's own block, with two outputs. */
final class TwoHeads extends AbstractBlock {
    private final Block first = addChildBlock("first", Linear.builder().setUnits(1).build());
    private final Block second = addChildBlock("second", Linear.builder().setUnits(2).build());

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> params) {
        NDList both = new NDList(first.forward(store, inputs, training).head());
        both.add(second.forward(store, inputs, training).head());
        return both;
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        first.initialize(manager, dataType, inputShapes);
        second.initialize(manager, dataType, inputShapes);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        long rows = inputShapes[0].get(0);
        return new Shape[] {new Shape(rows, 1), new Shape(rows, 2)};
    }
}
