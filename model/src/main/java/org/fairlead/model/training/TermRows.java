package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.term.WeightSchedule;

/** The rows that a term adds to the batches of a training, and what they count there. */
final class TermRows {
    /** Validation rows of a set beyond this are left out of the term's validation loss. */
    private static final int VALIDATION_LIMIT = 2000;

    private final RemedyTerm term;
    private final double[] weights;
    private final WeightSchedule share;
    private final List<RowCycle> cycles = new ArrayList<>();
    private final BatchTerm.TermLoss batchLoss;
    private final Encoded held;
    private final BatchTerm.TermLoss heldLoss;

    TermRows(RemedyTerm term, double[] weights, long seed) {
        this.term = term;
        this.weights = weights.clone();
        share =
                term.warmUp() == 0
                        ? WeightSchedule.constant(1)
                        : WeightSchedule.warmUp(1, term.warmUp());
        for (int p = 0; p < term.parts().size(); p++) {
            long own = term.aligned() ? 0 : p;
            cycles.add(new RowCycle(term.parts().get(p).rows(), seed * 31 + own + 1));
        }
        batchLoss = term.loss(term.parts().stream().map(part -> term.batch()).toList());
        held = held(term);
        heldLoss = term.loss(term.heldParts().stream().map(TermRows::limited).toList());
    }

    /** Validation rows, all sets after each other; none if a set has no validation row. */
    private static Encoded held(RemedyTerm term) {
        if (term.heldParts().stream().anyMatch(part -> part.rows() == 0)) {
            return term.parts().get(0).select();
        }
        return Encoded.concat(
                term.heldParts().stream()
                        .map(part -> part.select(IntStream.range(0, limited(part)).toArray()))
                        .toList());
    }

    private static int limited(Encoded part) {
        return Math.min(VALIDATION_LIMIT, part.rows());
    }

    /** The rows that the term adds to the batch of a step, step 0 first. */
    Encoded draw(long step) {
        List<Encoded> drawn = new ArrayList<>();
        for (int p = 0; p < cycles.size(); p++) {
            int[] rows = cycles.get(p).rows(step * term.batch(), term.batch());
            drawn.add(term.parts().get(p).select(rows));
        }
        return Encoded.concat(drawn);
    }

    /** The term as it counts in a step, step 0 first. */
    BatchTerm batchTerm(long step) {
        double factor = share.at(step);
        return new BatchTerm(
                term.batch() * cycles.size(),
                Arrays.stream(weights).map(weight -> weight * factor).toArray(),
                batchLoss);
    }

    Encoded heldRows() {
        return held;
    }

    boolean hasHeldRows() {
        return held.rows() > 0;
    }

    /** The term over its validation rows, at its full weight. */
    BatchTerm heldTerm() {
        return new BatchTerm(held.rows(), weights, heldLoss);
    }
}
