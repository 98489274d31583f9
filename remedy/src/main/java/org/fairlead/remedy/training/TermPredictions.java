package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.fairlead.remedy.batch.GroupInputs;
import org.fairlead.remedy.batch.PairInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.PairedPredictions;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/**
 * What the block predicts for the extra rows of a term.
 *
 * @param term the term
 * @param inputs its extra rows
 * @param predictions the chosen output for all of them, in their order
 */
record TermPredictions(Term term, TermInputs inputs, NDArray predictions) {

    /** Takes the output that the term looks at. */
    static NDArray chosen(Term term, NDList outputs) {
        if (term.output() >= outputs.size()) {
            throw new IllegalArgumentException(
                    "term '%s' looks at output %d, but the block has %d"
                            .formatted(term.name(), term.output(), outputs.size()));
        }
        return outputs.get(term.output());
    }

    /** The loss of the term, without its weight. */
    NDArray loss() {
        return Remedy.named(
                term.name(),
                () -> {
                    if (term instanceof MinDiff minDiff && inputs instanceof GroupInputs groups) {
                        return minDiff.loss().compute(grouped(groups));
                    }
                    if (term instanceof LogitPairing pairing
                            && inputs instanceof PairInputs pairs) {
                        return pairing.loss().compute(paired(pairs));
                    }
                    throw new IllegalArgumentException(
                            "a %s needs other rows than %s"
                                    .formatted(
                                            term.getClass().getSimpleName(),
                                            inputs.getClass().getSimpleName()));
                });
    }

    /** False if there is nothing to compare, so that the loss is 0 whatever the predictions. */
    boolean comparable() {
        return !(inputs instanceof GroupInputs groups) || grouped(groups).groupsPresent() > 1;
    }

    private GroupedPredictions grouped(GroupInputs groups) {
        return GroupedPredictions.of(predictions, groups.membership())
                .withWeights(groups.weights());
    }

    private PairedPredictions paired(PairInputs pairs) {
        NDList halves = predictions.split(2, 0);
        return PairedPredictions.of(halves.get(0), halves.get(1)).withWeights(pairs.weights());
    }
}
