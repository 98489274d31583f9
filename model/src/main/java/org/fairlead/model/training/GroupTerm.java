package org.fairlead.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;

/**
 * MinDiff in a training: groups of rows whose distributions of scores are drawn together. Which
 * label the rows share decides which error rate is meant.
 *
 * @param name the user's name for the term
 * @param groups encoded training rows of each group, the sensitive one first; two or more groups
 * @param validation encoded validation rows of each group, as many groups; may be empty
 * @param batch rows of each group in a step, 1 or more
 * @param loss what is measured, on logits
 * @param weight what the loss counts beside the task loss, 0 or more
 * @param warmUp steps over which the weight rises from 0; 0 for the full weight at once
 */
public record GroupTerm(
        String name,
        List<Encoded> groups,
        List<Encoded> validation,
        int batch,
        GroupLoss loss,
        double weight,
        long warmUp)
        implements RemedyTerm {
    public GroupTerm {
        groups = List.copyOf(groups);
        validation = List.copyOf(validation);
        TermChecks.check(name, groups, batch, weight, warmUp);
    }

    @Override
    public List<Encoded> parts() {
        return groups;
    }

    @Override
    public List<Encoded> heldParts() {
        return validation;
    }

    @Override
    public boolean aligned() {
        return false;
    }

    @Override
    public BatchTerm.TermLoss loss(List<Integer> sizes) {
        Membership membership = membership(sizes);
        Optional<BatchTerm.HostLoss> inJava = inJava(sizes, membership);
        return new BatchTerm.TermLoss() {
            @Override
            public NDArray perCopy(NDArray logits) {
                return measure(logits, membership);
            }

            @Override
            public Optional<BatchTerm.HostLoss> host() {
                return inJava;
            }
        };
    }

    private Optional<BatchTerm.HostLoss> inJava(List<Integer> sizes, Membership membership) {
        return KernelMmd.of(loss, sizes).or(() -> ExactLaplacianTerm.of(loss, membership));
    }

    private NDArray measure(NDArray logits, Membership membership) {
        if (loss instanceof MmdLoss mmd) {
            return mmd.computeStacked(logits, membership);
        }
        NDList losses = new NDList();
        for (long copy = 0; copy < logits.getShape().get(0); copy++) {
            NDArray one = logits.get(copy);
            losses.add(loss.compute(GroupedPredictions.of(one, membership)));
        }
        return NDArrays.stack(losses);
    }

    private static Membership membership(List<Integer> sizes) {
        if (sizes.size() == 2) {
            return Membership.sensitiveFirst(sizes.get(0), sizes.get(1));
        }
        double[] groupOf =
                IntStream.range(0, sizes.size())
                        .boxed()
                        .flatMapToDouble(
                                g -> IntStream.range(0, sizes.get(g)).mapToDouble(row -> g))
                        .toArray();
        return Membership.ofGroups(sizes.size(), groupOf);
    }
}
