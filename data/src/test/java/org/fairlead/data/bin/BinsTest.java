package org.fairlead.data.bin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.NumberColumn.Kind;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;

class BinsTest {
    private static final double NAN = Double.NaN;

    @Test
    void at_edges_areLeftClosed() {
        CategoryColumn ages =
                Bins.at(25, 30, 31)
                        .apply(
                                NumberColumn.of(
                                        "age",
                                        Kind.INTEGER,
                                        new double[] {24, 25, 29, 30, 31, NAN}));

        assertThat(ages.levels()).containsExactly("under 25", "25 to 29", "30", "31 and over");
        assertThat(ages.codes()).containsExactly(0, 1, 1, 2, 3, -1);
    }

    @Test
    void at_realsAndDates_sayTheirEdges() {
        assertThat(Bins.at(0, 0.5).apply(NumberColumn.of("x", -0.0)).levels())
                .containsExactly("under 0", "0 to under 0.5", "0.5 and over");
        assertThat(Bins.at(0, 0.5).apply(NumberColumn.of("x", -0.0)).code(0)).isEqualTo(1);
        assertThat(Bins.at(0, 31).apply(NumberColumn.of("d", Kind.DATE, new double[] {3})).levels())
                .contains("1970-01-01 to under 1970-02-01");
    }

    @Test
    void quantiles_holdEquallyManyRows() {
        NumberColumn column =
                NumberColumn.of(
                        "x", IntStream.range(0, 1000).mapToDouble(i -> i * 7 % 1000).toArray());
        CategoryColumn bins = Bins.quantiles(column, 4).apply(column);

        for (int code = 0; code < 4; code++) {
            int wanted = code;
            assertThat(Arrays.stream(bins.codes()).filter(c -> c == wanted).count()).isEqualTo(250);
        }
    }

    @Test
    void quantiles_frequentValue_givesFewerBins() {
        assertThat(Bins.quantiles(NumberColumn.of("x", 0, 0, 0, 0, 0, 0, 5, 9), 4).edges())
                .containsExactly(5.0);
        assertThatThrownBy(() -> Bins.quantiles(NumberColumn.of("x", 1, 1, NAN), 4))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("two or more different numbers");
        assertThatThrownBy(() -> Bins.at(2, 1))
                .hasMessageContaining("increasing, found [2.0, 1.0]");
    }

    @Test
    void sliceColumn_tooManyLevels_advisesBins() {
        Table table =
                Table.of(
                        NumberColumn.of(
                                "pay", IntStream.range(0, 1001).asDoubleStream().toArray()));

        assertThatThrownBy(() -> SliceColumn.of(table, "pay"))
                .hasMessage(
                        """
                        column "pay" must have 1000 values or fewer to slice by, found 1001; \
                        put its numbers into bins, by edges or by quantiles\
                        """);
        assertThat(SliceColumn.of(table.select(1, 0), "pay").levels())
                .containsExactly("0.0", "1.0");
    }
}
