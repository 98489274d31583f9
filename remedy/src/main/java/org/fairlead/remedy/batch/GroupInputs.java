package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.remedy.loss.Membership;

/** Rows of the groups of a MinDiff term. */
public final class GroupInputs extends TermInputs {
    private final Membership membership;
    private final double[] weights;

    /**
     * Checks the sizes.
     *
     * @param parts inputs, one part a group, or a single part with ready-made membership
     * @param membership group of each row, over the parts in their order
     * @param weights one a row, over the parts in their order, finite and 0 or more
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public GroupInputs(List<NDList> parts, Membership membership, double[] weights) {
        this(parts, count(parts), membership, weights);
        if (membership.rows() != rows() || weights.length != rows()) {
            throw new IllegalArgumentException(
                    "membership and weights must have a value for each of %d rows, found %d and %d"
                            .formatted(rows(), membership.rows(), weights.length));
        }
    }

    private GroupInputs(
            List<NDList> lists, int[] partRows, Membership membership, double[] weights) {
        super(lists, partRows);
        this.membership = membership;
        this.weights = weights;
    }

    /**
     * Group of each row.
     *
     * @return over the parts in their order
     */
    public Membership membership() {
        return membership;
    }

    /**
     * Weight of each row.
     *
     * @return over the parts in their order, finite and 0 or more
     */
    public double[] weights() {
        return weights;
    }

    @Override
    GroupInputs in(List<NDList> others) {
        return new GroupInputs(others, partRows(), membership, weights);
    }

    @Override
    GroupInputs share(int index, int shares) {
        List<NDList> some = new ArrayList<>();
        List<Double> groups = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        int offset = 0;
        for (NDList part : parts()) {
            int rows = Rows.count(part);
            some.add(Rows.share(part, index, shares));
            for (int i = Rows.start(rows, index, shares);
                    i < Rows.start(rows, index + 1, shares);
                    i++) {
                groups.add((double) membership.group(offset + i));
                weight.add(weights[offset + i]);
            }
            offset += rows;
        }
        return new GroupInputs(
                some, Membership.ofGroups(membership.groups(), unboxed(groups)), unboxed(weight));
    }

    private static double[] unboxed(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
