package org.fairlead.model.training;

/** Hears how a training goes on. All methods do nothing unless overridden. */
public interface TrainingObserver {
    /** Hears nothing. */
    TrainingObserver NONE = new TrainingObserver() {};

    /**
     * A step has ended, or a few that were made together.
     *
     * @param epoch the epoch, from 1
     * @param step steps of this epoch that have ended
     * @param steps steps of an epoch
     */
    default void stepsEnded(int epoch, int step, int steps) {}

    /**
     * An epoch has ended.
     *
     * @param state all that is needed to go on from here; valid until the next step
     */
    default void epochEnded(TrainingState state) {}
}
