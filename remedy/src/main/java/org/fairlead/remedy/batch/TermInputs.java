package org.fairlead.remedy.batch;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.List;

/**
 * The extra rows of one term in one batch: inputs of the block, in parts whose rows follow each
 * other.
 */
public abstract sealed class TermInputs permits GroupInputs, PairInputs {
    /** A list a part, or a single one with the rows of all parts. */
    private final List<NDList> lists;

    private final int[] partRows;

    TermInputs(List<NDList> lists, int[] partRows) {
        this.lists = List.copyOf(lists);
        this.partRows = partRows;
    }

    /** Rows of each part that has arrays of its own. */
    static int[] count(List<NDList> parts) {
        return parts.stream().mapToInt(Rows::count).toArray();
    }

    /**
     * The inputs part by part.
     *
     * @return at least one part; all of the same number of arrays and the same types. If the parts
     *     share arrays, each call makes new views of them, which live as long as they do
     */
    public final List<NDList> parts() {
        return lists.size() == partRows.length ? lists : Rows.cut(lists.get(0), partRows);
    }

    /**
     * The inputs in as few lists as their shapes allow, for the fewest calls of a model.
     *
     * @return a single list with the rows of all parts, or the parts if their shapes differ
     */
    public final List<NDList> lists() {
        return lists;
    }

    /**
     * Number of rows.
     *
     * @return rows of all parts together
     */
    public final int rows() {
        return Arrays.stream(partRows).sum();
    }

    final int[] partRows() {
        return partRows;
    }

    /** The same rows in other arrays: a list a part, or a single one for all. */
    abstract TermInputs in(List<NDList> others);

    /** The same rows, with one array an input for all parts if their shapes allow. */
    final TermInputs joined() {
        return Structure.fits(lists) ? in(List.of(Rows.join(lists))) : this;
    }

    final TermInputs toDevice(Device device, boolean copy) {
        return in(lists.stream().map(list -> list.toDevice(device, copy)).toList());
    }

    /** A share of the rows, of each part alike, so that each share has rows of each group. */
    abstract TermInputs share(int index, int shares);
}
