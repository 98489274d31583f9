package org.fairlead.model.training;

import org.fairlead.data.DataException;
import org.fairlead.model.network.StepLosses;

/** Stops a training whose losses are no longer numbers. */
final class Divergence {
    private Divergence() {}

    static void check(StepLosses losses, int epoch, int step, double learningRate) {
        boolean finite = true;
        for (double loss : losses.task()) {
            finite &= Double.isFinite(loss);
        }
        for (double[] term : losses.terms()) {
            for (double loss : term) {
                finite &= Double.isFinite(loss);
            }
        }
        if (!finite) {
            throw new DataException(
                    "training diverged in epoch %d, step %d: a loss is no longer a number; lower the learning rate, now %s"
                            .formatted(epoch, step, learningRate));
        }
    }
}
