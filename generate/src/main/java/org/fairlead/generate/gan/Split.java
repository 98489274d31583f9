package org.fairlead.generate.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.generate.encoding.EncodedRows;

/**
 * Rows to learn from and rows to validate with: the asked share of each cell of outcome and class,
 * but at least one row of either. A cell of a single row has it in both.
 */
record Split(EncodedRows training, EncodedRows validation) {

    static Split of(EncodedRows rows, double share, int outcomes, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Integer>> cells = new ArrayList<>();
        for (int cell = 0; cell < outcomes * classes; cell++) {
            cells.add(new ArrayList<>());
        }
        for (int row = 0; row < rows.rows(); row++) {
            cells.get(rows.outcome()[row] * classes + rows.protectedClass()[row]).add(row);
        }
        List<Integer> training = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        for (List<Integer> cell : cells) {
            int size = cell.size();
            int kept = Math.min(size - 1, Math.max(1, (int) (share * size)));
            for (int i = 0; i < size; i++) {
                int j = i + random.nextInt(size - i);
                int swapped = cell.get(i);
                cell.set(i, cell.get(j));
                cell.set(j, swapped);
            }
            if (size == 1) {
                validation.addAll(cell);
            } else if (size > 1) {
                validation.addAll(cell.subList(0, kept));
            }
            training.addAll(cell.subList(Math.max(0, kept), size));
        }
        return new Split(select(rows, training), select(rows, validation));
    }

    private static EncodedRows select(EncodedRows rows, List<Integer> chosen) {
        return rows.select(chosen.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
