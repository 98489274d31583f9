package org.fairlead.model.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The cells of rows of text: as many a row as the text has words or n-grams, row after row.
 *
 * @param starts where each row's cells begin, and the end of the last: one more than rows; not to
 *     be changed
 * @param cells cells in the order of the text, as indices of the model's table; not to be changed
 * @param empty for each column with texts in which there is no word, how many rows have one
 * @param cut for each column with texts longer than the model reads, how many rows have one
 */
public record Texts(int[] starts, int[] cells, Map<String, Long> empty, Map<String, Long> cut) {

    /**
     * Rows of a model that reads no text.
     *
     * @param rows how many
     * @return no cells
     */
    public static Texts none(int rows) {
        return new Texts(new int[rows + 1], new int[0], Map.of(), Map.of());
    }

    /**
     * The cells of a row.
     *
     * @param row index of the row
     * @return how many, 1 or more if the model reads text
     */
    public int length(int row) {
        return starts[row + 1] - starts[row];
    }

    /**
     * Whether there is no cell at all.
     *
     * @return true for models that read no text
     */
    public boolean isNone() {
        return cells.length == 0;
    }

    /** The cells of some rows, without counts. */
    Texts select(int[] selected) {
        int[] someStarts = new int[selected.length + 1];
        for (int i = 0; i < selected.length; i++) {
            someStarts[i + 1] = someStarts[i] + length(selected[i]);
        }
        int[] someCells = new int[someStarts[selected.length]];
        for (int i = 0; i < selected.length; i++) {
            int length = someStarts[i + 1] - someStarts[i];
            System.arraycopy(cells, starts[selected[i]], someCells, someStarts[i], length);
        }
        return new Texts(someStarts, someCells, Map.of(), Map.of());
    }

    /** The cells of several sets, one after the other, without counts. */
    static Texts concat(List<Texts> sets) {
        int rows = sets.stream().mapToInt(set -> set.starts.length - 1).sum();
        int[] allStarts = new int[rows + 1];
        int[] allCells = new int[sets.stream().mapToInt(set -> set.cells.length).sum()];
        int row = 0;
        int at = 0;
        for (Texts set : sets) {
            System.arraycopy(set.cells, 0, allCells, at, set.cells.length);
            for (int i = 0; i + 1 < set.starts.length; i++) {
                allStarts[++row] = at + set.starts[i + 1];
            }
            at += set.cells.length;
        }
        return new Texts(allStarts, allCells, Map.of(), Map.of());
    }

    /** The cells of one set behind those of another, row by row. */
    Texts beside(Texts other) {
        int rows = starts.length - 1;
        int[] allStarts = new int[rows + 1];
        int[] allCells = new int[cells.length + other.cells.length];
        for (int row = 0; row < rows; row++) {
            int at = allStarts[row];
            System.arraycopy(cells, starts[row], allCells, at, length(row));
            at += length(row);
            System.arraycopy(other.cells, other.starts[row], allCells, at, other.length(row));
            allStarts[row + 1] = at + other.length(row);
        }
        return new Texts(allStarts, allCells, sum(empty, other.empty), sum(cut, other.cut));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new java.util.LinkedHashMap<>(one);
        sum.putAll(other);
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Texts that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(cells, that.cells)
                && empty.equals(that.empty)
                && cut.equals(that.cut);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(cells);
    }
}
