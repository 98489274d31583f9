package org.fairlead.model.encoder;

import org.fairlead.data.table.Table;

/** A feature that is one cell of a fixed set of cells. */
sealed interface IndexFeature permits BucketFeature, LevelFeature, CrossFeature {
    /** The cell of a value that training never saw; its weights stay 0. */
    int UNKNOWN = 0;

    /** The cell of a missing value. */
    int MISSING = 1;

    /** The cell of the first known value. */
    int FIRST = 2;

    /** The name of the column, or of the columns joined. */
    String name();

    /** The number of cells. */
    int cells();

    /** The cell of each row, in [0, cells). */
    int[] encode(Table table);
}
