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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block of a {@link TransformerBody}; input and output are those of a {@link Body}. */
final class TransformerBlock extends AbstractBlock {
    /** What is added to the attention of places behind a text's end. */
    private static final float FAR = -1e5f;

    /** Size of the sines of places: words start small, and are not to drown in them. */
    private static final float SMALL = 0.1f;

    private final TransformerBody body;
    private final List<Block> layers = new ArrayList<>();
    private final Block output;

    TransformerBlock(TransformerBody body) {
        this.body = body;
        for (int layer = 0; layer < body.layers(); layer++) {
            layers.add(addChildBlock("layer" + layer, new TransformerLayer(body)));
        }
        output = addChildBlock("output", Linear.builder().setUnits(1).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> options) {
        NDArray mask = inputs.get(1);
        long rows = mask.getShape().get(0);
        long length = mask.getShape().get(1);
        NDArray words =
                inputs.get(0).mul(mask.getManager().create((float) Math.sqrt(body.width())));
        NDArray x = words.add(places(mask.getManager(), (int) length));
        NDArray hidden = mask.mul(-1).add(1).mul(FAR).reshape(rows, 1, 1, length);
        for (Block layer : layers) {
            x = layer.forward(store, new NDList(x, hidden), training).head();
        }
        NDArray counted = mask.expandDims(2);
        NDArray mean = x.mul(counted).sum(new int[] {1}).div(counted.sum(new int[] {1}));
        return output.forward(store, new NDList(mean), training);
    }

    /** Sines and cosines of each place (Vaswani et al. 2017, arXiv 1706.03762, section 3.5). */
    private NDArray places(NDManager manager, int length) {
        float[] values = new float[length * body.width()];
        for (int place = 0; place < length; place++) {
            for (int i = 0; i < body.width(); i++) {
                double angle = place / Math.pow(10_000, (i - i % 2) / (double) body.width());
                double value = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                values[place * body.width() + i] = SMALL * (float) value;
            }
        }
        return manager.create(values, new Shape(1, length, body.width()));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 1)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        layers.forEach(layer -> layer.initialize(manager, dataType, new Shape(1, 1, body.width())));
        output.initialize(manager, dataType, new Shape(1, body.width()));
    }
}
