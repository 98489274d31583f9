package org.fairlead.model.encoder;

import java.util.Arrays;
import org.fairlead.data.table.Table;

/**
 * A column of numbers cut at boundaries.
 *
 * @param name the column's name
 * @param edges increasing boundaries; a value equal to one falls above it
 */
record BucketFeature(String name, double[] edges) implements IndexFeature {

    @Override
    public int cells() {
        return Cells.FIRST + edges.length + 1;
    }

    @Override
    public int[] encode(Table table) {
        double[] values = table.numbers(name).values();
        int[] cells = new int[values.length];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = cell(values[row]);
        }
        return cells;
    }

    private int cell(double value) {
        if (Double.isNaN(value)) {
            return Cells.MISSING;
        }
        int found = Arrays.binarySearch(edges, value);
        return Cells.FIRST + (found >= 0 ? found + 1 : -found - 1);
    }
}
