package org.fairlead.model.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.tabular.BatchTerm;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/**
 * MinDiff in a training: groups of rows whose distributions of scores are drawn together. Labels of
 * these rows are not used; which label they share decides which error rate is meant.
 *
 * @param name the user's name for the term
 * @param groups encoded training rows of each group, the sensitive one first; two or more groups
 * @param validation encoded validation rows of each group, as many groups; may be empty
 * @param batch rows of each group in a step, 1 or more
 * @param loss what is measured, on logits
 * @param weight what the loss counts beside the task loss, 0 or more
 */
public record RemedyTerm(
        String name,
        List<Encoded> groups,
        List<Encoded> validation,
        int batch,
        GroupLoss loss,
        double weight) {
    /** Validation rows of a group beyond this are left out of the term's validation loss. */
    private static final int VALIDATION_LIMIT = 2000;

    /** Rows of a group up to which pairs are cheaper in Java than calls into the engine. */
    private static final int JAVA_LIMIT = 128;

    public RemedyTerm {
        groups = List.copyOf(groups);
        validation = List.copyOf(validation);
        if (groups.size() < 2 || groups.stream().anyMatch(group -> group.rows() == 0)) {
            throw new IllegalArgumentException(
                    "remedy \"%s\" must have two groups or more, each with rows, found groups of %s"
                            .formatted(name, groups.stream().map(Encoded::rows).toList()));
        }
        if (batch < 1) {
            throw new IllegalArgumentException(
                    "remedy \"%s\": batch must be 1 or more, found %d".formatted(name, batch));
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "remedy \"%s\": weight must be 0 or more, found %s".formatted(name, weight));
        }
    }

    /** Rows that the term adds to a batch. */
    int batchRows() {
        return batch * groups.size();
    }

    List<RowCycle> cycles(long seed) {
        List<RowCycle> cycles = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            cycles.add(new RowCycle(groups.get(g).rows(), seed * 31 + g + 1));
        }
        return cycles;
    }

    /** The rows that the term adds to the batch of a step, step 0 first. */
    Encoded draw(List<RowCycle> cycles, long step) {
        List<Encoded> parts = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            parts.add(groups.get(g).select(cycles.get(g).rows(step * batch, batch)));
        }
        return Encoded.concat(parts);
    }

    BatchTerm.TermLoss batchLoss() {
        BatchTerm.TermLoss any = termLoss(membership(groups.stream().map(group -> batch).toList()));
        return new BatchTerm.TermLoss() {
            @Override
            public NDArray perCopy(NDArray logits) {
                return any.perCopy(logits);
            }

            @Override
            public Optional<BatchTerm.HostLoss> host() {
                return inJava();
            }
        };
    }

    /** The loss in Java, where it is MMD of two small groups. */
    private Optional<BatchTerm.HostLoss> inJava() {
        if (groups.size() == 2
                && batch <= JAVA_LIMIT
                && loss instanceof MmdLoss mmd
                && mmd.kernel() instanceof GaussianKernel gaussian
                && (mmd.transform().equals(Transform.SIGMOID)
                        || mmd.transform().equals(Transform.IDENTITY))) {
            boolean sigmoid = mmd.transform().equals(Transform.SIGMOID);
            return Optional.of(new GaussianMmd(batch, batch, gaussian.length(), sigmoid));
        }
        return Optional.empty();
    }

    /** Validation rows, all groups after each other; none if a group has no validation row. */
    Encoded validationRows() {
        if (validation.stream().anyMatch(group -> group.rows() == 0)) {
            return groups.get(0).select();
        }
        return Encoded.concat(
                validation.stream()
                        .map(
                                group ->
                                        group.select(
                                                IntStream.range(0, validationRows(group))
                                                        .toArray()))
                        .toList());
    }

    BatchTerm.TermLoss validationLoss() {
        return termLoss(membership(validation.stream().map(RemedyTerm::validationRows).toList()));
    }

    private static int validationRows(Encoded group) {
        return Math.min(VALIDATION_LIMIT, group.rows());
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

    private BatchTerm.TermLoss termLoss(Membership membership) {
        if (loss instanceof MmdLoss mmd) {
            return logits -> mmd.computeStacked(logits, membership);
        }
        return logits -> {
            NDList losses = new NDList();
            for (long copy = 0; copy < logits.getShape().get(0); copy++) {
                NDArray one = logits.get(copy);
                losses.add(loss.compute(GroupedPredictions.of(one, membership)));
            }
            return NDArrays.stack(losses);
        };
    }
}
