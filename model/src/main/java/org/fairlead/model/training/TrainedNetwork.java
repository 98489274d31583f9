package org.fairlead.model.training;

import java.util.List;
import org.fairlead.model.network.Network;

/**
 * A network with the weights of its best epoch.
 *
 * @param network one copy
 * @param bestEpoch the epoch of these weights, from 1
 * @param history what every epoch measured, up to the one at which the network's training stopped
 * @param spread standard deviation of the validation rows' probabilities
 */
public record TrainedNetwork(
        Network network, int bestEpoch, List<EpochLosses> history, double spread) {
    /** Probabilities that spread less than this are one score for all rows: a collapse. */
    public static final double COLLAPSE = 0.01;

    /**
     * Says whether the network gives all rows about the same score. Its gaps are then small because
     * it has stopped telling rows apart, not because the groups are treated alike.
     *
     * @return true if it does
     */
    public boolean collapsed() {
        return spread < COLLAPSE;
    }
}
