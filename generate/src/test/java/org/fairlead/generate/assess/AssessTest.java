package org.fairlead.generate.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Simulated;
import org.junit.jupiter.api.Test;

class AssessTest {
    private static final Table PEOPLE = Simulated.people(2400, 6);
    private static final Table TRAIN = PEOPLE.select(IntStream.range(0, 1200).toArray());
    private static final Table HOLDOUT = PEOPLE.select(IntStream.range(1200, 2400).toArray());
    private static final Assess ASSESS =
            new Assess("good", "yes", List.of("group"), List.of("id"), 3);

    @Test
    void run_freshRealRows_areBeyondReproach() {
        Assessment all = ASSESS.run(TRAIN, HOLDOUT, Simulated.people(1200, 7));

        assertThat(all.shapes()).isGreaterThan(0.95);
        assertThat(all.trends()).isGreaterThan(0.85);
        assertThat(all.detection()).isCloseTo(0.5, within(0.06));
        Privacy privacy = Objects.requireNonNull(all.privacy());
        assertThat(privacy.copies()).isZero();
        assertThat(privacy.closerToTraining()).isCloseTo(0.5, within(0.06));
        assertThat(privacy.membership()).isCloseTo(0.5, within(0.06));
        assertThat(all.judges()).hasSize(6);
        JudgeScore boosted = all.judges().get(5);
        assertThat(boosted.judge() + boosted.trainedOn()).isEqualTo("boosted treessynthetic");
        assertThat(value(boosted.slices(), "Overall", "auc")).isBetween(0.6, 0.9);
        assertThat(value(boosted.gaps(), "group", "demographic_parity")).isBetween(0.0, 0.6);
        assertThat(boosted.slices())
                .filteredOn(figure -> figure.slice().equals("group=a"))
                .extracting(Figure::measure)
                .contains("auc", "true_positive_rate", "false_positive_rate", "brier_score");
        assertThat(boosted.slices())
                .filteredOn(figure -> figure.measure().equals("positive_rate"))
                .allMatch(
                        figure ->
                                figure.lower() < figure.value() == figure.value() < figure.upper());
        assertThat(all.real().balance())
                .extracting(Figure::measure)
                .contains("base_rate_gap", "total_variation", "pmi");
    }

    private static double value(List<Figure> figures, String slice, String measure) {
        return figures.stream()
                .filter(f -> f.slice().equals(slice) && f.measure().equals(measure))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void run_copiedTrainingRows_areFoundOut() {
        Privacy privacy =
                Objects.requireNonNull(ASSESS.run(TRAIN, HOLDOUT, TRAIN, List.of()).privacy());

        assertThat(privacy.copies()).isEqualTo(1, within(1e-12));
        assertThat(privacy.distance()).isEqualTo(0, within(1e-12));
        assertThat(privacy.closerToTraining()).isGreaterThan(0.95);
        assertThat(privacy.membership()).isGreaterThan(0.95);
    }

    @Test
    void run_shuffledColumns_areDetectedAndUseless() {
        int[] moved = IntStream.range(0, 1200).map(row -> (row * 7 + 13) % 1200).toArray();
        Table shuffled = HOLDOUT.select(moved);
        for (String name : List.of("age", "good", "end")) {
            shuffled = shuffled.with(HOLDOUT.column(name));
        }
        Assessment all = ASSESS.run(TRAIN, HOLDOUT, shuffled, List.of());

        assertThat(all.detection()).isGreaterThan(0.6);
        assertThat(all.shapes()).isGreaterThan(0.95);
    }

    @Test
    void run_withoutHoldout_saysWhatIsNotMeasured() throws IOException {
        Assessment all = ASSESS.run(TRAIN, null, HOLDOUT);
        JsonNode json = new ObjectMapper().readTree(AssessmentJson.write(all));

        assertThat(all.notes()).anyMatch(note -> note.startsWith("no hold-out rows"));
        assertThat(json.get("detection").isNull()).isTrue();
        assertThat(json.get("privacy").isNull()).isTrue();
        assertThat(json.get("columns")).hasSize(9);
        assertThat(all.real().widest()).isEqualTo(Simulated.gap(TRAIN), within(1e-9));
    }

    @Test
    void run_otherColumns_areRefused() {
        Table lacking = HOLDOUT.only(List.of("age", "good", "group"));
        assertThatThrownBy(() -> ASSESS.run(TRAIN, null, lacking))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no column \"hours\"");
        Assess unknown = new Assess("good", "maybe", List.of("group"), List.of("id"), 3);
        assertThatThrownBy(() -> unknown.run(TRAIN, null, HOLDOUT))
                .hasMessageContaining("has no level \"maybe\"");
    }

