package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
    private static final double NAN = Double.NaN;

    @TempDir Path folder;

    private final Table table =
            Table.of(
                    NumberColumn.of(
                            "whole", NumberColumn.Kind.INTEGER, new double[] {1, NAN, -(1L << 53)}),
                    NumberColumn.of("real \"x\", y", 0.1, 1e-300, NAN),
                    NumberColumn.of("day", NumberColumn.Kind.DATE, new double[] {NAN, -1, 20_000}),
                    NumberColumn.of(
                            "when", NumberColumn.Kind.TIMESTAMP, new double[] {1.5e15, NAN, -1}),
                    CategoryColumn.ofValues("level", Arrays.asList("", null, " a,\"b\"\n<c>")),
                    CategoryColumn.ofValues("digits", List.of("2", "1", "2")),
                    CategoryColumn.ofValues("none", Arrays.asList(null, null, null)),
                    TextColumn.of("text", Arrays.asList("日本 🙂", null, "")));

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.csv.gz", "t.tsv", "t.parquet"})
    void write_readBack_isEqual(String name) {
        Path file = folder.resolve(name);
        TableWriter.write(table, file);

        ReadOptions options = ReadOptions.builder().like(table).build();
        assertThat(TableReader.read(file.toString(), options)).isEqualTo(table);
    }

    @Test
    void write_parquet_keepsKindsAndLevelsByItself() {
        Table levels =
                table.with(
                        CategoryColumn.of(
                                "level", List.of("unused", "b", "a"), new int[] {2, -1, 1}));
        Path file = folder.resolve("t.parquet");
        TableWriter.write(levels, file);

        assertThat(TableReader.read(file)).isEqualTo(levels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.csv.gz", "t.parquet"})
    void write_twice_givesEqualBytesAndNothingElse(String name) throws IOException {
        Path file = folder.resolve(name);
        TableWriter.write(table, file);
        byte[] first = Files.readAllBytes(file);
        TableWriter.write(table, file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void write_namesThatDifferInCaseAlone_areKeptInCsvAndRefusedInParquet() {
        Table people = Table.of(NumberColumn.of("sex", 1, 0), NumberColumn.of("Sex", 0, 1));
        Path csv = folder.resolve("t.csv");
        Path parquet = folder.resolve("t.parquet");
        TableWriter.write(people, csv);

        assertThat(TableReader.read(csv).names()).containsExactly("sex", "Sex");
        assertThatThrownBy(() -> TableWriter.write(people, parquet))
                .hasMessageContaining("columns \"sex\" and \"Sex\" differ in case alone");
        assertThat(parquet).doesNotExist();
    }

    @Test
    void write_ontoAFolderOrIntoNone_saysSo() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("d.csv"));
        assertThatThrownBy(() -> TableWriter.write(table, inside))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("it is a folder; name a file");
        assertThatThrownBy(() -> TableWriter.write(table, folder.resolve("no/t.csv")))
                .hasMessageContaining("does not exist; make it first");
        assertThatThrownBy(() -> TableWriter.write(table, folder.resolve("t.json")))
                .hasMessageContaining("written as csv or parquet");
    }

    @Test
    void write_fullDisk_leavesNothing() {
        Path full = Path.of("/dev/full");
        org.assertj.core.api.Assumptions.assumeThat(Files.exists(full)).isTrue();

        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        folder.resolve("t.csv"),
                                        beside -> {
                                            Files.writeString(beside, "half");
                                            Files.writeString(full, "more");
                                        }))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("No space left on device; check permissions and free space");
        assertThat(folder).isEmptyDirectory();
    }
}
