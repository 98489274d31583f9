package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
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

/**
 * Attention of words to each other in several heads (Vaswani et al. 2017, arXiv 1706.03762, section
 * 3.2). DJL's own block divides by a Java number, whose memory may be gone when the gradient is
 * taken (see docs/design-decisions.md).
 *
 * <p>Inputs and output are those of a {@link TransformerLayer}.
 */
final class Attention extends AbstractBlock {
    private final int width;
    private final int heads;
    private final Block query;
    private final Block key;
    private final Block value;
    private final Block output;

    Attention(int width, int heads) {
        this.width = width;
        this.heads = heads;
        query = addChildBlock("query", Linear.builder().setUnits(width).build());
        key = addChildBlock("key", Linear.builder().setUnits(width).build());
        value = addChildBlock("value", Linear.builder().setUnits(width).build());
        output = addChildBlock("output", Linear.builder().setUnits(width).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> options) {
        NDArray x = inputs.get(0);
        NDArray scale = x.getManager().create((float) Math.sqrt((double) heads / width));
        NDArray asked = split(query.forward(store, new NDList(x), training).head()).mul(scale);
        NDArray keys = split(key.forward(store, new NDList(x), training).head());
        NDArray values = split(value.forward(store, new NDList(x), training).head());
        NDArray shares = asked.matMul(keys.transpose(0, 1, 3, 2)).add(inputs.get(1)).softmax(3);
        NDArray joined = shares.matMul(values).transpose(0, 2, 1, 3).reshape(x.getShape());
        return output.forward(store, new NDList(joined), training);
    }

    /** Shape (n, length, width) to (n, heads, length, width / heads). */
    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, width / heads).transpose(0, 2, 1, 3);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        for (Block block : children.values()) {
            block.initialize(manager, dataType, new Shape(1, 1, width));
        }
    }
}
