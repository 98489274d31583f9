package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Adam;
import org.fairlead.model.network.TableAdam;
import org.fairlead.vector.MatrixProduct;
import org.fairlead.vector.RowSums;

/**
 * The first layer's gradients and updates. A step touches a few hundred of the table's rows; only
 * these are read and written, see {@link TableAdam}.
 */
final class FirstLayer {
    private final NetworkParameters parameters;
    private final int width;
    private final int stride;
    private final TableAdam table;
    private final Adam numberMoments;
    private final Adam biasMoments;
    private final TextSums texts;
    private final float[] zeros;
    private final float[] biasGradients;
    private final float[] numberGradients;

    FirstLayer(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        stride = MatrixProduct.padded(width);
        table = new TableAdam(parameters.shape.tableRows(), width);
        numberMoments = new Adam(parameters.numbers.length);
        biasMoments = new Adam(parameters.bias.length);
        texts = new TextSums(parameters);
        zeros = new float[stride];
        biasGradients = new float[stride];
        numberGradients = new float[parameters.shape.numbers() * stride];
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
     * @param gradients by each row's sums, row by row, each as far from the next as whole vectors
     *     are
     */
    void backward(Encoded data, Touched touched, float[] gradients, float stepSize) {
        int rows = data.rows();
        updateTable(touched.byIndices(), gradients, stepSize);
        if (!data.texts().isNone()) {
            float[] scaled = texts.gradients(data.texts(), rows, gradients, stride);
            updateTable(touched.byTexts(), scaled, stepSize);
        }
        MatrixProduct.sumRows(gradients, rows, zeros, biasGradients, stride);
        biasMoments.update(parameters.bias, biasGradients, width, stepSize);
        int count = data.numberCount();
        MatrixProduct.setTransposed(
                data.numbers(), count, rows, gradients, zeros, numberGradients, count, stride);
        for (int n = 0; n < count; n++) {
            numberMoments.update(
                    parameters.numbers, n * width, numberGradients, n * stride, width, stepSize);
        }
    }

    private void updateTable(TouchedRows touched, float[] gradients, float stepSize) {
        table.update(
                parameters.table,
                touched.tableRows(),
                touched.count(),
                (slot, to, at) -> {
                    Arrays.fill(to, at, at + width, 0f);
                    RowSums.add(
                            gradients,
                            stride,
                            width,
                            touched.readers(),
                            touched.start(slot),
                            touched.start(slot + 1),
                            to,
                            at);
                },
                stepSize);
    }
}
