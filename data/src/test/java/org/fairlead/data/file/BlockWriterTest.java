package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockWriterTest {
    @TempDir private Path folder;

    private static Table block(double first) {
        return Table.of(
                NumberColumn.of(
                        "n",
                        NumberColumn.Kind.INTEGER,
                        new double[] {first, Double.NaN, first + 2}),
                CategoryColumn.of("k", List.of("x", "y", "never"), new int[] {0, 1, -1}));
    }

    @Test
    void write_parquet_readsBackAsOneTable() throws IOException {
        Path file = folder.resolve("all.parquet");

        String result =
                BlockWriter.write(
                        file,
                        sink -> {
                            sink.accept(block(1));
                            sink.accept(block(4));
                            return "done";
                        });

        Table read = TableReader.read(file);
        assertThat(result).isEqualTo("done");
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.numbers("n").values()).containsExactly(1, Double.NaN, 3, 4, Double.NaN, 6);
        assertThat(read.categories("k").levels()).containsExactly("x", "y", "never");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static void writeTwoBlocks(Path file) {
        BlockWriter.write(
                file,
                sink -> {
                    sink.accept(block(1));
                    sink.accept(block(4));
                    return 0;
                });
    }

    @Test
    void write_csv_hasOneHeader() throws IOException {
        Path file = folder.resolve("all.csv");

        writeTwoBlocks(file);

        assertThat(Files.readString(file)).isEqualTo("n,k\n1,x\n,y\n3,\n4,x\n,y\n6,\n");
    }

    @Test
    void write_csvGz_isCompressed() {
        Path file = folder.resolve("all.tsv.gz");

        writeTwoBlocks(file);

        assertThat(TableReader.read(file).numbers("n").values())
                .containsExactly(1, Double.NaN, 3, 4, Double.NaN, 6);
    }

    @Test
    void write_parquetNamesThatDifferInCaseAlone_areRefusedByTheFilesOwnName() {
        Path file = folder.resolve("all.parquet");
        Table twins = Table.of(NumberColumn.of("n", 1), NumberColumn.of("N", 2));

        assertThatThrownBy(
                        () ->
                                BlockWriter.write(
                                        file,
                                        sink -> {
                                            sink.accept(twins);
                                            return 0;
                                        }))
                .hasMessage(
                        "file %s: columns \"n\" and \"N\" differ in case alone; rename one", file);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_sourceThatFails_leavesNothing() throws IOException {
        Path file = folder.resolve("all.parquet");

        assertThatThrownBy(
                        () ->
                                BlockWriter.write(
                                        file,
                                        sink -> {
                                            sink.accept(block(1));
                                            throw new DataException("no more");
                                        }))
                .hasMessage("no more");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
