package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Noise, an outcome and a class of the protected attribute to one token a column. Residual blocks
 * with batch normalisation turn noise and embeddings of both into a token for each column; outcome
 * and class join them as two tokens more, and all attend to each other.
 */
record Generator(
        DataType type,
        List<Step> steps,
        NDArray outcomeShift,
        NDArray classShift,
        NDArray outcomeToken,
        NDArray classToken,
        Dense tokens,
        List<Attention> layers,
        int columns,
        float decay) {

    /** A residual block; the shortcut is a map only where the width changes. */
    record Step(
            Dense map,
            NDArray scale,
            NDArray shift,
            NDArray mean,
            NDArray variance,
            List<Dense> shortcut) {}

    static Generator of(
            Weights w, GanArchitecture settings, int columns, int outcomes, int classes) {
        List<Integer> widths = new ArrayList<>(settings.generatorDims());
        widths.add(settings.embeddingDim());
        List<Step> steps = new ArrayList<>();
        int in = settings.randomDim();
        for (int out : widths) {
            steps.add(
                    new Step(
                            Dense.of(w, in, out),
                            w.constant(1, out),
                            w.constant(0, out),
                            w.keep(0, out),
                            w.keep(1, out),
                            in == out ? List.of() : List.of(Dense.of(w, in, out))));
            in = out;
        }
        int width = settings.embeddingDim();
        List<Attention> layers = new ArrayList<>();
        NDArray outcomeShift = w.uniform(1, outcomes, settings.randomDim());
        NDArray classShift = w.uniform(1, classes, settings.randomDim());
        NDArray outcomeToken = w.uniform(1, outcomes, width);
        NDArray classToken = w.uniform(1, classes, width);
        Dense tokens = Dense.of(w, width, columns * width);
        for (int i = 0; i < settings.attentionLayers(); i++) {
            layers.add(Attention.of(w, width, settings.attentionHeads()));
        }
        return new Generator(
                settings.dataType(),
                steps,
                outcomeShift,
                classShift,
                outcomeToken,
                classToken,
                tokens,
                layers,
                columns,
                (float) settings.bnDecay());
    }

    /**
     * Makes tokens.
     *
     * @param noise shape (rows, randomDim)
     * @param outcome one-hot, shape (rows, outcomes)
     * @param protectedClass one-hot, shape (rows, classes)
     * @param training whether the batch's own mean and variance normalise it
     * @return shape (rows, columns, embeddingDim)
     */
    NDArray apply(NDArray noise, NDArray outcome, NDArray protectedClass, boolean training) {
        NDArray h = noise.add(outcome.matMul(outcomeShift)).add(protectedClass.matMul(classShift));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            NDArray normal = normal(step, step.map().apply(h), training);
            NDArray bent =
                    i < steps.size() - 1
                            ? normal.getNDArrayInternal().relu()
                            : Autoencoder.squash(type, normal);
            h = bent.add(step.shortcut().isEmpty() ? h : step.shortcut().get(0).apply(h));
        }
        long rows = h.getShape().get(0);
        long width = h.getShape().get(1);
        NDArray all =
                outcome.matMul(outcomeToken)
                        .reshape(rows, 1, width)
                        .concat(protectedClass.matMul(classToken).reshape(rows, 1, width), 1)
                        .concat(tokens.apply(h).reshape(rows, columns, width), 1);
        for (Attention layer : layers) {
            all = layer.apply(all);
        }
        return Autoencoder.squash(type, all.get(new NDIndex(":, 2:")));
    }

    private NDArray normal(Step step, NDArray x, boolean training) {
        NDList result =
                x.getNDArrayInternal()
                        .batchNorm(
                                x,
                                step.mean(),
                                step.variance(),
                                step.scale(),
                                step.shift(),
                                1,
                                decay,
                                1e-3f,
                                training);
        return result.get(0);
    }
}
