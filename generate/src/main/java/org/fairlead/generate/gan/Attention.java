package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A layer of a transformer encoder over tokens: attention of several heads, then two affine maps,
 * each on normalised input and added to what came in (Xiong et al. 2020, arXiv 2002.04745).
 */
record Attention(
        int heads,
        NDArray scale,
        NDArray shift,
        Dense projections,
        Dense out,
        NDArray secondScale,
        NDArray secondShift,
        Dense widen,
        Dense narrow) {

    static Attention of(Weights weights, int width, int heads) {
        return new Attention(
                heads,
                weights.constant(1, width),
                weights.constant(0, width),
                Dense.of(weights, width, 3 * width),
                Dense.of(weights, width, width),
                weights.constant(1, width),
                weights.constant(0, width),
                Dense.of(weights, width, 2 * width),
                Dense.of(weights, 2 * width, width));
    }

    /** Tokens of shape (rows, tokens, width) to as many. */
    NDArray apply(NDArray tokens) {
        NDArray mixed = tokens.add(attend(normal(tokens, scale, shift)));
        NDArray wide = widen.apply(normal(mixed, secondScale, secondShift));
        return mixed.add(narrow.apply(wide.getNDArrayInternal().relu()));
    }

    private NDArray attend(NDArray tokens) {
        long rows = tokens.getShape().get(0);
        long count = tokens.getShape().get(1);
        long width = tokens.getShape().get(2);
        long part = width / heads;
        // (rows, tokens, 3, heads, part) to (3, rows, heads, tokens, part)
        NDArray all =
                projections
                        .apply(tokens)
                        .reshape(rows, count, 3, heads, part)
                        .transpose(2, 0, 3, 1, 4);
        NDArray queries = Numbers.times(all.get(0), 1 / Math.sqrt((double) part));
        NDArray affinity = queries.matMul(all.get(1).transpose(0, 1, 3, 2)).softmax(-1);
        NDArray joined =
                affinity.matMul(all.get(2)).transpose(0, 2, 1, 3).reshape(rows, count, width);
        return out.apply(joined);
    }

    private static NDArray normal(NDArray x, NDArray scale, NDArray shift) {
        long width = x.getShape().get(2);
        return x.getNDArrayInternal().layerNorm(x, new Shape(width), scale, shift, 1e-5f).get(0);
    }
}
