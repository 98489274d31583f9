package org.fairlead.generate.tilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTiltTest {
    private static final Table PEOPLE = Simulated.people(3000, 4);

    private static TableTilt.Builder tilt() {
        return TableTilt.builder()
                .outcome("good", "yes")
                .protectedColumns("group")
                .ignored("id")
                .seed(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void apply_wholeShare_closesTheGapOfTheRows(boolean redraw) {
        TiltedTable tilted = tilt().redraw(redraw).build().apply(PEOPLE, Tilt.share(1));

        assertThat(Simulated.gap(PEOPLE)).isGreaterThan(0.15);
        assertThat(Simulated.gap(tilted.table())).isLessThan(0.01);
        assertThat(tilted.table().only(List.of("age", "city")))
                .isEqualTo(PEOPLE.only(List.of("age", "city")));
        double share = (double) tilted.changed() / PEOPLE.rows();
        assertThat(share).isBetween(redraw ? 0.3 : 0.02, redraw ? 0.6 : 0.2);
    }

    @Test
    void apply_noShare_changesNothing() {
        TiltedTable tilted = tilt().build().apply(PEOPLE, Tilt.NONE);

        assertThat(tilted.changed()).isZero();
        assertThat(tilted.table()).isEqualTo(PEOPLE);
    }

    /** The rates of a fitted law are near those of the rows, but not the same. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void apply_anyShare_tellsAndMeetsTheRatesOfTheRows(double share) {
        TiltedTable tilted = tilt().build().apply(PEOPLE, Tilt.share(share));

        double overall = rate(PEOPLE, "");
        for (GroupRate rate : tilted.rates()) {
            double before = rate(PEOPLE, rate.level());
            assertThat(rate.before()).isCloseTo(before, within(1e-12));
            assertThat(rate.wanted()).isCloseTo(before + share * (overall - before), within(1e-12));
            assertThat(rate.after()).isCloseTo(rate(tilted.table(), rate.level()), within(1e-12));
            assertThat(rate.after()).isCloseTo(rate.wanted(), within(0.002));
        }
    }

    /** Share of rows of a group, or of all for "", whose outcome is the second level. */
    private static double rate(Table table, String group) {
        CategoryColumn groups = table.categories("group");
        CategoryColumn good = table.categories("good");
        double rows = 0;
        double positive = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (group.isEmpty() || groups.text(row).equals(group)) {
                rows++;
                positive += good.code(row) == 1 ? 1 : 0;
            }
        }
        return positive / rows;
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void apply_anyCriterion_reachesTheWantedRates(Criterion criterion) {
        Tilt half = new Tilt(criterion, RateTarget.DATA, 0.5);

        TiltedTable tilted = tilt().build().apply(PEOPLE, half);

        assertThat(tilted.rates())
                .isNotEmpty()
                .allSatisfy(
                        rate -> assertThat(rate.after()).isCloseTo(rate.wanted(), within(0.02)));
    }

    @Test
    void apply_scoresInsteadOfAModel_areUsed() {
        double[] scores = new double[PEOPLE.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = 0.2 + (PEOPLE.numbers("age").value(row) - 20) / 80;
        }
        Table scored = PEOPLE.with(NumberColumn.of("score", scores));

        TiltedTable tilted = tilt().scores("score").build().apply(scored, Tilt.share(1));

        assertThat(Simulated.gap(tilted.table())).isLessThan(0.01);
        assertThatThrownBy(() -> tilt().scores("age").build().apply(PEOPLE, Tilt.share(1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("score column \"age\" must hold chances in [0, 1]");
    }

    @Test
    void apply_threeOutcomesAndTwoProtectedColumns_closesEveryGap() {
        int[] grades = new int[PEOPLE.rows()];
        for (int row = 0; row < grades.length; row++) {
            boolean good = PEOPLE.column("good").text(row).equals("yes");
            grades[row] = good ? 2 : row % 3 == 0 ? 1 : 0;
        }
        Table graded = PEOPLE.with(CategoryColumn.of("grade", List.of("c", "b", "a"), grades));

        TiltedTable tilted =
                TableTilt.builder()
                        .outcome("grade", "a")
                        .protectedColumns("group", "region")
                        .ignored("id", "good")
                        .build()
                        .apply(graded, Tilt.share(1));

        assertThat(tilted.rates())
                .hasSize(2 * 3 + 2 * 2 + 2)
                .allSatisfy(
                        rate -> assertThat(rate.after()).isCloseTo(rate.wanted(), within(0.02)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void tilt_shareOutsideZeroToOne_isRefused(double share) {
        assertThatThrownBy(() -> Tilt.share(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must lie in [0, 1], found " + share);
    }
}
