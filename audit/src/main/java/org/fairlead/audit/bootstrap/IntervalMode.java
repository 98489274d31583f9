package org.fairlead.audit.bootstrap;

/** Intervals by resampling: our own for composites, and those of other tools for comparison. */
public enum IntervalMode {
    /** The middle part of Poisson bootstrap replicates. */
    POISSON_QUANTILES,
    /** TensorFlow Model Analysis, Poisson bootstrap: mean and Student t of 20 replicates there. */
    TFMA_BOOTSTRAP,
    /** TensorFlow Model Analysis, jackknife over random buckets of rows, 20 there. */
    TFMA_JACKKNIFE,
    /** Fairlearn: the middle part of replicates of as many rows, drawn with replacement. */
    FAIRLEARN_QUANTILES
}
