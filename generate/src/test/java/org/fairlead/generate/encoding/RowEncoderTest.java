package org.fairlead.generate.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.fairlead.generate.AdultRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowEncoderTest {
    private static final CategoryColumn GROUP =
            CategoryColumn.ofValues("group", List.of("a", "b", "a", "b", "c", "c"));
    private static final NumberColumn PASSED =
            NumberColumn.of("passed", NumberColumn.Kind.INTEGER, new double[] {1, 0, 0, 1, 1, 0});

    private static EncoderSettings.Builder settings() {
        return EncoderSettings.builder("passed", "1", "group");
    }

    private static Table mixed() {
        List<@Nullable String> colour = new ArrayList<>(List.of("red", "blue", "red", "red"));
        colour.add(null);
        colour.add("blue");
        return Table.of(
                NumberColumn.of("real", 0.5, -2, 3, 3, 3, 1),
                PASSED,
                CategoryColumn.ofValues("colour", colour),
                NumberColumn.of("day", NumberColumn.Kind.DATE, new double[] {9, 8, 9, 7, 9, 5}),
                GROUP,
                NumberColumn.of("hole", 1, Double.NaN, 2, 2, Double.NaN, 4),
                NumberColumn.of("same", 7, 7, 7, 7, 7, 7),
                CategoryColumn.of("one", List.of("never", "always"), new int[] {1, 1, 1, 1, 1, 1}));
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void decode_encodedRows_giveTheTableBack(Scaling scaling) {
        Table table = mixed();
        RowEncoder encoder = RowEncoder.fit(table, settings().scaling(scaling).build());

        Table back = encoder.decode(encoder.encode(table));

        assertThat(back.names()).isEqualTo(table.names());
        for (Column column : table.columns()) {
            assertThat(back.column(column.name())).hasSameClassAs(column);
            for (int row = 0; row < table.rows(); row++) {
                if (column instanceof NumberColumn numbers && !numbers.isMissing(row)) {
                    assertThat(back.numbers(column.name()).value(row))
                            .isCloseTo(numbers.value(row), within(1e-6));
                } else {
                    assertThat(back.column(column.name()).text(row)).isEqualTo(column.text(row));
                }
            }
        }
    }

    @Test
    void encode_entriesOfABlock_sumToOne() {
        RowEncoder encoder = RowEncoder.fit(mixed(), settings().build());
        EncodedRows rows = encoder.encode(mixed());

        assertThat(encoder.width()).isEqualTo(1 + 3 + 1 + 3);
        for (Block block : encoder.blocks()) {
            for (int row = 0; row < rows.rows() && block.alternatives(); row++) {
                float sum = 0;
                for (int entry = 0; entry < block.width(); entry++) {
                    sum += rows.features()[row * rows.width() + block.start() + entry];
                }
                assertThat(sum).isEqualTo(1);
            }
        }
    }

    @Test
    void fromJson_writtenEncoder_encodesAlike() {
        RowEncoder encoder = RowEncoder.fit(mixed(), settings().build());
        RowEncoder read = RowEncoder.fromJson(encoder.toJson());

        assertThat(read.encode(mixed()).features()).isEqualTo(encoder.encode(mixed()).features());
        assertThat(read.decode(read.encode(mixed())))
                .isEqualTo(encoder.decode(encoder.encode(mixed())));
    }

    @Test
    void encode_heapedNumbersByRank_areUniform() {
        double[] values =
                IntStream.range(0, 9000).map(i -> i % 3 == 0 ? i : 0).asDoubleStream().toArray();
        NumberScale scale = NumberScale.of(NumberColumn.of("gain", values), Scaling.QUANTILE);
        SplittableRandom random = new SplittableRandom(1);

        double[] places = Arrays.stream(values).map(v -> scale.place(v, random)).sorted().toArray();

        for (int i = 0; i < places.length; i += 100) {
            assertThat(places[i]).isCloseTo((double) i / places.length, within(0.02));
        }
    }

    @Test
    void fit_manyDistinctNumbers_interpolates() {
        double[] values = IntStream.range(0, 5000).mapToDouble(i -> i * i).toArray();
        NumberScale scale = NumberScale.of(NumberColumn.of("x", values), Scaling.QUANTILE);

        assertThat(scale.value(scale.place(1234321, new Random(1))))
                .isCloseTo(1234321, within(500.0));
        assertThat(scale.value(-1)).isZero();
        assertThat(scale.value(2)).isEqualTo(4999.0 * 4999);
    }

    @Test
    void fit_adult_restoresEveryCell() throws IOException {
        Table table = AdultRows.read("adult.data", 3000);
        RowEncoder encoder =
                RowEncoder.fit(table, EncoderSettings.builder("income", ">50K", "race").build());

        assertThat(texts(encoder.decode(encoder.encode(table)))).isEqualTo(texts(table));
    }

    private static List<String> texts(Table table) {
        List<String> texts = new ArrayList<>();
        for (Column column : table.columns()) {
            IntStream.range(0, table.rows()).forEach(row -> texts.add(column.text(row)));
        }
        return texts;
    }

    @Test
    void fit_oneRow_isRefused() {
        refused(mixed().select(0), "a table to learn from must have at least 2 rows, found 1");
    }

    @Test
    void fit_oneClass_isRefused() {
        refused(
                mixed().select(0, 2),
                "column \"group\" must have at least 2 classes, found only [a]");
    }

    @Test
    void fit_classWithoutPositives_isRefused() {
        refused(
                mixed().select(0, 1, 2),
                "each class must have rows of each outcome, found none with group = \"b\" and"
                        + " passed = \"1\"; join the class with another one");
    }

    @Test
    void fit_continuousProtectedAttribute_isRefused() {
        Table table = mixed().with(NumberColumn.of("group", 1.5, 2.5, 3.5, 4.5, 5.5, 6.5));

        assertThatThrownBy(() -> RowEncoder.fit(table, settings().maxClasses(5).build()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "column \"group\" must have at most 5 distinct values, found 6; a protected"
                                + " attribute must have classes, not a continuous scale; put it into"
                                + " bands first");
    }

    @Test
    void fit_missingWhereForbidden_namesColumnAndRow() {
        assertThatThrownBy(() -> RowEncoder.fit(mixed(), settings().missingAllowed(false).build()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "column \"colour\" must not be missing, found a missing value in row 5;"
                                + " drop such rows or allow missing values");
    }

    @Test
    void fit_hundredThousandLevels_isRefused() {
        int n = 100_000;
        List<@Nullable String> ids = new ArrayList<>();
        IntStream.range(0, n).forEach(i -> ids.add("id" + i));
        Table table =
                Table.of(
                        CategoryColumn.ofValues("id", ids),
                        CategoryColumn.of(
                                "group",
                                List.of("a", "b"),
                                IntStream.range(0, n).map(i -> i % 2).toArray()),
                        CategoryColumn.of(
                                "passed",
                                List.of("0", "1"),
                                IntStream.range(0, n).map(i -> i / 2 % 2).toArray()));

        assertThatThrownBy(() -> RowEncoder.fit(table, settings().build()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "column \"id\" must have at most 1000 distinct values, found 100000; join"
                                + " rare levels, or leave the column out");
    }

    @Test
    void fit_freeText_isRefused() {
        refused(
                mixed().with(TextColumn.of("note", Collections.nCopies(6, "hello"))),
                "column \"note\" must hold numbers or categories, found free text; leave it out or"
                        + " read it as categories");
    }

    @Test
    void fit_unknownFavourable_namesKnown() {
        assertThatThrownBy(
                        () ->
                                RowEncoder.fit(
                                        mixed(),
                                        EncoderSettings.builder("passed", "yes", "group").build()))
                .isInstanceOf(DataException.class)
                .hasMessage("outcome \"passed\" has no level \"yes\"; Known: \"0\", \"1\"");
    }

    @Test
    void encode_valueThatWasNotFitted_namesColumnAndRow() {
        RowEncoder encoder = RowEncoder.fit(mixed(), settings().build());
        Table other =
                mixed().with(
                                CategoryColumn.ofValues(
                                        "group", List.of("a", "b", "d", "b", "c", "c")));

        assertThatThrownBy(() -> encoder.encode(other))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "column \"group\", row 3: must be one of the 3 values that were fitted,"
                                + " found \"d\"");
    }

    private static void refused(Table table, String message) {
        assertThatThrownBy(() -> RowEncoder.fit(table, settings().build()))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }
}
