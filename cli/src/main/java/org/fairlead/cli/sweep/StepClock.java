package org.fairlead.cli.sweep;

import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/** Passes everything on, and measures how long a step takes. */
final class StepClock implements TrainingObserver {
    private final TrainingObserver observer;
    private long steps;
    private long nanos;
    private int lastEpoch;
    private int lastStep;
    private long last;

    StepClock(TrainingObserver observer) {
        this.observer = observer;
    }

    double millis() {
        return steps == 0 ? Double.NaN : nanos / 1e6 / steps;
    }

    @Override
    public void stepsEnded(int epoch, int step, int stepsOfEpoch) {
        long now = System.nanoTime();
        if (epoch == lastEpoch) { // else the validation of the epoch before lies between
            nanos += now - last;
            steps += step - lastStep;
        }
        observer.stepsEnded(epoch, step, stepsOfEpoch);
        lastEpoch = epoch;
        lastStep = step;
        last = System.nanoTime();
    }

    @Override
    public void epochEnded(TrainingState state) {
        observer.epochEnded(state);
    }
}
