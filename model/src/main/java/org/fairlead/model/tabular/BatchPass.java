package org.fairlead.model.tabular;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.model.encoder.Encoded;

/**
 * The losses of one batch in all copies, and their gradients by the logits. Each copy writes its
 * own places only, so copies may go beside each other.
 */
final class BatchPass {
    private final Encoded rows;
    private final float[] labels;
    private final float[] weights;
    private final List<BatchTerm> terms;
    private final float[][] logits;
    private final float[][] gradients;
    private final double[] task;
    private final List<double[]> termLosses = new ArrayList<>();

    BatchPass(Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms, int copies) {
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
        this.terms = terms;
        logits = new float[copies][];
        gradients = new float[copies][];
        task = new double[copies];
        terms.forEach(term -> termLosses.add(new double[copies]));
    }

    Encoded rows() {
        return rows;
    }

    float[] gradient(int copy) {
        return gradients[copy];
    }

    StepLosses losses() {
        return new StepLosses(task, termLosses);
    }

    /** Takes a copy's logits: task loss, and the terms that have a closed form. */
    void forward(int copy, float[] values) {
        evaluate(copy, values);
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

    /** Takes a copy's logits: task loss only. */
    void evaluate(int copy, float[] values) {
        logits[copy] = values;
        gradients[copy] = new float[rows.rows()];
        task[copy] = TaskLoss.of(values, labels, weights, gradients[copy]);
    }

    /** Lets the engine differentiate the terms without a closed form, all copies stacked. */
    void differentiate(NDManager parent) {
        int at = labels.length;
        for (int t = 0; t < terms.size(); t++) {
            BatchTerm term = terms.get(t);
            if (term.loss().host().isEmpty()) {
                differentiate(parent, term, at, termLosses.get(t));
            }
            at += term.rows();
        }
    }

    private void differentiate(NDManager parent, BatchTerm term, int at, double[] losses) {
        int copies = logits.length;
        try (NDManager scope = parent.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            float[] stacked = new float[copies * term.rows()];
            for (int copy = 0; copy < copies; copy++) {
                System.arraycopy(logits[copy], at, stacked, copy * term.rows(), term.rows());
            }
            NDArray input = scope.create(stacked, new Shape(copies, term.rows(), 1));
            input.setRequiresGradient(true);
            NDArray measured = term.loss().perCopy(input);
            collector.backward(measured.sum());
            float[] gradient = input.getGradient().toFloatArray();
            float[] values = measured.toFloatArray();
            for (int copy = 0; copy < copies; copy++) {
                losses[copy] = values[copy];
                for (int i = 0; i < term.rows(); i++) {
                    gradients[copy][at + i] +=
                            (float) term.weights()[copy] * gradient[copy * term.rows() + i];
                }
            }
        }
    }

    /** Measures the terms without gradients, a copy at a time: such batches may have many rows. */
    void measure(NDManager parent) {
        for (int copy = 0; copy < logits.length; copy++) {
            int at = labels.length;
            for (int t = 0; t < terms.size(); t++) {
                BatchTerm term = terms.get(t);
                try (NDManager scope = parent.newSubManager()) {
                    float[] some = new float[term.rows()];
                    System.arraycopy(logits[copy], at, some, 0, some.length);
                    NDArray input = scope.create(some, new Shape(1, term.rows(), 1));
                    termLosses.get(t)[copy] = term.loss().perCopy(input).toFloatArray()[0];
                }
                at += term.rows();
            }
        }
    }
}
