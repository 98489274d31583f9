package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.model.encoder.Encoded;

/**
 * The first layer: for each row the sum of the table rows that its indices name, of its weighted
 * numbers, and of a bias. Runs on the Java heap: a step touches a few hundred of the table's rows,
 * so gathering, scattering and the (lazy) Adam update cost less than one call into an engine, and
 * the table may have millions of rows.
 */
final class FirstLayer {
    private final NetworkParameters parameters;
    private final int copies;
    private final int width;
    private final int stride;
    private final Adam tableMoments;
    private final Adam numberMoments;
    private final Adam biasMoments;

    /** For each table row its slot in this step's gradients, or -1. */
    private final int[] slotOfRow;

    private int[] touched = new int[256];
    private int touchedCount;
    private float[] tableGradients = new float[0];

    FirstLayer(NetworkParameters parameters) {
        this.parameters = parameters;
        copies = parameters.shape.copies();
        width = parameters.shape.firstWidth();
        stride = copies * width;
        tableMoments = new Adam(parameters.table.length);
        numberMoments = new Adam(parameters.numbers.length);
        biasMoments = new Adam(parameters.bias.length);
        slotOfRow = new int[parameters.shape.tableRows()];
        Arrays.fill(slotOfRow, -1);
    }

    Adam tableMoments() {
        return tableMoments;
    }

    Adam numberMoments() {
        return numberMoments;
    }

    Adam biasMoments() {
        return biasMoments;
    }

    /** Sums for a batch, layout (copy, row, width). */
    static float[] forward(NetworkParameters parameters, Encoded data) {
        int copies = parameters.shape.copies();
        int width = parameters.shape.firstWidth();
        int stride = copies * width;
        int indexCount = data.indexCount();
        int numberCount = data.numberCount();
        float[] sums = new float[copies * data.rows() * width];
        for (int copy = 0; copy < copies; copy++) {
            for (int i = 0; i < data.rows(); i++) {
                int out = (copy * data.rows() + i) * width;
                System.arraycopy(parameters.bias, copy * width, sums, out, width);
                int numberAt = i * numberCount;
                for (int n = 0; n < numberCount; n++) {
                    int from = n * stride + copy * width;
                    addScaled(
                            parameters.numbers,
                            from,
                            data.numbers()[numberAt + n],
                            sums,
                            out,
                            width);
                }
                int indexAt = i * indexCount;
                for (int f = 0; f < indexCount; f++) {
                    int from = data.indices()[indexAt + f] * stride + copy * width;
                    add(parameters.table, from, sums, out, width);
                }
            }
        }
        return sums;
    }

    /** Takes the gradient of the sums, layout as they have, and updates the rows that were read. */
    void backward(Encoded data, float[] gradients, float[] stepSizes) {
        collectTouched(data);
        float[] numberGradients = new float[parameters.numbers.length];
        float[] biasGradients = new float[stride];
        int indexCount = data.indexCount();
        int numberCount = data.numberCount();
        for (int copy = 0; copy < copies; copy++) {
            for (int i = 0; i < data.rows(); i++) {
                int from = (copy * data.rows() + i) * width;
                add(gradients, from, biasGradients, copy * width, width);
                int numberAt = i * numberCount;
                for (int n = 0; n < numberCount; n++) {
                    int to = n * stride + copy * width;
                    addScaled(
                            gradients,
                            from,
                            data.numbers()[numberAt + n],
                            numberGradients,
                            to,
                            width);
                }
                int indexAt = i * indexCount;
                for (int f = 0; f < indexCount; f++) {
                    int slot = slotOfRow[data.indices()[indexAt + f]];
                    add(gradients, from, tableGradients, slot * stride + copy * width, width);
                }
            }
        }
        update(numberGradients, biasGradients, stepSizes);
    }

    private void collectTouched(Encoded data) {
        touchedCount = 0;
        for (int tableRow : data.indices()) {
            if (slotOfRow[tableRow] < 0) {
                if (touchedCount == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * touchedCount);
                }
                slotOfRow[tableRow] = touchedCount;
                touched[touchedCount++] = tableRow;
            }
        }
        int needed = touchedCount * stride;
        if (tableGradients.length < needed) {
            tableGradients = new float[needed * 2];
        } else {
            Arrays.fill(tableGradients, 0, needed, 0f);
        }
    }

    private void update(float[] numberGradients, float[] biasGradients, float[] stepSizes) {
        for (int slot = 0; slot < touchedCount; slot++) {
            int row = touched[slot];
            slotOfRow[row] = -1;
            updateRow(tableMoments, parameters.table, row, tableGradients, slot, stepSizes);
        }
        for (int number = 0; number < parameters.shape.numbers(); number++) {
            updateRow(
                    numberMoments, parameters.numbers, number, numberGradients, number, stepSizes);
        }
        updateRow(biasMoments, parameters.bias, 0, biasGradients, 0, stepSizes);
    }

    private void updateRow(
            Adam moments,
            float[] weights,
            int row,
            float[] gradients,
            int slot,
            float[] stepSizes) {
        for (int copy = 0; copy < copies; copy++) {
            moments.update(
                    weights,
                    row * stride + copy * width,
                    gradients,
                    slot * stride + copy * width,
                    width,
                    stepSizes[copy]);
        }
    }

    private static void add(float[] from, int fromAt, float[] to, int toAt, int count) {
        for (int j = 0; j < count; j++) {
            to[toAt + j] += from[fromAt + j];
        }
    }

    private static void addScaled(
            float[] from, int fromAt, float scale, float[] to, int toAt, int count) {
        for (int j = 0; j < count; j++) {
            to[toAt + j] += scale * from[fromAt + j];
        }
    }
}
