package org.fairlead.audit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private static final List<Slice> SLICES =
            List.of(
                    Slice.OVERALL,
                    Slice.of(List.of(new Condition("sex", "Male"))),
                    Slice.of(List.of(new Condition("sex", "Female"))),
                    Slice.of(List.of(new Condition("race", "Black"))),
                    Slice.ofPredicate("any_identity = 0"),
                    Slice.ofPredicate("age < 25"));

    private static List<Integer> baselines(String... names) {
        Baselines baselines = Baselines.of(SLICES, List.of(names));
        return IntStream.range(0, SLICES.size()).map(baselines::of).boxed().toList();
    }

    @Test
    void of_none_isOverall() {
        assertThat(baselines()).containsOnly(0);
    }

    @Test
    void of_valueOfColumn_isForItsColumnAlone() {
        assertThat(baselines("sex=Male")).containsExactly(0, 1, 1, 0, 0, 0);
    }

    @Test
    void of_predicate_isForAllSlicesWithoutOneOfTheirOwn() {
        assertThat(baselines("any_identity = 0")).containsExactly(0, 4, 4, 4, 4, 4);
        assertThat(baselines("any_identity = 0", "sex=Male")).containsExactly(0, 1, 1, 4, 4, 4);
        assertThat(baselines("sex=Male", "any_identity = 0")).containsExactly(0, 1, 1, 4, 4, 4);
    }

    @Test
    void of_twoPredicates_isRefused() {
        assertThatThrownBy(() -> baselines("any_identity = 0", "age < 25"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belong to one family");
    }
}
