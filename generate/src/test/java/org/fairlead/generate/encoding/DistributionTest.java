package org.fairlead.generate.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final List<String> CLASSES = List.of("female", "male");

    @Test
    void of_codes_sharesAndPercents() {
        Distribution distribution = Distribution.of(CLASSES, new int[] {0, 1, 1, 1});

        assertThat(distribution.probabilities()).containsExactly(0.25, 0.75);
        assertThat(distribution.percents()).containsExactly(25.0, 75.0);
    }

    @Test
    void asked_classesLeftOut_getZero() {
        assertThat(Distribution.asked("sex", CLASSES, Map.of("male", 1.0)).probabilities())
                .containsExactly(0.0, 1.0);
    }

    @Test
    void asked_sumOtherThanOne_isRefused() {
        assertThatThrownBy(
                        () -> Distribution.asked("sex", CLASSES, Map.of("male", .5, "female", .4)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "\"sex\": probabilities must sum to 1, found [0.4, 0.5] with sum 0.9;"
                                + " percents are divided by 100 first");
    }

    @Test
    void asked_unknownClass_namesNearest() {
        assertThatThrownBy(() -> Distribution.asked("sex", CLASSES, Map.of("males", 1.0)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "\"sex\" has no class \"males\"; did you mean \"male\"? Known: \"female\","
                                + " \"male\"");
    }

    @Test
    void asked_notANumber_isRefused() {
        assertThatThrownBy(() -> Distribution.asked("sex", CLASSES, Map.of("male", Double.NaN)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found NaN");
    }

    @Test
    void draw_manyTimes_followsTheProbabilities() {
        Distribution distribution =
                new Distribution(List.of("a", "b", "c"), List.of(0.2, 0.0, 0.8));
        SplittableRandom random = new SplittableRandom(4);
        double[] drawn = new double[3];

        for (int i = 0; i < 10_000; i++) {
            drawn[distribution.draw(random)]++;
        }

        assertThat(drawn[0] / 10_000).isCloseTo(0.2, within(0.02));
        assertThat(drawn[1]).isZero();
    }
}
