package org.fairlead.data.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
    private final CategoryColumn sex =
            CategoryColumn.ofValues(
                    "sex",
                    IntStream.range(0, 1003)
                            .mapToObj(i -> i % 10 == 0 ? null : i % 3 == 0 ? "Female" : "Male")
                            .toList());

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.25, 0.5, 0.999})
    void of_partsAreExactAndDisjoint(double share) {
        for (Split split : List.of(Split.of(1003, share, 7), Split.stratified(sex, share, 7))) {
            assertThat(split.part()).hasSize((int) Math.round(1003 * share)).isSorted();
            assertThat(all(split)).containsExactly(IntStream.range(0, 1003).toArray());
        }
    }

    @Test
    void of_sameSeedSameRows_otherSeedOtherRows() {
        assertThat(Split.of(100, 0.3, 1)).isEqualTo(Split.of(100, 0.3, 1));
        assertThat(Split.of(100, 0.3, 1)).isNotEqualTo(Split.of(100, 0.3, 2));
        assertThat(Split.stratified(sex, 0.3, 1)).isEqualTo(Split.stratified(sex, 0.3, 1));
    }

    @Test
    void stratified_keepsSharesOfLevelsAndMissing() {
        Split split = Split.stratified(sex, 0.2, 3);

        for (int code = -1; code < 2; code++) {
            int wanted = code;
            long all = Arrays.stream(sex.codes()).filter(c -> c == wanted).count();
            long part = Arrays.stream(split.part()).filter(r -> sex.code(r) == wanted).count();
            assertThat((double) part).isCloseTo(all * 0.2, within(1.0));
        }
    }

    @Test
    void stratified_levelsInOtherOrder_givesTheSameRows() {
        int[] codes = Arrays.stream(sex.codes()).map(c -> c < 0 ? c : 1 - c).toArray();
        List<String> levels = List.of(sex.levels().get(1), sex.levels().get(0));

        assertThat(Split.stratified(CategoryColumn.of("sex", levels, codes), 0.2, 3))
                .isEqualTo(Split.stratified(sex, 0.2, 3));
    }

    @Test
    void folds_coverEachRowOnceInEvenSizes() {
        for (List<Split> folds :
                List.of(Split.folds(1003, 4, 5), Split.stratifiedFolds(sex, 4, 5))) {
            List<Integer> rows = new ArrayList<>();
            for (Split fold : folds) {
                assertThat(fold.part().length).isBetween(250, 251);
                assertThat(all(fold)).hasSize(1003);
                Arrays.stream(fold.part()).forEach(rows::add);
            }
            assertThat(rows).hasSize(1003).doesNotHaveDuplicates();
        }
    }

    @Test
    void sample_isExactDistinctAndUniform() {
        assertThat(Sample.of(10, 10, 1)).containsExactly(IntStream.range(0, 10).toArray());
        assertThat(Sample.of(10, 0, 1)).isEmpty();
        assertThat(Sample.stratified(sex, 100, 1)).hasSize(100).doesNotHaveDuplicates();
        int[] hits = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            Arrays.stream(Sample.of(10, 3, seed)).forEach(row -> hits[row]++);
        }
        // binomial(10000, 0.3): standard deviation 46, so five of them
        assertThat(Arrays.stream(hits).boxed()).allMatch(count -> Math.abs(count - 3000) < 230);
    }

    @Test
    void of_shareThatLeavesNothing_saysSo() {
        assertThatThrownBy(() -> Split.of(3, 0.1, 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a share of 0.1 of 3 rows leaves a part without rows");
        assertThatThrownBy(() -> Split.of(3, Double.NaN, 1))
                .hasMessageContaining("between 0 and 1, found NaN");
        assertThatThrownBy(() -> Split.folds(3, 4, 1)).hasMessageContaining("[2, 3]");
        assertThatThrownBy(() -> Sample.of(3, 4, 1)).hasMessageContaining("[0, 3]");
    }

    private static int[] all(Split split) {
        return IntStream.concat(Arrays.stream(split.rest()), Arrays.stream(split.part()))
                .sorted()
                .distinct()
                .toArray();
    }
}
