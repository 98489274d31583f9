package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.jspecify.annotations.Nullable;

/** An affine map: x to x times the transposed weight plus the bias. */
record Dense(NDArray weight, NDArray bias, @Nullable NDArray mask) {

    static Dense of(Weights weights, int in, int out) {
        return new Dense(weights.matrix(out, in), weights.constant(0, out), null);
    }

    /** Of the weight only the entries count where the mask is 1. */
    static Dense masked(Weights weights, NDArray mask, double bound) {
        long out = mask.getShape().get(0);
        return new Dense(
                weights.uniform(bound, out, mask.getShape().get(1)),
                weights.constant(0, out),
                mask);
    }

    NDArray apply(NDArray x) {
        NDArray used = weight;
        if (mask != null) {
            used = weight.mul(mask);
            used.attach(x.getManager());
        }
        return x.getNDArrayInternal().linear(x, used, bias).get(0);
    }

    /** The same map with constants for weights: gradients pass through it but not into it. */
    Dense frozen(NDManager manager) {
        NDArray still = weight.stopGradient();
        NDArray stillBias = bias.stopGradient();
        still.attach(manager);
        stillBias.attach(manager);
        return new Dense(still, stillBias, mask);
    }
}
