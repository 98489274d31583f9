package org.fairlead.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import java.util.Optional;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.loss.PairLoss;
import org.fairlead.remedy.loss.PairedPredictions;

/**
 * Counterfactual logit pairing in a training: rows and their counterfactuals, whose scores are
 * drawn together pair by pair.
 *
 * @param name the user's name for the term
 * @param pairs encoded training rows and their counterfactuals
 * @param held encoded validation rows and their counterfactuals; may be empty
 * @param batch pairs in a step, 1 or more
 * @param loss what is measured, on logits
 * @param weight what the loss counts beside the task loss, 0 or more
 * @param warmUp steps over which the weight rises from 0; 0 for the full weight at once
 */
public record PairTerm(
        String name, Pairs pairs, Pairs held, int batch, PairLoss loss, double weight, long warmUp)
        implements RemedyTerm {

    /**
     * Encoded pairs.
     *
     * @param originals any rows
     * @param counterfactuals row i is the counterpart of row i of {@code originals}
     */
    public record Pairs(Encoded originals, Encoded counterfactuals) {
        public Pairs {
            if (originals.rows() != counterfactuals.rows()) {
                throw new IllegalArgumentException(
                        "originals and counterfactuals must have as many rows, found %d and %d"
                                .formatted(originals.rows(), counterfactuals.rows()));
            }
        }

        List<Encoded> parts() {
            return List.of(originals, counterfactuals);
        }
    }

    public PairTerm {
        TermChecks.check(name, pairs.parts(), batch, weight, warmUp);
    }

    @Override
    public List<Encoded> parts() {
        return pairs.parts();
    }

    @Override
    public List<Encoded> heldParts() {
        return held.parts();
    }

    @Override
    public boolean aligned() {
        return true;
    }

    @Override
    public BatchTerm.TermLoss loss(List<Integer> sizes) {
        int count = sizes.get(0);
        Optional<BatchTerm.HostLoss> inJava = PairDistance.of(loss, count);
        return new BatchTerm.TermLoss() {
            @Override
            public NDArray perCopy(NDArray logits) {
                return measure(logits, count);
            }

            @Override
            public Optional<BatchTerm.HostLoss> host() {
                return inJava;
            }
        };
    }

    private NDArray measure(NDArray logits, int count) {
        NDList losses = new NDList();
        for (long copy = 0; copy < logits.getShape().get(0); copy++) {
            NDArray one = logits.get(copy);
            NDArray originals = one.get(new NDIndex("0:" + count));
            NDArray others = one.get(new NDIndex(count + ":" + 2 * count));
            losses.add(loss.compute(PairedPredictions.of(originals, others)));
        }
        return NDArrays.stack(losses);
    }
}
