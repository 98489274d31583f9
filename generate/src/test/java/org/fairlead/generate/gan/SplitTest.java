package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.fairlead.generate.encoding.EncodedRows;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** Rows numbered by their only feature; outcome 1 of class 1 has the last row alone. */
    private static EncodedRows rows(int count) {
        float[] features = new float[count];
        IntStream.range(0, count).forEach(row -> features[row] = row);
        int[] outcome = IntStream.range(0, count).map(row -> row % 3 == 0 ? 1 : 0).toArray();
        int[] group = new int[count];
        outcome[count - 1] = 1;
        group[count - 1] = 1;
        outcome[count - 2] = 0;
        group[count - 2] = 1;
        outcome[count - 3] = 0;
        group[count - 3] = 1;
        return new EncodedRows(1, features, outcome, group);
    }

    private static double[] numbers(EncodedRows rows) {
        return IntStream.range(0, rows.rows()).mapToDouble(row -> rows.features()[row]).toArray();
    }

    @Test
    void of_rows_eachInOnePartButALoneOneInBoth() {
        Split split = Split.of(rows(101), 0.1, 2, 2, 1);

        assertThat(numbers(split.training())).doesNotHaveDuplicates().contains(100);
        assertThat(numbers(split.validation())).doesNotHaveDuplicates().contains(100);
        assertThat(split.training().rows() + split.validation().rows()).isEqualTo(102);
        assertThat(split.validation().rows()).isBetween(8, 14);
    }

    @Test
    void of_sameSeed_sameParts() {
        assertThat(numbers(Split.of(rows(101), 0.1, 2, 2, 5).validation()))
                .isEqualTo(numbers(Split.of(rows(101), 0.1, 2, 2, 5).validation()))
                .isNotEqualTo(numbers(Split.of(rows(101), 0.1, 2, 2, 6).validation()));
    }
}