    @Test
    void shapes_wholeNumbersAndDates_haveWholeRanges() {
        ColumnShape age = Shapes.of(TRAIN.column("age"), HOLDOUT.column("age"));
        ColumnShape start = Shapes.of(TRAIN.column("start"), HOLDOUT.column("start"));

        assertThat(age.bars()).hasSize(20).allMatch(bar -> bar.real() > 0);
        assertThat(age.bars().get(0).name()).isEqualTo("20 to 21");
        assertThat(start.bars().get(0).name()).matches("19\\d\\d-\\d\\d-\\d\\d to 19.*");
    }

    @Test
    void shapes_lastRange_endsWhereTheRealColumnDoes() {
        double[] values = IntStream.rangeClosed(17, 74).asDoubleStream().toArray();
        NumberColumn age = NumberColumn.of("age", NumberColumn.Kind.INTEGER, values);
        NumberColumn share = NumberColumn.of("share", 0.0, 0.5, 1.0);

        assertThat(Shapes.of(age, age).bars())
                .extracting(ColumnShape.Bar::name)
                .startsWith("17 to 19")
                .endsWith("71 to 73", "74");
        assertThat(Shapes.of(share, share).bars().get(19).name()).isEqualTo("0.950 to 1.000");
    }

    @Test
    void trends_equalTables_areOneAndShuffledColumnsLess() {
        Table shuffled = TRAIN.only(List.of("city", "region")).with(HOLDOUT.column("region"));

        assertThat(PairTrends.mean(TRAIN.only(List.of("city", "age")), TRAIN))
                .isEqualTo(1, within(1e-9));
        assertThat(PairTrends.mean(TRAIN.only(List.of("city", "region")), shuffled))
                .isLessThan(0.7);
    }

    @Test
    void privacy_fewerTrainingRowsThanOthers_comparesAsManyHoldoutRows() {
        Table train = Table.of(NumberColumn.of("n", 0, 100));
        Table holdout =
                Table.of(NumberColumn.of("n", IntStream.range(0, 100).asDoubleStream().toArray()));

        Privacy privacy = PrivacyMeasure.of(train, holdout, holdout, 1);

        assertThat(privacy.comparedRows()).isEqualTo(100);
        assertThat(privacy.referenceRows()).isEqualTo(2);
        assertThat(privacy.naturalDistance()).isEqualTo(0.25, within(1e-6));
    }

    @Test
    void privacy_rowsEquallyFarFromBothTables_countHalf() {
        Table train = Table.of(NumberColumn.of("n", 0, 73, 41));
        Table holdout = Table.of(NumberColumn.of("n", 0, 73, 35));
        Table synthetic = Table.of(NumberColumn.of("n", 38));

        assertThat(41 / 73.0 - 38 / 73.0).isNotEqualTo(38 / 73.0 - 35 / 73.0);
        assertThat(PrivacyMeasure.of(train, holdout, synthetic, 1).closerToTraining())
                .isEqualTo(0.5);
    }

    @Test
    void run_wholeNumbersWrittenAsDecimals_areTheSameNumbers() {
        double[] ages = {20, 30, 40, 50};
        double[] decimals = {20, 30.5, 40, 50};
        double[] good = {0, 1, 0, 1};
        Table real =
                Table.of(
                        NumberColumn.of("age", NumberColumn.Kind.INTEGER, ages),
                        NumberColumn.of("good", NumberColumn.Kind.INTEGER, good),
                        CategoryColumn.ofValues("sex", List.of("f", "f", "m", "m")));
        Table made =
                real.with(NumberColumn.of("age", NumberColumn.Kind.REAL, decimals))
                        .with(NumberColumn.of("good", NumberColumn.Kind.REAL, good));
        Assess assess = new Assess("good", "1", List.of("sex"), List.of(), 1);

        Assessment all = assess.run(real, real, made, List.of());

        assertThat(Objects.requireNonNull(all.privacy()).copies()).isEqualTo(0.75, within(1e-12));
        assertThat(value(all.synthetic().rates(), "Overall", "base_rate"))
                .isEqualTo(0.5, within(1e-12));
    }

    @Test
    void shapes_matchTheirDefinitions() {
        ColumnShape numbers =
                Shapes.of(NumberColumn.of("n", 1, 2, 3, 4), NumberColumn.of("n", 3, 4, 5, 6));
        ColumnShape levels =
                Shapes.of(
                        CategoryColumn.of("k", List.of("a", "b"), new int[] {0, 0, 0, 1}),
                        CategoryColumn.of("k", List.of("a", "b"), new int[] {0, 1, 1, -1}));

        assertThat(numbers.similarity()).isEqualTo(0.5, within(1e-12));
        assertThat(numbers.adherence()).isEqualTo(0.5, within(1e-12));
        assertThat(levels.similarity()).isEqualTo(1 - (0.75 - 1 / 3.0), within(1e-12));
        assertThat(levels.missingSynthetic()).isEqualTo(0.25, within(1e-12));
    }
}
