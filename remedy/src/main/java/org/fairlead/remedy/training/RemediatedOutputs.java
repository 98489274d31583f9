package org.fairlead.remedy.training;

import ai.djl.ndarray.NDList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outputs of a {@link RemediatedBlock} for a packed batch: as a list, the user's own outputs and
 * nothing else, so that evaluators see what they would see without terms; beside it, what the block
 * predicts for the extra rows.
 */
public final class RemediatedOutputs extends NDList {
    private static final long serialVersionUID = 1;

    private final transient List<TermPredictions> terms;
    private final long step;
    private transient boolean training;
    private transient @Nullable LossParts parts;

    RemediatedOutputs(NDList outputs, List<TermPredictions> terms, long step) {
        super(outputs);
        this.terms = List.copyOf(terms);
        this.step = step;
    }

    RemediatedOutputs inTraining(boolean value) {
        training = value;
        return this;
    }

    List<TermPredictions> terms() {
        return terms;
    }

    /** The step for weight schedules; the end of all steps outside training. */
    long step() {
        return training ? step : Long.MAX_VALUE;
    }

    /** Losses that were computed for these outputs; listeners ask for them again. */
    @Nullable LossParts parts() {
        return parts;
    }

    void remember(LossParts computed) {
        parts = computed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RemediatedOutputs && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
