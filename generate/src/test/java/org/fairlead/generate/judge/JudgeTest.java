package org.fairlead.generate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.AdultRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

    static List<Judge> judges() {
        return List.of(LogisticJudge.of(1), LogisticJudge.balanced(1), new ForestJudge(20, 8, 1));
    }

    /** The label says whether the number exceeds 10, ninety times in a hundred. */
    private static Table rows(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] number = new double[rows];
        List<@Nullable String> colour = new ArrayList<>();
        List<@Nullable String> label = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            number[row] = random.nextInt(20) + 1;
            colour.add(random.nextInt(10) == 0 ? null : random.nextBoolean() ? "red" : "blue");
            label.add((number[row] > 10) == (random.nextDouble() < 0.9) ? "yes" : "no");
        }
        return Table.of(
                NumberColumn.of("number", number),
                CategoryColumn.ofValues("colour", colour),
                CategoryColumn.ofValues("label", label));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void predict_learnableTarget_reachesTheNoiseCeiling(Judge judge) {
        Prediction prediction =
                judge.predict(rows(2000, 1), rows(1000, 2), "label", List.of("number", "colour"));

        assertThat(prediction.accuracy()).isCloseTo(0.9, within(0.04));
        assertThat(prediction.balancedError()).isCloseTo(0.1, within(0.04));
        assertThat(prediction.auc("yes")).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @MethodSource("judges")
    void predict_sameSeed_samePrediction(Judge judge) {
        List<String> features = List.of("number", "colour");

        assertThat(judge.predict(rows(500, 1), rows(100, 2), "label", features))
                .isEqualTo(judge.predict(rows(500, 1), rows(100, 2), "label", features));
    }

    @ParameterizedTest
    @MethodSource("judges")
    void predict_uninformativeFeature_isAtChance(Judge judge) {
        Prediction prediction =
                judge.predict(rows(2000, 1), rows(2000, 2), "label", List.of("colour"));

        assertThat(prediction.auc("yes")).isCloseTo(0.5, within(0.04));
    }

    @Test
    void predict_levelsInAnotherOrder_areMatchedByName() {
        Table train = rows(1000, 1);
        Table test = rows(500, 2);
        CategoryColumn label = test.categories("label");
        List<String> reversed = new ArrayList<>(label.levels());
        Collections.reverse(reversed);
        int[] codes = label.codes().clone();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = 1 - codes[row];
        }
        Table renamed = test.with(CategoryColumn.of("label", reversed, codes));
        Judge judge = LogisticJudge.of(3);

        assertThat(judge.predict(train, renamed, "label", List.of("number")))
                .isEqualTo(judge.predict(train, test, "label", List.of("number")));
    }

    @Test
    void predict_missingTarget_namesRow() {
        Table table = rows(100, 1);
        int missing = 0;
        while (!table.column("colour").isMissing(missing)) {
            missing++;
        }

        assertThatThrownBy(
                        () ->
                                LogisticJudge.of(1)
                                        .predict(table, table, "colour", List.of("number")))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "target \"colour\" must not be missing, found a missing value in row "
                                + (missing + 1)
                                + "; drop such rows first");
    }

    @Test
    void predict_oneLevelToLearnFrom_isRefused() {
        Table table =
                Table.of(
                        NumberColumn.of("x", 1, 2),
                        CategoryColumn.of("y", List.of("a", "b"), new int[] {1, 1}));

        assertThatThrownBy(() -> LogisticJudge.of(1).predict(table, table, "y", List.of("x")))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "target \"y\" must have at least 2 levels with rows to learn from, found 1");
    }

    @Test
    void predict_targetAmongFeatures_isRefused() {
        Table table = rows(10, 1);

        assertThatThrownBy(
                        () -> LogisticJudge.of(1).predict(table, table, "label", List.of("label")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Published for logistic regression on the original table: F1 .660, BER of race .670. */
    @Test
    void predict_adult_reachesPublishedQuality() throws IOException {
        Table train = AdultRows.read("adult.data", 10_000);
        Table test = AdultRows.read("adult.test", 5_000);
        List<String> features = new ArrayList<>(train.names());
        features.removeAll(List.of("race", "income"));

        Prediction income = LogisticJudge.of(1).predict(train, test, "income", features);
        Prediction race = LogisticJudge.of(1).predict(train, test, "race", features);
        Prediction raceBalanced = LogisticJudge.balanced(1).predict(train, test, "race", features);

        assertThat(income.f1(">50K")).isCloseTo(0.66, within(0.03));
        assertThat(race.balancedError()).isCloseTo(0.67, within(0.03));
        assertThat(raceBalanced.balancedError()).isLessThan(race.balancedError() - 0.1);
    }
}
