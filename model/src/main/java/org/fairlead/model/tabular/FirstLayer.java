package org.fairlead.model.tabular;

import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Adam;
import org.fairlead.vector.MatrixProduct;

/**
 * The first layer's gradients and updates. A step touches a few hundred of the table's rows; only
 * these, and their moments, are read and written, so a table may have millions of rows: lazy Adam,
 * in which a row's moments decay only in the steps that touch it.
 */
final class FirstLayer {
    /** Touched rows that are updated together: their values stay in the first cache. */
    private static final int BLOCK = 32;

    private final NetworkParameters parameters;
    private final int width;
    private final Adam tableMoments;
    private final Adam numberMoments;
    private final Adam biasMoments;
    private final Adam blockMoments;
    private final float[] blockWeights;
    private final float[] blockGradients;
    private final float[] rowGradient;
    private final TextSums texts;
    private final float[][] numberGradients;
    private final float[] joinedNumberGradients;
    private float[][] numbers = {};

    FirstLayer(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        tableMoments = new Adam(parameters.table.length);
        numberMoments = new Adam(parameters.numbers.length);
        biasMoments = new Adam(parameters.bias.length);
        blockMoments = new Adam(BLOCK * width);
        blockWeights = new float[BLOCK * width];
        blockGradients = new float[BLOCK * width];
        rowGradient = new float[width];
        texts = new TextSums(parameters);
        numberGradients = new float[parameters.shape.numbers()][width];
        joinedNumberGradients = new float[parameters.numbers.length];
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

    /**
     * Takes the gradient of the sums and updates what the batch has read.
     *
     * @param gradients by each row's sums, row by row
     */
    void backward(Encoded data, Touched touched, float[][] gradients, float stepSize) {
        updateTable(touched.byIndices(), gradients, stepSize);
        if (!data.texts().isNone()) {
            float[][] scaled = texts.gradients(data.texts(), data.rows(), gradients);
            updateTable(touched.byTexts(), scaled, stepSize);
        }
        java.util.Arrays.fill(rowGradient, 0);
        Kernels.addRows(gradients, data.rows(), rowGradient, width);
        biasMoments.update(parameters.bias, rowGradient, width, stepSize);
        int count = data.numberCount();
        if (count > 0) {
            if (numbers.length < count || numbers[0].length < data.rows()) {
                numbers = new float[count][data.rows()];
            }
            FirstSums.columns(data, 0, data.rows(), numbers);
            Kernels.clear(numberGradients, count, width);
            MatrixProduct.add(numbers, gradients, data.rows(), numberGradients, count, width);
            Kernels.join(numberGradients, count, width, joinedNumberGradients);
            numberMoments.update(
                    parameters.numbers, joinedNumberGradients, count * width, stepSize);
        }
    }

    private void updateTable(TouchedRows touched, float[][] gradients, float stepSize) {
        for (int slot = 0; slot < touched.count(); slot += BLOCK) {
            updateTable(
                    touched, slot, Math.min(BLOCK, touched.count() - slot), gradients, stepSize);
        }
    }

    /** Copies a block of touched rows and their moments out, updates them, copies them back. */
    private void updateTable(
            TouchedRows touched, int slot, int count, float[][] gradients, float stepSize) {
        for (int i = 0; i < count; i++) {
            int from = touched.start(slot + i);
            int end = touched.start(slot + i + 1);
            float[] sum = gradients[touched.readers()[from]];
            if (end - from > 1) {
                System.arraycopy(sum, 0, rowGradient, 0, width);
                sum = rowGradient;
                Kernels.addRows(gradients, touched.readers(), from + 1, end, sum, width);
            }
            System.arraycopy(sum, 0, blockGradients, i * width, width);
            int at = touched.tableRow(slot + i) * width;
            System.arraycopy(parameters.table, at, blockWeights, i * width, width);
            System.arraycopy(tableMoments.first(), at, blockMoments.first(), i * width, width);
            System.arraycopy(tableMoments.second(), at, blockMoments.second(), i * width, width);
        }
        blockMoments.update(blockWeights, blockGradients, count * width, stepSize);
        for (int i = 0; i < count; i++) {
            int at = touched.tableRow(slot + i) * width;
            System.arraycopy(blockWeights, i * width, parameters.table, at, width);
            System.arraycopy(blockMoments.first(), i * width, tableMoments.first(), at, width);
            System.arraycopy(blockMoments.second(), i * width, tableMoments.second(), at, width);
        }
    }
}
