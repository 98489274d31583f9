package org.fairlead.model.encoder;

import org.fairlead.data.table.Table;

/** A feature that is one cell of a fixed set of cells, see {@link Cells}. */
sealed interface IndexFeature permits BucketFeature, LevelFeature, CrossFeature {
    /** The name of the column, or of the columns joined. */
    String name();

    /** The number of cells. */
    int cells();

    /** The cell of each row, in [0, cells). */
    int[] encode(Table table);
}
