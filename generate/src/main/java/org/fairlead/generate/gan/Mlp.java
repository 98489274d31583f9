package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/** Affine maps with leaky rectifiers between them. */
record Mlp(List<Dense> layers) {
    static final float SLOPE = 0.2f;

    static Mlp of(Weights weights, int in, List<Integer> hidden, int out) {
        List<Dense> layers = new ArrayList<>();
        int width = in;
        for (int size : hidden) {
            layers.add(Dense.of(weights, width, size));
            width = size;
        }
        layers.add(Dense.of(weights, width, out));
        return new Mlp(layers);
    }

    NDArray apply(NDArray x) {
        NDArray h = x;
        for (int i = 0; i < layers.size(); i++) {
            h = layers.get(i).apply(h);
            if (i < layers.size() - 1) {
                h = h.getNDArrayInternal().leakyRelu(SLOPE);
            }
        }
        return h;
    }

    Mlp frozen(NDManager manager) {
        return new Mlp(layers.stream().map(layer -> layer.frozen(manager)).toList());
    }
}
