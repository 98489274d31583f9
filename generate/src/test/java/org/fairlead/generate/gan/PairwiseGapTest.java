package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairwiseGapTest {
    private static final int[] OUTCOME = {1, 1, 1, 0, 1, 0, 0, 0};
    private static final int[] CLASS = {0, 0, 1, 1, 1, 2, 2, 2};

    /** Rates 1, 2/3 and 0; their differences 1/3, 1 and 2/3. */
    @Test
    void of_threeClasses_isTheMeanOverPairs() {
        assertThat(PairwiseGap.of(OUTCOME, CLASS, 3, 1, row -> true))
                .isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void of_otherOutcome_hasTheSameGap() {
        assertThat(PairwiseGap.of(OUTCOME, CLASS, 3, 0, row -> true))
                .isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void of_rowsLeftOut_doNotCount() {
        assertThat(PairwiseGap.of(OUTCOME, CLASS, 3, 1, row -> row != 3 && row != 5))
                .isCloseTo(2.0 / 3, within(1e-12));
        assertThat(PairwiseGap.of(OUTCOME, CLASS, 3, 1, row -> CLASS[row] != 1)).isNaN();
    }
}
