package org.fairlead.generate.encoding;

import java.util.Arrays;

/**
 * Rows as a model sees them: features between 0 and 1, and the classes of outcome and protected
 * attribute as codes. Its arrays are handed out as they are and must not be changed.
 */
public final class EncodedRows {
    private final int width;
    private final float[] features;
    private final int[] outcome;
    private final int[] protectedClass;

    /**
     * Makes rows over arrays, without copying them.
     *
     * @param width entries of a row, 0 or more
     * @param features row after row
     * @param outcome code of each row's outcome
     * @param protectedClass code of each row's protected attribute
     * @throws IllegalArgumentException if the lengths do not agree
     */
    public EncodedRows(int width, float[] features, int[] outcome, int[] protectedClass) {
        if (features.length != (long) width * outcome.length
                || outcome.length != protectedClass.length) {
            throw new IllegalArgumentException(
                    "features must hold %d x %d entries and protectedClass %d, found %d and %d"
                            .formatted(
                                    outcome.length,
                                    width,
                                    outcome.length,
                                    features.length,
                                    protectedClass.length));
        }
        this.width = width;
        this.features = features;
        this.outcome = outcome;
        this.protectedClass = protectedClass;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int rows() {
        return outcome.length;
    }

    /**
     * The number of entries of a row.
     *
     * @return 0 or more
     */
    public int width() {
        return width;
    }

    /**
     * All features.
     *
     * @return row after row, each entry in [0, 1]
     */
    public float[] features() {
        return features;
    }

    /**
     * All outcomes.
     *
     * @return one code a row
     */
    public int[] outcome() {
        return outcome;
    }

    /**
     * All classes of the protected attribute.
     *
     * @return one code a row
     */
    public int[] protectedClass() {
        return protectedClass;
    }

    /**
     * Some of the rows, in the order asked.
     *
     * @param rows indices of rows, from 0; repetitions are allowed
     * @return new rows
     */
    public EncodedRows select(int... rows) {
        float[] selected = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(features, rows[i] * width, selected, i * width, width);
        }
        return new EncodedRows(
                width,
                selected,
                Arrays.stream(rows).map(row -> outcome[row]).toArray(),
                Arrays.stream(rows).map(row -> protectedClass[row]).toArray());
    }
}
