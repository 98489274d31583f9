package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.loss.Membership;

/**
 * Rows of the groups of a MinDiff term.
 *
 * @param parts inputs, one part a group, or a single part with ready-made membership
 * @param membership group of each row, over the parts in their order
 * @param weights one a row, over the parts in their order, finite and 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a batch, not a key
public record GroupInputs(List<NDList> parts, Membership membership, double[] weights)
        implements TermInputs {

    /**
     * Checks the sizes.
     *
     * @param parts inputs
     * @param membership group of each row
     * @param weights one a row
     */
    public GroupInputs {
        parts = List.copyOf(parts);
        int rows = parts.stream().mapToInt(Rows::count).sum();
        if (membership.rows() != rows || weights.length != rows) {
            throw new IllegalArgumentException(
                    "membership and weights must have a value for each of %d rows, found %d and %d"
                            .formatted(rows, membership.rows(), weights.length));
        }
    }

    @Override
    public GroupInputs map(UnaryOperator<NDList> change) {
        return new GroupInputs(parts.stream().map(change).toList(), membership, weights);
    }

    @Override
    public GroupInputs share(int index, int shares) {
        List<NDList> some = new ArrayList<>();
        List<Double> groups = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        int offset = 0;
        for (NDList part : parts) {
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
