package org.fairlead.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
    @Test
    void parse_list_isSortedWithTheBaseline() {
        assertThat(Weights.parse("2, 0.5")).containsExactly(0.0, 0.5, 2.0);
        assertThat(Weights.parse("1,0")).containsExactly(0.0, 1.0);
    }

    @Test
    void parse_logGrid_hasEqualRatios() {
        assertThat(Weights.parse("log:0.1:10:3")).containsExactly(0.0, 0.1, 1.0, 10.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,1",
                "0,0",
                "0,-0.0",
                "-1",
                "a",
                "",
                "1,",
                "NaN",
                "log:1:1:3",
                "log:0:1:3",
                "log:1:2"
            })
    void parse_negativeTwiceOrNoNumber_saysWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Weights.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--weights must be")
                .hasMessageContaining("0,0.5,1,2");
    }
}
