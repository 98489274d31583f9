package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamUpdateTest {
    /** The reference is the paper's algorithm in double precision, with the bias corrections. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 37, 64})
    void apply_overSteps_isThePapersAlgorithm(int count) {
        float[] parameters = new float[count + 5];
        float[] first = new float[count + 5];
        float[] second = new float[count + 5];
        float[][] loops = new float[3][count + 5];
        double[] m = new double[count];
        double[] v = new double[count];
        double[] expected = new double[count];
        for (int step = 1; step <= 20; step++) {
            float[] gradients = new float[count + 2];
            double root = Math.sqrt(1 - Math.pow(0.999, step));
            double stepSize = 0.01 * root / (1 - Math.pow(0.9, step));
            for (int i = 0; i < count; i++) {
                float gradient = (float) Math.sin(step + 0.7 * i);
                gradients[2 + i] = gradient;
                m[i] = 0.9 * m[i] + 0.1 * gradient;
                v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
                expected[i] -= stepSize * m[i] / (Math.sqrt(v[i]) + 1e-7);
            }
            float size = (float) stepSize;
            AdamUpdate.apply(parameters, first, second, 3, gradients, 2, count, size);
            AdamUpdate.copied(loops[0], loops[1], loops[2], 3, gradients, 2, count, size);
        }
        for (int i = 0; i < count; i++) {
            assertThat((double) parameters[3 + i]).isCloseTo(expected[i], within(1e-5));
            assertThat((double) loops[0][3 + i]).isCloseTo(expected[i], within(1e-5));
        }
        assertThat(parameters).startsWith(0f, 0f, 0f).endsWith(0f, 0f);
    }
}
