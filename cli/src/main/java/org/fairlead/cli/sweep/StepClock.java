package org.fairlead.cli.sweep;

import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/** Passes everything on, and measures how long a step takes. */
final class StepClock implements TrainingObserver {
    private final TrainingObserver observer;
    private long steps;
    private long nanos;
    private long last;

    StepClock(TrainingObserver observer) {
        this.observer = observer;
    }

    double millis() {
        return steps == 0 ? Double.NaN : nanos / 1e6 / steps;
    }

    @Override
    public void stepEnded(int epoch, int step, int stepsOfEpoch) {
        long now = System.nanoTime();
        if (step > 1) { // before the first one lies the validation of the epoch before
            nanos += now - last;
            steps++;
        }
        observer.stepEnded(epoch, step, stepsOfEpoch);
        last = System.nanoTime();
    }

    @Override
    public void epochEnded(TrainingState state) {
        observer.epochEnded(state);
    }
}
