package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {
    private final SplittableRandom random = new SplittableRandom(3);

    private float[][] draw(int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextDouble(-1, 1);
            }
        }
        return matrix;
    }

    private static float[][] copy(float[][] matrix) {
        float[][] copied = matrix.clone();
        for (int i = 0; i < copied.length; i++) {
            copied[i] = matrix[i].clone();
        }
        return copied;
    }

    @Test
    void tests_runWithTheVectorApi() {
        assertThat(MatrixProduct.usesVectors()).isTrue();
    }

    @ParameterizedTest(name = "{0} by {1} by {2}")
    @CsvSource({"64,64,192", "7,5,1", "1,1,16", "3,6,33", "0,2,5", "9,4,100", "192,10,64", "5,0,8"})
    void product_ofAnyShape_isTheSumOfProducts(int count, int outs, int n) {
        float[][] scales = draw(outs, count);
        float[][] x = draw(count, n);
        float[][] before = draw(outs, n + 2);
        float[][] vectors = copy(before);
        float[][] loops = copy(before);

        MatrixProduct.add(scales, x, count, vectors, outs, n);
        LoopProduct.add(scales, x, count, loops, outs, 0, n);

        for (int o = 0; o < outs; o++) {
            for (int j = 0; j < n + 2; j++) {
                double sum = before[o][j];
                for (int i = 0; j < n && i < count; i++) {
                    sum += (double) scales[o][i] * x[i][j];
                }
                assertThat((double) vectors[o][j]).isCloseTo(sum, within(1e-5));
                assertThat((double) loops[o][j]).isCloseTo(sum, within(1e-5));
            }
        }
    }
}
