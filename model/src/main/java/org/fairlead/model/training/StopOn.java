package org.fairlead.model.training;

/** The loss of the validation rows whose best epoch is kept, and that early stopping looks at. */
public enum StopOn {
    /** Task loss plus weighted terms of the remedies: what training minimises. */
    TOTAL,
    /**
     * Task loss alone. For remedies of strong weight over groups of few validation rows: their
     * terms are least before anything was learnt.
     */
    TASK;

    double of(EpochLosses losses) {
        return this == TOTAL ? losses.validationTotal() : losses.validationTask();
    }
}
