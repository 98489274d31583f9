package org.fairlead.model.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The losses of one batch in all copies, and their gradients by the logits. Each copy writes its
 * own places only, so copies may go beside each other.
 */
public final class BatchPass {
    private final int rows;
    private final float[] labels;
    private final float[] weights;
    private final List<BatchTerm> terms;
    private final float[][] logits;
    private final float[][] gradients;
    private final double[] task;
    private final List<double[]> termLosses = new ArrayList<>();

    /**
     * Begins a batch.
     *
     * @param batch the batch
     * @param copies networks that read it, 1 or more
     */
    public BatchPass(Batch batch, int copies) {
        rows = batch.rows().rows();
        labels = batch.labels();
        weights = batch.weights();
        terms = batch.terms();
        logits = new float[copies][];
        gradients = new float[copies][];
        task = new double[copies];
        terms.forEach(term -> termLosses.add(new double[copies]));
    }

    /**
     * The gradient of the whole loss by a copy's logits.
     *
     * @param copy index of the copy, from 0
     * @return one value a row; whole once {@link #forward} and {@link #differentiate} were called
     */
    public float[] gradient(int copy) {
        return gradients[copy];
    }

    /**
     * What was measured.
     *
     * @return the batch's own arrays
     */
    public StepLosses losses() {
        return new StepLosses(task, termLosses);
    }

    /**
     * Whether all terms have a closed form, so that {@link #differentiate} has nothing to do.
     *
     * @return true if they do
     */
    public boolean inJava() {
        return terms.stream().allMatch(term -> term.loss().host().isPresent());
    }

    /**
     * Takes a copy's logits: task loss, and the terms that have a closed form.
     *
     * @param copy index of the copy, from 0
     * @param values at least one logit a row
     */
    public void forward(int copy, float[] values) {
        logits[copy] = values;
        gradients[copy] = new float[rows];
        task[copy] = TaskLoss.of(values, labels, weights, gradients[copy]);
        int at = labels.length;
        for (int t = 0; t < terms.size(); t++) {
            BatchTerm term = terms.get(t);
            int from = at;
            int index = t;
            term.loss()
                    .host()
                    .ifPresent(
                            host ->
                                    termLosses.get(index)[copy] =
                                            host.add(
                                                    values,
                                                    from,
                                                    term.weights()[copy],
                                                    gradients[copy]));
            at += term.rows();
        }
    }

    /**
     * Lets the engine differentiate the terms without a closed form, all copies stacked.
     *
     * @param parent owns what is made on the way
     */
    public void differentiate(NDManager parent) {
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            differentiate(parent, collector, 0, logits.length);
        }
    }

    /**
     * Lets the engine differentiate the terms without a closed form, for one copy.
     *
     * @param parent owns what is made on the way
     * @param collector the process's collector, of which there is one at a time
     * @param copy index of the copy, from 0
     */
    public void differentiate(NDManager parent, GradientCollector collector, int copy) {
        differentiate(parent, collector, copy, copy + 1);
    }

    private void differentiate(NDManager parent, GradientCollector collector, int from, int to) {
        int at = labels.length;
        for (int t = 0; t < terms.size(); t++) {
            BatchTerm term = terms.get(t);
            if (term.loss().host().isEmpty()) {
                try (NDManager scope = parent.newSubManager()) {
                    differentiate(scope, collector, term, at, termLosses.get(t), from, to);
                }
            }
            at += term.rows();
        }
    }

    private void differentiate(
            NDManager scope,
            GradientCollector collector,
            BatchTerm term,
            int at,
            double[] losses,
            int from,
            int to) {
        float[] stacked = new float[(to - from) * term.rows()];
        for (int copy = from; copy < to; copy++) {
            int place = (copy - from) * term.rows();
            System.arraycopy(logits[copy], at, stacked, place, term.rows());
        }
        NDArray input = scope.create(stacked, new Shape(to - from, term.rows(), 1));
        input.setRequiresGradient(true);
        NDArray measured = term.loss().perCopy(input);
        collector.backward(measured.sum());
        float[] values = measured.toFloatArray();
        float[] gradient;
        try (NDArray slopes = input.getGradient()) {
            gradient = slopes.toFloatArray();
        }
        for (int copy = from; copy < to; copy++) {
            losses[copy] = values[copy - from];
            for (int i = 0; i < term.rows(); i++) {
                gradients[copy][at + i] +=
                        (float) term.weights()[copy] * gradient[(copy - from) * term.rows() + i];
            }
        }
    }

    /**
     * Lets the engine measure the terms without a closed form, without gradients and a copy at a
     * time: such batches may have many rows.
     *
     * @param parent owns what is made on the way
     */
    public void measure(NDManager parent) {
        int at = labels.length;
        for (int t = 0; t < terms.size(); t++) {
            BatchTerm term = terms.get(t);
            if (term.loss().host().isEmpty()) {
                measure(parent, term, at, termLosses.get(t));
            }
            at += term.rows();
        }
    }

    private void measure(NDManager parent, BatchTerm term, int at, double[] losses) {
        for (int copy = 0; copy < logits.length; copy++) {
            try (NDManager scope = parent.newSubManager()) {
                float[] some = Arrays.copyOfRange(logits[copy], at, at + term.rows());
                NDArray input = scope.create(some, new Shape(1, some.length, 1));
                losses[copy] = term.loss().perCopy(input).toFloatArray()[0];
            }
        }
    }
}
