package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a transformer encoder with the norm before each part (Xiong et al. 2020, arXiv
 * 2002.04745). DJL's own layer normalises over the batch, so that a text's score would depend on
 * the texts beside it and on how far it is filled up.
 *
 * <p>Inputs: words, shape (n, length, width), and what is added to the attention of each place,
 * shape (n, 1, 1, length). Output: words, shape (n, length, width).
 */
final class TransformerLayer extends AbstractBlock {
    private final TransformerBody body;
    private final Block firstNorm;
    private final Block attention;
    private final Block secondNorm;
    private final Block inner;
    private final Block outer;
    private final Block dropout;

    TransformerLayer(TransformerBody body) {
        this.body = body;
        firstNorm = addChildBlock("norm0", LayerNorm.builder().axis(2).build());
        attention = addChildBlock("attention", new Attention(body.width(), body.heads()));
        secondNorm = addChildBlock("norm1", LayerNorm.builder().axis(2).build());
        inner = addChildBlock("inner", Linear.builder().setUnits(body.feed()).build());
        outer = addChildBlock("outer", Linear.builder().setUnits(body.width()).build());
        dropout = Dropout.builder().optRate((float) body.dropout()).build();
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> options) {
        NDArray x = inputs.get(0);
        NDList normed = firstNorm.forward(store, new NDList(x), training);
        NDList seen = attention.forward(store, new NDList(normed.head(), inputs.get(1)), training);
        NDArray attended = x.add(dropout.forward(store, new NDList(seen.head()), training).head());
        NDList wide =
                inner.forward(
                        store, secondNorm.forward(store, new NDList(attended), training), training);
        NDList fed = outer.forward(store, new NDList(Activation.relu(wide.head())), training);
        return new NDList(attended.add(dropout.forward(store, fed, training).head()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {inputShapes[0]};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        Shape words = new Shape(1, 1, body.width());
        firstNorm.initialize(manager, dataType, words);
        attention.initialize(manager, dataType, words);
        secondNorm.initialize(manager, dataType, words);
        inner.initialize(manager, dataType, words);
        outer.initialize(manager, dataType, new Shape(1, 1, body.feed()));
    }
}
