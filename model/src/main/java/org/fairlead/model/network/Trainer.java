package org.fairlead.model.network;

import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;

/**
 * Trains networks of one architecture step by step over the same batches: forward, losses,
 * backward, Adam. Not safe for use by several threads; one at a time in a process, as the engine
 * allows.
 */
public interface Trainer extends AutoCloseable {
    /**
     * Makes a step.
     *
     * @param rows the labelled rows first, then those of each term
     * @param labels labels of the first rows, in [0, 1]
     * @param weights their weights; the task loss is the weighted sum over the number of labels
     * @param terms further terms of the loss
     * @param step the step's number over the whole training, from 1
     * @return the losses before the step
     */
    StepLosses step(
            Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms, long step);

    /**
     * Measures losses without a step and without dropout.
     *
     * @param rows the labelled rows first, then those of each term
     * @param labels labels of the first rows, in [0, 1]
     * @param weights their weights
     * @param terms further terms of the loss
     * @return the losses
     */
    StepLosses evaluate(Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms);

    /**
     * The networks as they are now.
     *
     * @return views that later steps change, in the order of the seeds; take a {@link Network#copy}
     *     to keep one
     */
    List<? extends Network> networks();

    /**
     * All of the training's state by name: weights and Adam's moments. To resume, fill these arrays
     * with what they held.
     *
     * @return the trainer's own arrays
     */
    Map<String, float[]> state();

    @Override
    void close();
}
