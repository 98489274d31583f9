package org.fairlead.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "0, 0",
        "1, 1",
        "0.12345, 0.12345",
        "0.4372837465783123, 0.437284",
        "0.0000123456789, 0.0000123457",
        "100, 100"
    })
    void threshold_hasSixDigitsAtMost(double threshold, String text) {
        assertThat(Numbers.threshold(threshold)).isEqualTo(text);
    }
}
