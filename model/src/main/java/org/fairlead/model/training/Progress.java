package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.model.network.Network;
import org.jspecify.annotations.Nullable;

/** One network's history, its best weights so far, and whether its training has stopped. */
final class Progress {
    private final int patience;
    private final StopOn watched;
    private final List<EpochLosses> history = new ArrayList<>();
    private int bestEpoch;
    private double least = Double.POSITIVE_INFINITY;
    private @Nullable Network best;

    Progress(int patience, StopOn watched) {
        this.patience = patience;
        this.watched = watched;
    }

    /** Takes an epoch's losses; the network is only copied if they are the best yet. */
    void add(EpochLosses losses, Network network) {
        if (stopped()) {
            return;
        }
        note(losses);
        if (bestEpoch == losses.epoch()) {
            best = network.copy();
        }
    }

    private void note(EpochLosses losses) {
        history.add(losses);
        double loss = watched.of(losses);
        if (loss < least || history.size() == 1) {
            least = loss;
            bestEpoch = losses.epoch();
        }
    }

    void restore(List<EpochLosses> past, Network pastBest) {
        past.forEach(this::note);
        best = pastBest;
    }

    boolean stopped() {
        return history.size() - bestEpoch >= patience;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    List<EpochLosses> history() {
        return List.copyOf(history);
    }

    Network best() {
        if (best == null) {
            throw new IllegalStateException("No epoch has ended; run at least one");
        }
        return best;
    }

    void putBest(String prefix, Map<String, float[]> arrays) {
        best().arrays().forEach((name, array) -> arrays.put(prefix + name, array));
    }
}
