package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/**
 * Which group each row belongs to, kept on the host: 1 is the sensitive group and 0 the reference
 * group, or 0 to k - 1 where there are k groups.
 */
public final class Membership {
    private final int[] groups;
    private final int count;

    private Membership(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    /**
     * The rows of the sensitive group, then those of the reference group.
     *
     * @param sensitive number of rows of the sensitive group, 0 or more
     * @param reference number of rows of the reference group, 0 or more
     * @return the membership of {@code sensitive + reference} rows
     * @throws IllegalArgumentException if a number is negative
     */
    public static Membership sensitiveFirst(int sensitive, int reference) {
        if (sensitive < 0 || reference < 0) {
            throw new IllegalArgumentException(
                    "group sizes must be 0 or more, found %d and %d"
                            .formatted(sensitive, reference));
        }
        int[] groups = new int[sensitive + reference];
        Arrays.fill(groups, 0, sensitive, 1);
        return new Membership(groups, 2);
    }

    /**
     * Ready-made membership of two groups.
     *
     * @param membership shape (n) or (n, 1), of any type: 1 for the sensitive group and 0 for the
     *     reference group, nothing else
     * @return the membership of n rows
     * @throws IllegalArgumentException if the shape or a value is another
     */
    public static Membership of(NDArray membership) {
        return of(HostArrays.column(membership, "membership"));
    }

    /**
     * Ready-made membership of two groups.
     *
     * @param membership a value a row: 1 for the sensitive group and 0 for the reference group
     * @return the membership
     * @throws IllegalArgumentException if a value is neither 0 nor 1
     */
    public static Membership of(double... membership) {
        return ofGroups(2, membership);
    }

    /**
     * Ready-made membership of k groups.
     *
     * @param count number of groups, 2 or more
     * @param membership a whole number in [0, {@code count}) a row
     * @return the membership
     * @throws IllegalArgumentException if a value is anything else
     */
    public static Membership ofGroups(int count, double... membership) {
        if (count < 2) {
            throw new IllegalArgumentException("groups must be 2 or more, found " + count);
        }
        int[] groups = new int[membership.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (int) membership[i];
            if (groups[i] != membership[i] || groups[i] < 0 || groups[i] >= count) {
                String allowed = count == 2 ? "0 or 1" : "a whole number in 0 to " + (count - 1);
                throw new IllegalArgumentException(
                        "membership must be %s, found %s in row %d"
                                .formatted(allowed, membership[i], i));
            }
        }
        return new Membership(groups, count);
    }

    /**
     * Ready-made membership of k groups.
     *
     * @param count number of groups, 2 or more
     * @param membership shape (n) or (n, 1): a whole number in [0, {@code count}) a row
     * @return the membership
     * @throws IllegalArgumentException if the shape or a value is another
     */
    public static Membership ofGroups(int count, NDArray membership) {
        return ofGroups(count, HostArrays.column(membership, "membership"));
    }

    /**
     * Number of rows.
     *
     * @return 0 or more
     */
    public int rows() {
        return groups.length;
    }

    /**
     * Number of groups that there can be, present in these rows or not.
     *
     * @return 2 or more
     */
    public int groups() {
        return count;
    }

    /**
     * Group of a row.
     *
     * @param row in [0, {@link #rows})
     * @return in [0, {@link #groups})
     */
    public int group(int row) {
        return groups[row];
    }

    /**
     * The membership as an array, for those who pass it on with a batch.
     *
     * @param like array whose manager the result belongs to
     * @return shape (n, 1), float32
     */
    public NDArray toArray(NDArray like) {
        float[] values = new float[groups.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = groups[i];
        }
        return HostArrays.column(like, values).toType(DataType.FLOAT32, false);
    }
}
