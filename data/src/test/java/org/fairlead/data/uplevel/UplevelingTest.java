package org.fairlead.data.uplevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.uplevel.Upleveling.Mode;
import org.junit.jupiter.api.Test;

class UplevelingTest {
    private final Table table = table();

    /** Men: 60 rows, 30 yes. Women: 30 rows, 6 yes. Others: 10 rows, 8 yes. One row without sex. */
    private static Table table() {
        List<String> sex = new ArrayList<>();
        List<String> label = new ArrayList<>();
        int[][] groups = {{60, 30}, {30, 6}, {10, 8}};
        for (int g = 0; g < 3; g++) {
            for (int i = 0; i < groups[g][0]; i++) {
                sex.add(List.of("m", "f", "o").get(g));
                label.add(i < groups[g][1] ? "yes" : "no");
            }
        }
        sex.add(null);
        label.add("no");
        double[] id = new double[sex.size()];
        for (int i = 0; i < id.length; i++) {
            id[i] = i;
        }
        return Table.of(
                NumberColumn.of("id", id),
                CategoryColumn.ofValues("sex", sex),
                CategoryColumn.ofValues("label", label));
    }

    @Test
    void relabel_wholeShare_reachesTheDominantRateAndNoMore() {
        Upleveled done = new Upleveling("sex", "label", "yes", 1).apply(table, Mode.RELABEL, 1);

        assertThat(done.table().rows()).isEqualTo(101);
        assertThat(yes(done.table(), "f")).isEqualTo(15);
        assertThat(yes(done.table(), "m")).isEqualTo(30);
        assertThat(yes(done.table(), "o")).isEqualTo(8);
        assertThat(done.changes().get(1)).isEqualTo(new Upleveled.Change("f", 30, 9, 0.2, 0.5));
        assertThat(done.table().only(List.of("id", "sex")))
                .isEqualTo(table.only(List.of("id", "sex")));
    }

    @Test
    void resample_dominantRateOfOne_addsTheWholeShare() {
        Table all =
                Table.of(
                        CategoryColumn.ofValues("sex", List.of("m", "m", "m", "f", "f")),
                        CategoryColumn.ofValues(
                                "label", List.of("yes", "yes", "yes", "yes", "no")));

        Upleveled done = new Upleveling("sex", "label", "yes", 1).apply(all, Mode.RESAMPLE, 1);

        assertThat(done.changes().get(1)).isEqualTo(new Upleveled.Change("f", 2, 2, 0.5, 0.75));
        assertThat(done.table().rows()).isEqualTo(7);
    }

    @Test
    void relabel_smallShare_changesThatManyRows() {
        Upleveled done = new Upleveling("sex", "label", "yes", 0.1).apply(table, Mode.RELABEL, 1);

        assertThat(yes(done.table(), "f")).isEqualTo(9);
        assertThat(new Upleveling("sex", "label", "yes", 0).apply(table, Mode.RELABEL, 1).table())
                .isEqualTo(table);
    }

    @Test
    void resample_addsCopiesOfRowsWithTheOutcomeAlone() {
        Upleveled done = new Upleveling("sex", "label", "yes", 1).apply(table, Mode.RESAMPLE, 1);

        assertThat(done.changes().get(1).changed()).isEqualTo(18); // (6 + 18) / (30 + 18) = .5
        assertThat(done.changes().get(1).rateAfter()).isCloseTo(0.5, within(1e-12));
        assertThat(yes(done.table(), "f")).isEqualTo(24);
        assertThat(done.table().rows()).isEqualTo(119);
        for (int id = 60; id < 66; id++) { // 18 copies of 6 rows: three each
            assertThat(Predicate.parse("id = " + id).rows(done.table())).hasSize(4);
        }
    }

    @Test
    void apply_sameSeed_changesTheSameRows() {
        Upleveling some = new Upleveling("sex", "label", "yes", 0.1);
        assertThat(some.apply(table, Mode.RELABEL, 3).table())
                .isEqualTo(some.apply(table, Mode.RELABEL, 3).table())
                .isNotEqualTo(some.apply(table, Mode.RELABEL, 4).table());
    }

    @Test
    void apply_unknownOutcome_namesTheNearest() {
        assertThatThrownBy(
                        () ->
                                new Upleveling("sex", "label", "yess", 1)
                                        .apply(table, Mode.RELABEL, 1))
                .hasMessageContaining("has no outcome \"yess\"; did you mean \"yes\"?");
    }

    private static int yes(Table table, String sex) {
        return Predicate.parse("sex = '%s' AND label = 'yes'".formatted(sex)).rows(table).length;
    }
}
