package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.NumberColumn.Kind;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSumsTest {
    @TempDir Path folder;

    @Test
    void open_namesThatDifferInCaseAlone_areRefusedAsTheEngineTakesThemForOne() throws IOException {
        Path file = file("case.csv", "y,p,P\n1,0.9,0.1\n0,0.1,0.9\n");

        assertThatThrownBy(() -> FileSums.open(file.toString(), ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "file %s: columns \"p\" and \"P\" differ in case alone; rename one"
                                .formatted(file));
        assertThat(TableReader.read(file).numbers("P").values()).containsExactly(0.1, 0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "parquet"})
    void values_ofFilesOfDifferentTypes_areThoseThatAreLoaded(String format) throws IOException {
        if (format.equals("json")) {
            file("part1.json", "[{\"p\":0},{\"p\":1}]");
            file("part2.json", "[{\"p\":0.7}]");
            file("part3.json", "[{\"p\":null}]");
        } else {
            write("part1.parquet", NumberColumn.of("p", Kind.INTEGER, new double[] {0, 1}));
            write("part2.parquet", NumberColumn.of("p", 0.7));
            write("part3.parquet", NumberColumn.of("p", Kind.INTEGER, new double[] {Double.NaN}));
        }
        String parts = folder.resolve("part*." + format).toString();

        assertThat(TableReader.read(parts, ReadOptions.defaults()).numbers("p").values())
                .containsExactly(0, 1, 0.7, Double.NaN);
        try (FileSums sums = FileSums.open(parts, ReadOptions.defaults())) {
            assertThat(sums.values(query(), "p", 10)).containsExactly("0.0", "0.7", "1.0");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 1,                             'must be true or false for a row, found a whole number; compare it'",
        "sex,                               'must be true or false for a row, found a text; compare it'",
        "CAST(sex AS INTEGER) = 1,          'cannot be evaluated: ''m'' is no whole number'",
        "n + sex = 1,                       'cannot be evaluated: '"
    })
    void survey_predicateThatIsNoCondition_isNamed(String sql, String message) throws IOException {
        Path file =
                file(
                        "rows.json",
                        """
                        [{"y": 0, "p": 0.1, "n": 1, "sex": "m"}, {"y": 1, "p": 0.9, "n": 2, "sex": "f"}]
                        """);
        List<SumQuery.Key> keys = List.of(new SumQuery.Condition(sql, Predicate.parse(sql)));
        SumQuery query = new SumQuery(keys, "y", false, "p", Optional.empty(), false);

        try (FileSums sums = FileSums.open(file.toString(), ReadOptions.defaults())) {
            assertThatThrownBy(() -> sums.survey(query))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("predicate [%s] %s".formatted(sql, message));
        }
        assertThatThrownBy(() -> Predicate.parse(sql).rows(TableReader.read(file)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("predicate [%s] %s".formatted(sql, message));
    }

    @Test
    void values_brokenFileWhoseNameHoldsAnothers_isNamed() throws IOException {
        file("p.csv", "p,q\n0.1,2\n");
        Path broken = file("p.csv.csv", "p,q\n0.1,2\n0.2\n");
        String parts = folder.resolve("p*.csv").toString();

        try (FileSums sums = FileSums.open(parts, ReadOptions.defaults())) {
            assertThatThrownBy(() -> sums.values(query(), "q", 10))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("file %s, line 3: must have 2".formatted(broken));
        }
    }

    @RepeatedTest(5)
    void values_ofManyCsvFiles_haveABufferForEachThatIsRead() throws IOException {
        for (int part = 0; part < 12; part++) {
            file("part" + part + ".csv", "p\n" + "0.%d\n".formatted(part % 5).repeat(20_000));
        }

        try (FileSums sums =
                FileSums.open(folder.resolve("part*.csv").toString(), ReadOptions.defaults())) {
            assertThat(sums.values(query(), "p", 10))
                    .containsExactly("0.0", "0.1", "0.2", "0.3", "0.4");
        }
    }

    private static SumQuery query() {
        return new SumQuery(List.of(), "p", true, "p", Optional.empty(), false);
    }

    private void write(String name, Column column) throws IOException {
        TableWriter.write(Table.of(column), folder.resolve(name));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
