package org.fairlead.generate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.junit.jupiter.api.Test;

/** Expected values are counted by hand. */
class PredictionTest {
    /** True levels a a a b b c, predicted a a b b c c. */
    private static final Prediction THREE =
            new Prediction(
                    List.of("a", "b", "c"),
                    new int[] {0, 0, 0, 1, 1, 2},
                    new double[][] {
                        {.8, .1, .1},
                        {.6, .3, .1},
                        {.3, .5, .2},
                        {.2, .7, .1},
                        {.1, .3, .6},
                        {0, 0, 1}
                    });

    @Test
    void accuracy_fourOfSix() {
        assertThat(THREE.accuracy()).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void f1_twoRightOfThreeActualAndTwoNamed() {
        assertThat(THREE.f1("a")).isCloseTo(2 * 2 / 5.0, within(1e-12));
    }

    @Test
    void balancedError_meanOfTheClasses() {
        assertThat(THREE.balancedError()).isCloseTo((1 / 3.0 + 1 / 2.0 + 0) / 3, within(1e-12));
    }

    @Test
    void auc_countsOrderedPairs() {
        assertThat(THREE.auc("b")).isCloseTo((4 + 1 + 0.5 + 1) / 8, within(1e-12));
    }

    @Test
    void auc_withoutNegatives_isUnknown() {
        assertThat(RankArea.of(new double[] {1, 2}, new boolean[] {true, true})).isNaN();
    }

    @Test
    void level_unknown_namesNearest() {
        assertThatThrownBy(() -> THREE.f1("aa"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no level \"aa\"")
                .hasMessageContaining("Known: \"a\", \"b\", \"c\"");
    }

    @Test
    void gaps_largestRateMinusSmallest() {
        CategoryColumn groups =
                CategoryColumn.of("g", List.of("x", "y"), new int[] {0, 0, 1, 0, 1, 1});

        GroupGaps gaps = GroupGaps.of(THREE, "a", groups);

        assertThat(gaps.selection()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(gaps.truePositive()).isCloseTo(1, within(1e-12));
        assertThat(gaps.falsePositive()).isCloseTo(0, within(1e-12));
    }

    @Test
    void gaps_oneGroup_isUnknown() {
        CategoryColumn groups = CategoryColumn.of("g", List.of("x"), new int[6]);

        assertThat(GroupGaps.of(THREE, "a", groups).selection()).isNaN();
    }
}
