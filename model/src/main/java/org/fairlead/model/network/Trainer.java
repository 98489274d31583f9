package org.fairlead.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Trains networks of one architecture step by step over the same batches: forward, losses,
 * backward, Adam. Not safe for use by several threads; one at a time in a process, as the engine
 * allows.
 */
public interface Trainer extends AutoCloseable {
    /**
     * Makes a step.
     *
     * @param batch what it reads
     * @param step its number over the whole training, from 1
     * @return the losses before it
     */
    StepLosses step(Batch batch, long step);

    /**
     * How many steps are better made together than one by one.
     *
     * @return 1 if there is nothing to be gained
     */
    default int together() {
        return 1;
    }

    /**
     * Makes steps one after the other. Between two of them no network reads another's, so each may
     * go through all of them before the next one begins.
     *
     * @param batches what each step reads
     * @param first the first step's number over the whole training, from 1
     * @return for each step the losses before it
     */
    default List<StepLosses> steps(List<Batch> batches, long first) {
        List<StepLosses> losses = new ArrayList<>();
        for (Batch batch : batches) {
            losses.add(step(batch, first + losses.size()));
        }
        return losses;
    }

    /**
     * Measures losses without a step and without dropout.
     *
     * @param batch what is measured
     * @return the losses
     */
    StepLosses evaluate(Batch batch);

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
