package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixProductTest {
    private final SplittableRandom random = new SplittableRandom(3);

    private float[] draw(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    @Test
    void tests_runWithTheVectorApi() {
        assertThat(MatrixProduct.usesVectors()).isTrue();
    }

    @Test
    void padded_anyWidth_isTheNextMultipleOf16() {
        assertThat(MatrixProduct.padded(0)).isEqualTo(0);
        assertThat(MatrixProduct.padded(1)).isEqualTo(16);
        assertThat(MatrixProduct.padded(64)).isEqualTo(64);
        assertThat(MatrixProduct.padded(65)).isEqualTo(80);
    }

    @ParameterizedTest(name = "{0} rows, {1} terms, {2} columns")
    @CsvSource({
        "192,64,64",
        "64,192,64",
        "7,5,1",
        "1,1,16",
        "3,6,33",
        "5,4,127",
        "9,4,100",
        "6,10,48",
        "5,8,0",
        "0,3,16",
        "4,0,20"
    })
    void product_ofAnyShape_isTheSumOfProducts(int rows, int count, int n) {
        float[] a = draw(2 + rows * (count + 3));
        float[] b = draw(count * n);
        float[] start = draw(n + 2);
        float[] vectors = draw(rows * n + 1);
        float[] loops = vectors.clone();
        float behind = vectors[rows * n];

        MatrixProduct.set(a, 2, count + 3, count, b, start, vectors, rows, n);
        LoopProduct.set(a, 2, count + 3, 1, b, count, start, loops, rows, 0, n);

        for (int o = 0; o < rows; o++) {
            for (int j = 0; j < n; j++) {
                double sum = start[j];
                for (int i = 0; i < count; i++) {
                    sum += (double) a[2 + o * (count + 3) + i] * b[i * n + j];
                }
                assertThat((double) vectors[o * n + j]).isCloseTo(sum, within(5e-5));
                assertThat((double) loops[o * n + j]).isCloseTo(sum, within(5e-5));
            }
        }
        assertThat(vectors[rows * n]).isEqualTo(behind);
    }

    @ParameterizedTest(name = "{0} rows, {1} terms, {2} columns")
    @CsvSource({"64,192,64", "7,5,1", "3,6,33", "9,4,100"})
    void transposedProduct_ofAnyShape_isTheSumOfProducts(int rows, int count, int n) {
        float[] a = draw(count * (rows + 2));
        float[] b = draw(count * n);
        float[] to = draw(rows * n);

        MatrixProduct.setTransposed(a, rows + 2, count, b, new float[n], to, rows, n);

        for (int o = 0; o < rows; o++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += (double) a[i * (rows + 2) + o] * b[i * n + j];
                }
                assertThat((double) to[o * n + j]).isCloseTo(sum, within(5e-5));
            }
        }
    }

    @Test
    void sumRows_anyRows_isTheirSum() {
        float[] b = draw(7 * 37);
        float[] to = draw(38);
        float behind = to[37];

        MatrixProduct.sumRows(b, 7, new float[37], to, 37);

        for (int j = 0; j < 37; j++) {
            double sum = 0;
            for (int i = 0; i < 7; i++) {
                sum += b[i * 37 + j];
            }
            assertThat((double) to[j]).isCloseTo(sum, within(1e-6));
        }
        assertThat(to[37]).isEqualTo(behind);
    }

    @ParameterizedTest(name = "{0} rows of {1}")
    @CsvSource({"3,64", "2,7", "4,37", "1,0"})
    void timesVector_ofAnyShape_isTheSumOfProducts(int rows, int n) {
        float[] a = draw(rows * n);
        float[] x = draw(n);
        float[] to = new float[rows];

        MatrixProduct.timesVector(a, x, n, 0.5f, to, rows);

        for (int o = 0; o < rows; o++) {
            double sum = 0.5;
            for (int j = 0; j < n; j++) {
                sum += (double) a[o * n + j] * x[j];
            }
            assertThat((double) to[o]).isCloseTo(sum, within(5e-5));
            assertThat(0.5 + LoopRows.dot(a, o * n, x, 0, n)).isCloseTo(sum, within(5e-5));
        }
    }

    /** First calls are interpreted, later ones compiled; some operations of the API then change. */
    @Test
    void products_calledOften_stayTheSameToTheLastBit() {
        float[] a = draw(40 * 64);
        float[] b = draw(64 * 64);
        float[] x = draw(64);
        float[] first = new float[40 * 65];
        for (int call = 0; call < 5000; call++) {
            float[] product = new float[40 * 64];
            float[] column = new float[40];
            MatrixProduct.set(a, 0, 64, 64, b, x, product, 40, 64);
            MatrixProduct.timesVector(a, x, 64, 0.5f, column, 40);
            float[] both = Arrays.copyOf(product, 40 * 65);
            System.arraycopy(column, 0, both, 40 * 64, 40);
            if (call == 0) {
                first = both;
            }
            assertThat(Arrays.equals(both, first)).as("call %d", call).isTrue();
        }
    }
}
