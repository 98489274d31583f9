package org.fairlead.model.training;

import java.util.List;

/**
 * What one network's epoch measured.
 *
 * @param epoch the epoch, from 1
 * @param task mean task loss over the epoch's steps
 * @param terms mean unweighted loss of each remedy's term over the epoch's steps
 * @param validationTask task loss of the validation rows after the epoch
 * @param validationTerms unweighted loss of each term on validation rows; NaN where a group has
 *     none
 * @param validationTotal validation task loss plus weighted terms
 */
public record EpochLosses(
        int epoch,
        double task,
        List<Double> terms,
        double validationTask,
        List<Double> validationTerms,
        double validationTotal) {}
