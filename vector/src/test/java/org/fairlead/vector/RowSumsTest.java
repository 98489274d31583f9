package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 16, 64, 83, 150})
    void add_anyWidth_addsTheRowsThatAreNamed(int width) {
        SplittableRandom random = new SplittableRandom(width);
        int stride = width + 2;
        float[] table = new float[6 * stride];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextDouble(-1, 1);
        }
        int[] which = {9, 4, 0, 4, 5, 9};
        float[] vectors = new float[3 + stride];
        float[] loops = new float[3 + stride];

        RowSums.add(table, stride, width, which, 1, 5, vectors, 3);
        LoopRows.add(table, stride, 0, width, which, 1, 5, loops, 3);

        for (int j = 0; j < width; j++) {
            double sum = 2.0 * table[4 * stride + j] + table[j] + (double) table[5 * stride + j];
            assertThat((double) vectors[3 + j]).isCloseTo(sum, within(1e-6));
            assertThat((double) loops[3 + j]).isCloseTo(sum, within(1e-6));
        }
        assertThat(vectors).startsWith(0f, 0f, 0f).endsWith(0f, 0f);
    }
}
