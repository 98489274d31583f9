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
    private float[] numberGradients = new float[0];
    private float[] biasGradients = new float[0];

    FirstLayer(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        stride = parameters.shape.copies() * width;
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

    /** Sums of some rows in one copy, row after row, from the start of {@code sums} on. */
    static void forward(
            NetworkParameters parameters,
            Encoded data,
            int copy,
            int fromRow,
            int rows,
            float[] sums) {
        int width = parameters.shape.firstWidth();
        int stride = parameters.shape.copies() * width;
        int indexCount = data.indexCount();
        int numberCount = data.numberCount();
        float[] numbers = data.numbers();
        int[] indices = data.indices();
        for (int i = 0; i < rows; i++) {
            int out = i * width;
            System.arraycopy(parameters.bias, copy * width, sums, out, width);
            int numberAt = (fromRow + i) * numberCount;
            for (int n = 0; n < numberCount; n++) {
                int from = n * stride + copy * width;
                Kernels.addScaled(
                        parameters.numbers, from, numbers[numberAt + n], sums, out, width);
            }
            int indexAt = (fromRow + i) * indexCount;
            for (int f = 0; f < indexCount; f++) {
                int from = indices[indexAt + f] * stride + copy * width;
                Kernels.add(parameters.table, from, sums, out, width);
            }
        }
    }

    /** Takes the rows of a batch: for all copies, before any of them goes backward. */
    void begin(Encoded data) {
        collectTouched(data);
        numberGradients = new float[parameters.numbers.length];
        biasGradients = new float[stride];
    }

    /**
     * Takes the gradient of one copy's sums, row after row, and updates the rows that were read.
     * Copies may do so beside each other.
     */
    void backward(Encoded data, int copy, float[] gradients, float stepSize) {
        int indexCount = data.indexCount();
        int numberCount = data.numberCount();
        int at = copy * width;
        for (int i = 0; i < data.rows(); i++) {
            int from = i * width;
            Kernels.add(gradients, from, biasGradients, at, width);
            int numberAt = i * numberCount;
            for (int n = 0; n < numberCount; n++) {
                Kernels.addScaled(
                        gradients,
                        from,
                        data.numbers()[numberAt + n],
                        numberGradients,
                        n * stride + at,
                        width);
            }
            int indexAt = i * indexCount;
            for (int f = 0; f < indexCount; f++) {
                int slot = slotOfRow[data.indices()[indexAt + f]];
                Kernels.add(gradients, from, tableGradients, slot * stride + at, width);
            }
        }
        for (int slot = 0; slot < touchedCount; slot++) {
            tableMoments.update(
                    parameters.table,
                    touched[slot] * stride + at,
                    tableGradients,
                    slot * stride + at,
                    width,
                    stepSize);
        }
        for (int n = 0; n < numberCount; n++) {
            int from = n * stride + at;
            numberMoments.update(parameters.numbers, from, numberGradients, from, width, stepSize);
        }
        biasMoments.update(parameters.bias, at, biasGradients, at, width, stepSize);
    }

    /** Forgets the batch. */
    void end() {
        for (int slot = 0; slot < touchedCount; slot++) {
            slotOfRow[touched[slot]] = -1;
        }
        touchedCount = 0;
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
}
