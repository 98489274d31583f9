package org.fairlead.generate.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Cell;
import org.fairlead.generate.Sample;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Simulated;
import org.fairlead.generate.judge.BoostedJudge;
import org.fairlead.generate.judge.GroupGaps;
import org.fairlead.generate.judge.Prediction;
import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.GroupRate;
import org.fairlead.generate.tilt.RateTarget;
import org.fairlead.generate.tilt.Tilt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeSynthesizerTest {
    private static final Table PEOPLE = Simulated.people(4000, 1);
    private static final TreeSettings SETTINGS = settings().build();
    private static final TreeSynthesizer FITTED = TreeSynthesizer.fit(PEOPLE, SETTINGS, 2);

    private static TreeSettings.Builder settings() {
        return TreeSettings.builder()
                .outcome("good", "yes")
                .protectedColumns("group")
                .keys("id")
                .constraint(new Constraint.Less("start", "end", false))
                .constraint(new Constraint.Together(List.of("city", "region")));
    }

    @Test
    void sample_hasTheColumnsKindsAndLevelsOfTheRealTable() {
        Table made = FITTED.sample(SampleRequest.rows(3000, 5)).table();

        assertThat(made.names()).isEqualTo(PEOPLE.names());
        assertThat(made.rows()).isEqualTo(3000);
        assertThat(made.numbers("age").kind()).isEqualTo(NumberColumn.Kind.INTEGER);
        assertThat(made.numbers("start").kind()).isEqualTo(NumberColumn.Kind.DATE);
        assertThat(Arrays.stream(made.numbers("age").values()))
                .allMatch(value -> value == Math.rint(value));
        assertThat(Arrays.stream(made.numbers("pay").values()))
                .allMatch(value -> Math.abs(value * 100 - Math.rint(value * 100)) < 1e-6);
        assertThat(missing(made, "hours") / 3000.0).isCloseTo(0.05, within(0.015));
        assertThat(missing(made, "city")).isZero();
    }

    @Test
    void sample_sameSeed_sameRowsOnAnyNumberOfThreads() {
        Tilt half = Tilt.share(0.5);
        TreeSynthesizer alone = TreeSynthesizer.fit(PEOPLE, SETTINGS, 1).tilted(half);
        SampleRequest request = SampleRequest.rows(20_000, 9);

        Table one = alone.sample(request.onThreads(1)).table();

        assertThat(FITTED.tilted(half).sample(request.onThreads(3)).table()).isEqualTo(one);
        assertThat(alone.sample(SampleRequest.rows(20_000, 10)).table()).isNotEqualTo(one);
    }

    @Test
    void sample_withoutTilt_keepsTheGroupsRates() {
        Table made = FITTED.sample(SampleRequest.rows(20_000, 3)).table();

        for (String group : List.of("a", "b", "c")) {
            assertThat(Simulated.rate(made, "good", "yes", "group", group))
                    .isCloseTo(Simulated.rate(PEOPLE, "good", "yes", "group", group), within(0.03));
        }
    }

    @ParameterizedTest
    @EnumSource(RateTarget.class)
    void tilted_wholeShare_leavesNoGapOfTheTarget(RateTarget target) {
        Tilt tilt = new Tilt(Criterion.DEMOGRAPHIC_PARITY, target, 1);
        TreeSynthesizer tilted = FITTED.tilted(tilt);

        Table made = tilted.sample(SampleRequest.rows(20_000, 3)).table();

        assertThat(Simulated.gap(PEOPLE)).isGreaterThan(0.15);
        assertThat(Simulated.gap(made)).isLessThan(target == RateTarget.DATA ? 0.003 : 0.03);
        assertThat(tilted.rates())
                .allSatisfy(
                        rate -> assertThat(rate.after()).isCloseTo(rate.wanted(), within(1e-4)));
    }

    @Test
    void tilted_halfShare_halvesTheGapAndKeepsTheOverallRate() {
        Table whole = FITTED.sample(SampleRequest.rows(32_768, 3)).table();
        Table half = FITTED.tilted(Tilt.share(0.5)).sample(SampleRequest.rows(32_768, 3)).table();

        assertThat(Simulated.gap(half)).isCloseTo(Simulated.gap(whole) / 2, within(0.01));
        assertThat(share(half, "good", "yes"))
                .isCloseTo(share(whole, "good", "yes"), within(0.002));
    }

    @Test
    void tilted_threeOutcomesAndTwoProtectedColumns_closesEveryGap() {
        Table people = PEOPLE.with(bands()).only(List.of("age", "pay", "city", "group", "band"));
        TreeSettings settings =
                TreeSettings.builder()
                        .outcome("band", "high")
                        .protectedColumns("group", "city")
                        .build();

        Table made =
                TreeSynthesizer.fit(people, settings)
                        .tilted(Tilt.share(1))
                        .sample(SampleRequest.rows(20_000, 3))
                        .table();

        for (String band : List.of("low", "middle", "high")) {
            double overall = share(made, "band", band);
            for (String column : List.of("group", "city")) {
                for (String level : made.categories(column).levels()) {
                    assertThat(Simulated.rate(made, "band", band, column, level))
                            .isCloseTo(overall, within(0.01));
                }
            }
        }
    }

    /** A band of pay that the group raises too. */
    private static CategoryColumn bands() {
        List<String> bands = new ArrayList<>();
        for (int row = 0; row < PEOPLE.rows(); row++) {
            double raised = PEOPLE.column("group").text(row).equals("a") ? 3 : 0;
            double pay = PEOPLE.numbers("pay").value(row) + raised;
            bands.add(pay < 20 ? "low" : pay < 25 ? "middle" : "high");
        }
        return CategoryColumn.ofValues("band", new ArrayList<>(bands));
    }

    @Test
    void fit_minLeaf_isTheFewestRowsOfALeaf() {
        TreeModel model = TreeFit.fit(PEOPLE, settings().minLeaf(50).build(), 1);

        for (ChainTree tree : model.trees()) {
            for (int leaf = 0; leaf < tree.tree().leaves(); leaf++) {
                assertThat(tree.rows(leaf)).isGreaterThanOrEqualTo(50);
            }
        }
    }

    @Test
    void sample_withoutTilt_keepsWhatFeaturesSayOfTheOutcome() {
        Table made = FITTED.sample(SampleRequest.rows(20_000, 3)).table();
        List<String> features = List.of("age", "hours", "city", "pay");
        Table fresh = Simulated.people(4000, 8);

        double real = gapOfClassifier(PEOPLE, fresh, features);
        double synthetic = gapOfClassifier(made, fresh, features);

        assertThat(synthetic).isCloseTo(real, within(0.05));
    }

    private static double gapOfClassifier(Table train, Table test, List<String> features) {
        Prediction prediction = BoostedJudge.standard().predict(train, test, "good", features);
        return GroupGaps.of(prediction, "yes", test.categories("group")).selection();
    }

    @ParameterizedTest
    @EnumSource(
            value = Criterion.class,
            names = {"EQUAL_OPPORTUNITY", "EQUALISED_ODDS"})
    void tilted_odds_reachTheWantedRatesAmongFormerOutcomes(Criterion criterion) {
        TreeSynthesizer tilted = FITTED.tilted(new Tilt(criterion, RateTarget.DATA, 1));

        List<Double> positives = new ArrayList<>();
        for (GroupRate rate : tilted.rates()) {
            assertThat(rate.after()).isCloseTo(rate.wanted(), within(1e-4));
            if ("yes".equals(rate.given())) {
                positives.add(rate.after());
            }
        }
        assertThat(positives).hasSize(3);
        assertThat(positives.get(0)).isCloseTo(positives.get(2), within(1e-4));
    }

    @Test
    void sample_keepsConstraintsAndMakesNewKeys() {
        Sample sample = FITTED.sample(SampleRequest.rows(5000, 8));
        Table made = sample.table();

        Set<String> together = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (int row = 0; row < made.rows(); row++) {
            assertThat(made.numbers("start").value(row)).isLessThan(made.numbers("end").value(row));
            together.add(made.column("city").text(row) + made.column("region").text(row));
            keys.add(made.column("id").text(row));
        }
        assertThat(together).hasSize(4);
        assertThat(keys).hasSize(5000).allMatch(key -> key.matches("P-\\d{5}"));
        assertThat(sample.notes().unrepaired()).isZero();
    }

    @Test
    void sample_constraintThatCannotBeMet_isCountedLoudly() {
        Table table =
                Table.of(
                        NumberColumn.of("low", numbers(200, 0)),
                        NumberColumn.of("high", numbers(200, -50)));
        TreeSettings settings =
                TreeSettings.builder()
                        .constraint(new Constraint.Less("low", "high", false))
                        .build();
        assertThatThrownBy(() -> TreeSynthesizer.fit(table, settings))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("constraint low < high is met by no row of 200");

        Table some = Table.of(table.column("low"), NumberColumn.of("high", numbers(200, 1)));
        TreeSynthesizer fitted = TreeSynthesizer.fit(some, settings);
        assertThat(fitted.sample(SampleRequest.rows(500, 1)).notes().unrepaired()).isZero();
    }

    @Test
    void sample_cells_haveExactCountsAndFixedValues() {
        List<Cell> cells =
                List.of(
                        new Cell(Map.of("group", "c", "good", "yes"), 700),
                        new Cell(Map.of("city", "city3", "group", "a"), 11),
                        new Cell(Map.of("hours", "", "good", "no"), 5));

        Table made = FITTED.sample(SampleRequest.cells(cells, 4)).table();

        assertThat(made.rows()).isEqualTo(716);
        Table first = made.select(rows(0, 700));
        assertThat(share(first, "group", "c")).isEqualTo(1);
        assertThat(share(first, "good", "yes")).isEqualTo(1);
        Table last = made.select(rows(711, 716));
        assertThat(missing(last, "hours")).isEqualTo(5);
        double realAge = mean(PEOPLE, "good", "yes", "age");
        assertThat(mean(first, "good", "yes", "age")).isCloseTo(realAge, within(1.5));
    }

    @Test
    void sample_cellThatCannotExist_isRefusedBeforeAnyRow() {
        List<Cell> cells =
                List.of(
                        new Cell(Map.of("group", "a"), 5),
                        new Cell(Map.of("city", "city3", "region", "region0"), 5));
        List<Table> given = new ArrayList<>();

        assertThatThrownBy(() -> FITTED.sample(SampleRequest.cells(cells, 4), given::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cannot exist");
        assertThat(given).isEmpty();
        assertThatThrownBy(
                        () ->
                                FITTED.sample(
                                        SampleRequest.cells(
                                                List.of(new Cell(Map.of("group", "d"), 1)), 4)))
                .hasMessageContaining("column \"group\" has no value \"d\"");
    }

    @Test
    void sample_copyFilterAndAnonymity_redrawRows() {
        Table narrow = PEOPLE.only(List.of("age", "hours", "city", "good", "group"));
        TreeSettings settings =
                TreeSettings.builder().copyFilter(true).anonymity(3, "age", "hours").build();

        Sample sample = TreeSynthesizer.fit(narrow, settings).sample(SampleRequest.rows(2000, 1));

        Set<String> real = new HashSet<>();
        for (int row = 0; row < narrow.rows(); row++) {
            real.add(text(narrow, row));
        }
        long copies = 0;
        for (int row = 0; row < 2000; row++) {
            copies += real.contains(text(sample.table(), row)) ? 1 : 0;
        }
        assertThat(sample.notes().redrawn()).isPositive();
        assertThat(copies).isLessThanOrEqualTo(sample.notes().copiesLeft());
    }

    @Test
    void sample_noRows_givesAnEmptyTableWithAllColumns() {
        Table made = FITTED.sample(SampleRequest.rows(0, 1)).table();

        assertThat(made.rows()).isZero();
        assertThat(made.names()).isEqualTo(PEOPLE.names());
    }

    private static double[] numbers(int rows, double plus) {
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = row % 17 + plus;
        }
        return numbers;
    }

    private static int[] rows(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static String text(Table table, int row) {
        StringBuilder text = new StringBuilder();
        table.columns().forEach(column -> text.append(column.text(row)).append('|'));
        return text.toString();
    }

    private static long missing(Table table, String column) {
        return IntStream.range(0, table.rows())
                .filter(row -> table.column(column).isMissing(row))
                .count();
    }

    private static double share(Table table, String column, String level) {
        return IntStream.range(0, table.rows())
                        .filter(row -> table.column(column).text(row).equals(level))
                        .count()
                / (double) table.rows();
    }

    private static double mean(Table table, String column, String level, String number) {
        return IntStream.range(0, table.rows())
                .filter(
                        row ->
                                table.column(column).text(row).equals(level)
                                        && table.column("group").text(row).equals("c"))
                .mapToDouble(row -> table.numbers(number).value(row))
                .average()
                .orElseThrow();
    }
}
