package org.fairlead.generate.gan;

import java.util.List;

/**
 * How a model came about.
 *
 * @param settings of the training
 * @param epoch whose generator the model is
 * @param best epoch with the best validation so far; 0 before the first
 * @param bestScore its score; NaN before the first
 * @param rowsSeen checksum of the encoded rows
 * @param log one entry an epoch
 */
record Past(
        GanTraining settings,
        int epoch,
        int best,
        double bestScore,
        long rowsSeen,
        List<EpochLog> log) {}
