package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

/*
 * D1, real or fake. It sees packs of rows (Lin et al. 2018, arXiv 1712.04086) of one class of the
 * protected attribute and has one head a class.
 *
 * The gradient penalty of Gulrajani et al. (2017, arXiv 1704.00028) needs the gradient of the score
 * with respect to the rows inside the loss. Differentiating twice is not in DJL's public API; for
 * affine maps with piecewise linear steps between them the gradient is a product of the weights and
 * the steps' slopes, which is written out here and is exact almost everywhere.
 */
/** Scores packs of rows: high for real ones. */
record Critic(Mlp mlp) {

    /** One score a pack: that of the head of the pack's class. */
    NDArray scores(NDArray packs, NDArray heads) {
        return mlp.apply(packs).mul(heads).sum(new int[] {1});
    }

    /**
     * The loss of the critic: how little it tells real from fake, plus the penalty on gradients
     * whose length is not 1, at points between real and fake packs of the same class and outcomes.
     *
     * @param between packs between the real and fake ones
     * @return real scores, fake scores, loss
     */
    NDList loss(NDArray real, NDArray fake, NDArray between, NDArray heads, double penalty) {
        long packs = real.getShape().get(0);
        NDArray h = real.concat(fake).concat(between);
        NDIndex last = new NDIndex(2 * packs + ":");
        List<NDArray> slopes = new ArrayList<>();
        List<Dense> layers = mlp.layers();
        for (int i = 0; i < layers.size() - 1; i++) {
            h = layers.get(i).apply(h);
            slopes.add(slopes(h.get(last)));
            h = h.getNDArrayInternal().leakyRelu(Mlp.SLOPE);
        }
        h = layers.get(layers.size() - 1).apply(h);
        NDArray realScores = h.get(new NDIndex(":" + packs)).mul(heads).sum(new int[] {1});
        NDArray fakeScores =
                h.get(new NDIndex(packs + ":" + 2 * packs)).mul(heads).sum(new int[] {1});

        NDArray gradient = heads.matMul(layers.get(layers.size() - 1).weight());
        for (int i = layers.size() - 2; i >= 0; i--) {
            gradient = gradient.mul(slopes.get(i)).matMul(layers.get(i).weight());
        }
        NDArray length = gradient.square().sum(new int[] {1}).add(1e-12f).sqrt();
        NDArray loss =
                fakeScores
                        .mean()
                        .sub(realScores.mean())
                        .add(Numbers.times(length.sub(1).square().mean(), penalty));
        return new NDList(realScores, fakeScores, loss);
    }

    private static NDArray slopes(NDArray before) {
        return before.stopGradient()
                .gt(0)
                .toType(before.getDataType(), false)
                .mul(1 - Mlp.SLOPE)
                .add(Mlp.SLOPE);
    }
}
