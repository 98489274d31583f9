package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The block of a {@link ConvolutionBody}; input and output are those of a {@link Body}. A
 * convolution is a product of each place's neighbours with one matrix; the engine's own asks for
 * NNPACK at every call, which not every processor has, and writes a warning each time.
 */
final class ConvolutionBlock extends AbstractBlock {
    private static final int LAYERS = 3;

    private final ConvolutionBody body;
    private final List<Block> convolutions = new ArrayList<>();
    private final Block dense;
    private final Block dropout;
    private final Block output;

    ConvolutionBlock(ConvolutionBody body) {
        this.body = body;
        for (int layer = 0; layer < LAYERS; layer++) {
            Block convolution = Linear.builder().setUnits(body.filters()).build();
            convolutions.add(addChildBlock("convolution" + layer, convolution));
        }
        dense = addChildBlock("dense", Linear.builder().setUnits(body.filters()).build());
        dropout = Dropout.builder().optRate((float) body.dropout()).build();
        output = addChildBlock("output", Linear.builder().setUnits(1).build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> options) {
        NDArray x = inputs.get(0);
        NDArray mask = inputs.get(1).expandDims(2);
        for (int layer = 0; layer < LAYERS; layer++) {
            NDArray seen =
                    convolutions
                            .get(layer)
                            .forward(store, new NDList(neighbours(x)), training)
                            .singletonOrThrow();
            x = Activation.relu(seen).mul(mask); // what lies behind a text's end stays 0
            if (layer + 1 < LAYERS) {
                x = pool(x);
                mask = pool(mask);
            }
        }
        x = x.max(new int[] {1});
        x = Activation.relu(dense.forward(store, new NDList(x), training).singletonOrThrow());
        x = dropout.forward(store, new NDList(x), training).singletonOrThrow();
        return output.forward(store, new NDList(x), training);
    }

    /**
     * The largest of each few words; values are 0 or more, so an end that is filled up counts 0.
     */
    private NDArray pool(NDArray x) {
        long rest = x.getShape().get(1) % body.pool();
        NDArray whole = rest == 0 ? x : x.concat(zeros(x, body.pool() - rest), 1);
        long pools = whole.getShape().get(1) / body.pool();
        return whole.reshape(x.getShape().get(0), pools, body.pool(), x.getShape().get(2))
                .max(new int[] {2});
    }

    /** Each place beside those around it, 0 beyond the ends: shape (n, length, kernel * width). */
    private NDArray neighbours(NDArray x) {
        if (body.kernel() == 1) {
            return x;
        }
        long length = x.getShape().get(1);
        NDArray ends = zeros(x, body.kernel() / 2);
        NDArray padded = NDArrays.concat(new NDList(ends, x, ends), 1);
        NDList shifted = new NDList();
        for (int shift = 0; shift < body.kernel(); shift++) {
            shifted.add(padded.get(new NDIndex(":, %d:%d".formatted(shift, shift + length))));
        }
        return NDArrays.concat(shifted, 2);
    }

    private static NDArray zeros(NDArray x, long length) {
        return x.getManager().zeros(new Shape(x.getShape().get(0), length, x.getShape().get(2)));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return new Shape[] {new Shape(inputShapes[0].get(0), 1)};
    }

    @Override
    protected void initializeChildBlocks(
            NDManager manager, DataType dataType, Shape... inputShapes) {
        for (int layer = 0; layer < LAYERS; layer++) {
            int in = layer == 0 ? body.width() : body.filters();
            convolutions
                    .get(layer)
                    .initialize(manager, dataType, new Shape(1, (long) in * body.kernel()));
        }
        dense.initialize(manager, dataType, new Shape(1, body.filters()));
        output.initialize(manager, dataType, new Shape(1, body.filters()));
    }
}
