package org.fairlead.model.training;

import java.util.List;
import java.util.Map;

/**
 * A training between two epochs: what a checkpoint holds.
 *
 * @param epoch epochs that have ended, 0 or more
 * @param arrays weights, moments, and each network's best weights, by name
 * @param histories for each network what its epochs measured
 */
public record TrainingState(
        int epoch, Map<String, float[]> arrays, List<List<EpochLosses>> histories) {}
