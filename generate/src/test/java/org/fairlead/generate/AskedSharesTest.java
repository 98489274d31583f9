package org.fairlead.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;

class AskedSharesTest {

    @Test
    void cells_twoColumns_haveExactCountsOfTheProducts() {
        List<Cell> cells =
                AskedShares.cells(
                        10,
                        List.of(
                                new AskedShares("sex", Map.of("f", 0.5, "m", 0.5)),
                                new AskedShares("paid", Map.of("yes", 0.3, "no", 0.7))));

        assertThat(cells).hasSize(4);
        assertThat(cells.stream().mapToLong(Cell::rows).sum()).isEqualTo(10);
        assertThat(cells)
                .allSatisfy(
                        cell ->
                                assertThat(cell.rows())
                                        .isBetween(
                                                cell.values().containsValue("yes") ? 1L : 3L,
                                                cell.values().containsValue("yes") ? 2L : 4L));
    }

    @Test
    void cells_shareOfZero_isNoCell() {
        List<Cell> cells =
                AskedShares.cells(7, List.of(new AskedShares("a", Map.of("x", 1.0, "y", 0.0))));

        assertThat(cells).containsExactly(new Cell(Map.of("a", "x"), 7));
    }

    @Test
    void shares_thatDoNotSumToOne_areRefused() {
        assertThatThrownBy(() -> new AskedShares("sex", Map.of("f", 0.5, "m", 0.6)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("\"sex\": probabilities must sum to 1");
    }

    @Test
    void cells_sameColumnTwice_isRefused() {
        AskedShares one = new AskedShares("a", Map.of("x", 1.0));

        assertThatThrownBy(() -> AskedShares.cells(5, List.of(one, one)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must have one distribution, found two");
    }
}
