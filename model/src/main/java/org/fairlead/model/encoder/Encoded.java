package org.fairlead.model.encoder;

import java.util.List;
import java.util.Map;

/**
 * Rows as a model reads them: some numbers and some indices a row, both row after row, and the
 * cells of its texts.
 *
 * @param rows number of rows
 * @param numbers standardised numbers, {@code rows * numberCount}; not to be changed
 * @param indices rows of the model's table, {@code rows * indexCount}; not to be changed
 * @param texts the cells of each row's texts; none if the model reads no text
 * @param unknown for each column with values that training never saw, how many rows have one
 * @param imputed for each column of numbers with missing values, how many rows were given the mean
 */
public record Encoded(
        int rows,
        float[] numbers,
        int[] indices,
        Texts texts,
        Map<String, Long> unknown,
        Map<String, Long> imputed) {

    /**
     * Rows without texts and without counts of unknown and missing values.
     *
     * @param rows number of rows
     * @param numbers standardised numbers, {@code rows * numberCount}
     * @param indices rows of the model's table, {@code rows * indexCount}
     */
    public Encoded(int rows, float[] numbers, int[] indices) {
        this(rows, numbers, indices, Texts.none(rows), Map.of(), Map.of());
    }

    /**
     * Some of the rows, in the order asked.
     *
     * @param selected indices of rows, from 0; repetitions are allowed
     * @return as many rows, without counts of unknown and missing values
     */
    public Encoded select(int... selected) {
        int numberCount = numberCount();
        int indexCount = indexCount();
        float[] someNumbers = new float[selected.length * numberCount];
        int[] someIndices = new int[selected.length * indexCount];
        for (int i = 0; i < selected.length; i++) {
            System.arraycopy(
                    numbers, selected[i] * numberCount, someNumbers, i * numberCount, numberCount);
            System.arraycopy(
                    indices, selected[i] * indexCount, someIndices, i * indexCount, indexCount);
        }
        return new Encoded(
                selected.length,
                someNumbers,
                someIndices,
                texts.select(selected),
                Map.of(),
                Map.of());
    }

    /**
     * The rows of several sets, one set after the other.
     *
     * @param sets at least one set, all from one encoder
     * @return all their rows, without counts of unknown and missing values
     */
    public static Encoded concat(List<Encoded> sets) {
        int rows = 0;
        int numberSize = 0;
        int indexSize = 0;
        for (Encoded set : sets) {
            rows += set.rows;
            numberSize += set.numbers.length;
            indexSize += set.indices.length;
        }
        float[] allNumbers = new float[numberSize];
        int[] allIndices = new int[indexSize];
        int numberAt = 0;
        int indexAt = 0;
        for (Encoded set : sets) {
            System.arraycopy(set.numbers, 0, allNumbers, numberAt, set.numbers.length);
            System.arraycopy(set.indices, 0, allIndices, indexAt, set.indices.length);
            numberAt += set.numbers.length;
            indexAt += set.indices.length;
        }
        Texts allTexts = Texts.concat(sets.stream().map(Encoded::texts).toList());
        return new Encoded(rows, allNumbers, allIndices, allTexts, Map.of(), Map.of());
    }

    /**
     * The numbers a row has.
     *
     * @return 0 or more
     */
    public int numberCount() {
        return rows == 0 ? 0 : numbers.length / rows;
    }

    /**
     * The indices a row has.
     *
     * @return 0 or more
     */
    public int indexCount() {
        return rows == 0 ? 0 : indices.length / rows;
    }
}
