package org.fairlead.report.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTest {

    /** 500 lines, 300 at 0.3 and 200 at 0.7. */
    private static Grid grid() {
        var lines = new Grid.Lines();
        for (int i = 0; i < 500; i++) {
            lines.add(i < 300 ? 0.3 : 0.7, Cell.of("slice " + i), Cell.count(i));
        }
        return lines.table("key", "Title", "", "Slice", "Rows");
    }

    @Test
    void longTable_isCutToTheThresholdInUse() {
        Grid cut = grid().cut(60, 0.7);

        assertThat(cut.lines()).isEqualTo(grid().lines().subList(300, 360));
        assertThat(cut.note())
                .isEqualTo(
                        "60 of 500 lines are shown, those at the threshold 0.7; audit.json has all"
                                + " of them.");
        assertThat(grid().cut(500, 0.7)).isEqualTo(grid());
    }

    @Test
    void longTable_ofOtherThresholdsOnly_isCutToItsFirstLines() {
        Grid cut = grid().cut(60, 0.5);

        assertThat(cut.lines()).isEqualTo(grid().lines().subList(0, 60));
        assertThat(cut.note()).isEqualTo("60 of 500 lines are shown; audit.json has all of them.");
    }

    @Test
    void tableOfSeveralThresholds_hasThemAsItsSecondColumn() {
        Grid table =
                new Grid.Lines()
                        .add(Cell.of("a"), Cell.count(1))
                        .add(0.25, Cell.of("b"), Cell.count(2))
                        .table("key", "Title", "", "Slice", "Rows")
                        .withThresholds();

        assertThat(table.columns()).containsExactly("Slice", "Threshold", "Rows");
        assertThat(table.lines())
                .extracting(line -> line.cells().get(1).shown())
                .containsExactly("", "0.25");
        assertThat(table.isWords(0)).isTrue();
        assertThat(table.isWords(1)).isFalse();
    }

    @Test
    void tableOfOneThreshold_hasNoColumnOfThem() {
        Grid table = new Grid.Lines().add(0.5, Cell.of("a")).table("key", "Title", "", "Slice");

        assertThat(table.withThresholds()).isSameAs(table);
    }
}
