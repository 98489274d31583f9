package org.fairlead.generate.gan;

import org.fairlead.data.DataException;
import org.fairlead.generate.encoding.Block;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;

/** Refuses rows that the chosen type of data cannot hold. */
final class TypeCheck {
    private TypeCheck() {}

    static void check(DataType type, RowEncoder encoder, EncodedRows rows) {
        if (encoder.width() == 0) {
            throw new DataException(
                    "a table must have a column with at least 2 values beside \"%s\" and \"%s\", found none"
                            .formatted(encoder.outcomeColumn(), encoder.protectedColumn()));
        }
        if (type != DataType.BINARY) {
            return;
        }
        for (Block block : encoder.blocks()) {
            for (int row = 0; row < rows.rows() && !block.alternatives(); row++) {
                float entry = rows.features()[row * rows.width() + block.start()];
                if (entry != 0 && entry != 1) { // exact: scaling leaves both ends exact
                    throw new DataException(
                            "column \"%s\" must hold categories or two numbers, scaled by MIN_MAX, for data of type BINARY, found more in row %d; choose MIXED"
                                    .formatted(block.column(), row + 1));
                }
            }
        }
    }
}
