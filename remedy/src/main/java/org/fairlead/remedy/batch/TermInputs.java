package org.fairlead.remedy.batch;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The extra rows of one term in one batch. */
public sealed interface TermInputs permits GroupInputs, PairInputs {

    /**
     * The block's inputs, in parts whose rows follow each other.
     *
     * @return at least one part; all of the same number of arrays and the same types
     */
    List<NDList> parts();

    /**
     * The same rows with each part changed in place or device, not in rows.
     *
     * @param change such as a move to another device
     * @return the changed inputs
     */
    TermInputs map(UnaryOperator<NDList> change);

    /**
     * A share of the rows, of each part alike, so that each share has rows of each group.
     *
     * @param index which share, in [0, {@code shares})
     * @param shares number of shares, 1 or more
     * @return the rows of that share
     */
    TermInputs share(int index, int shares);

    /**
     * The same rows on a device.
     *
     * @param device where to
     * @param copy whether arrays that are there already are copied
     * @return the moved inputs
     */
    default TermInputs toDevice(Device device, boolean copy) {
        return map(part -> part.toDevice(device, copy));
    }
}
