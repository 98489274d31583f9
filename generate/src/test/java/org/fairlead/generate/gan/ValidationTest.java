package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.split.Shuffle;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.RowEncoder;
import org.junit.jupiter.api.Test;

/** Tables whose worth is known stand in for generated ones. */
class ValidationTest {
    private final Table real = Rows.people(1000, 2, 1);
    private final RowEncoder encoder = RowEncoder.fit(real, Rows.COLUMNS);
    private final Table fresh = encoder.decode(encoder.encode(Rows.people(2000, 2, 2)));

    private Validation of(Table generated, double lambda) {
        return Validation.of(encoder, real, generated, lambda, 1);
    }

    private static Table shuffled(Table table, String name) {
        CategoryColumn column = table.categories(name);
        int[] codes = column.codes().clone();
        Shuffle.shuffle(codes, new SplittableRandom(7));
        return table.with(CategoryColumn.of(name, column.levels(), codes));
    }

    @Test
    void of_rowsOfTheSameLaw_areUsefulAndHardToDetectAndLeak() {
        Validation validation = of(fresh, 1);

        assertThat(validation.utility()).isGreaterThan(0.85);
        assertThat(validation.f1()).isGreaterThan(0.8);
        assertThat(validation.detection()).isLessThan(0.56);
        assertThat(validation.leak()).as("hours tell the group").isGreaterThan(0.8);
    }

    @Test
    void of_outcomeShuffled_costsUtility() {
        Validation validation = of(shuffled(fresh, "hired"), 0);

        assertThat(validation.utility()).isLessThan(0.65);
        assertThat(validation.score()).isLessThan(of(fresh, 0).score() - 0.2);
    }

    @Test
    void of_groupShuffled_winsByLambda() {
        Table hidden = shuffled(fresh, "group");

        assertThat(of(hidden, 1).leak()).isLessThan(0.1);
        assertThat(of(hidden, 1).score()).isGreaterThan(of(fresh, 1).score() + 0.1);
        assertThat(of(hidden, 0).score()).isEqualTo(of(fresh, 0).score());
    }

    /** Too few favourable rows leave the ranking as it is, but the judge hardly names any. */
    @Test
    void of_fewFavourableRows_costsF1() {
        int[] rare =
                IntStream.range(0, fresh.rows())
                        .filter(
                                row ->
                                        fresh.categories("hired").text(row).equals("no")
                                                || row % 25 == 0)
                        .toArray();
        Validation validation = of(fresh.select(rare), 0);

        assertThat(validation.utility()).isGreaterThan(0.8);
        assertThat(validation.f1()).isLessThan(of(fresh, 0).f1() - 0.2);
        assertThat(validation.score()).isLessThan(of(fresh, 0).score() - 0.1);
    }
}
