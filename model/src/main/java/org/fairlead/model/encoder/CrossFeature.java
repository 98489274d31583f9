package org.fairlead.model.encoder;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.data.table.Table;

/**
 * Several features read as one: the cell of their combination, directly if all combinations fit
 * under the limit, hashed beyond it.
 *
 * @param parts the features that are crossed
 * @param limit the largest number of cells
 */
record CrossFeature(List<IndexFeature> parts, int limit) implements IndexFeature {

    @Override
    public String name() {
        return parts.stream().map(IndexFeature::name).collect(Collectors.joining(" x "));
    }

    @Override
    public int cells() {
        return isHashed() ? limit : (int) combinations();
    }

    boolean isHashed() {
        return combinations() > limit;
    }

    private double combinations() {
        return parts.stream().mapToDouble(IndexFeature::cells).reduce(1, (a, b) -> a * b);
    }

    @Override
    public int[] encode(Table table) {
        long[] combined = new long[table.rows()];
        boolean hashed = isHashed();
        for (IndexFeature part : parts) {
            int[] cells = part.encode(table);
            for (int row = 0; row < cells.length; row++) {
                combined[row] =
                        hashed
                                ? Hash.mix(combined[row] * 31 + cells[row] + 1)
                                : combined[row] * part.cells() + cells[row];
            }
        }
        int[] result = new int[combined.length];
        for (int row = 0; row < result.length; row++) {
            result[row] =
                    (int) (hashed ? Long.remainderUnsigned(combined[row], limit) : combined[row]);
        }
        return result;
    }
}
