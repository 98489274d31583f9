package org.fairlead.model.tabular;

import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Adam;
import org.fairlead.model.network.TableAdam;
import org.fairlead.vector.MatrixProduct;

/**
 * The first layer's gradients and updates. A step touches a few hundred of the table's rows; only
 * these are read and written, see {@link TableAdam}.
 */
final class FirstLayer {
    private final NetworkParameters parameters;
    private final int width;
    private final TableAdam table;
    private final Adam numberMoments;
    private final Adam biasMoments;
    private final float[] rowGradient;
    private final TextSums texts;
    private final float[][] numberGradients;
    private final float[] joinedNumberGradients;
    private float[][] numbers = {};

    FirstLayer(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        table = new TableAdam(parameters.shape.tableRows(), width);
        numberMoments = new Adam(parameters.numbers.length);
        biasMoments = new Adam(parameters.bias.length);
        rowGradient = new float[width];
        texts = new TextSums(parameters);
        numberGradients = new float[parameters.shape.numbers()][width];
        joinedNumberGradients = new float[parameters.numbers.length];
    }

    Adam tableMoments() {
        return table.moments();
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
        table.update(
                parameters.table,
                touched.tableRows(),
                touched.count(),
                (slot, to, at) -> {
                    int from = touched.start(slot);
                    int end = touched.start(slot + 1);
                    float[] sum = gradients[touched.readers()[from]];
                    if (end - from > 1) {
                        System.arraycopy(sum, 0, rowGradient, 0, width);
                        sum = rowGradient;
                        Kernels.addRows(gradients, touched.readers(), from + 1, end, sum, width);
                    }
                    System.arraycopy(sum, 0, to, at, width);
                },
                stepSize);
    }
}
