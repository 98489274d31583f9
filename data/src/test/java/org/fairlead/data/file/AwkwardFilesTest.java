package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people have them: damaged, misnamed, with headers that were typed by hand. */
class AwkwardFilesTest {
    private static final String ROWS =
            "y,p\n"
                    + IntStream.range(0, 40_000)
                            .mapToObj(i -> i % 2 + "," + i * 7919 % 10_007 + "\n")
                            .collect(Collectors.joining());

    @TempDir Path folder;

    private Path file(String name, byte... content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Path parquet(String name, String select) {
        return ForeignParquet.write(folder.resolve(name), select);
    }

    /** Refused in the same words whether it would be loaded or summed where it lies. */
    private static void refused(Path file, String... parts) {
        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts)
                .hasMessageStartingWith("file " + file);
        assertThatThrownBy(
                        () -> {
                            try (FileSums sums =
                                    FileSums.open(file.toString(), ReadOptions.defaults())) {
                                sums.rows();
                            }
                        })
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(parts);
    }

    @ParameterizedTest(name = "{0} bytes less")
    @CsvSource({"8", "4", "30000"})
    void read_gzipThatIsCutOff_isRefusedThoughRowsCouldBeHad(int less) throws IOException {
        byte[] whole = gzip(ROWS);

        refused(
                file("cut.csv.gz", Arrays.copyOf(whole, whole.length - less)),
                "its gzip data are cut off; make or fetch the file again");
    }

    @Test
    void read_gzipWithADamagedByte_isRefused() throws IOException {
        byte[] bytes = gzip(ROWS);
        bytes[bytes.length - 6] ^= 1; // of the checksum

        refused(file("bad.csv.gz", bytes), "its gzip data are damaged");
    }

    @Test
    void read_gzipOfSeveralParts_isReadToTheEnd() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip("y,p\n1,2\n"));
        both.write(gzip("0,3\n"));

        assertThat(TableReader.read(file("both.csv.gz", both.toByteArray())).rows()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "a.csv, parquet, hold CSV, found Parquet; let its name end in .parquet",
        "a.jsonl, parquet, hold JSON, found Parquet; let its name end in .parquet",
        "a.parquet, csv, hold Parquet, found text; let its name say what it is",
        "a.csv.gz, csv, be compressed with gzip, found text; take .gz off its name",
        "a.csv, gzip, hold plain CSV, found gzip; put .gz behind its name",
        "a.parquet, gzip, hold plain Parquet, found gzip; decompress it",
        "a.csv, json, hold CSV, found JSON; let its name end in .jsonl or .json",
        "a.csv, zip, hold CSV, 'found a zip archive, such as an Excel workbook; save'"
    })
    void read_fileThatIsNotWhatItsNameSays_isNamed(
            String name, String content, String allowed, String found) throws IOException {
        byte[] bytes =
                switch (content) {
                    case "parquet" -> Files.readAllBytes(parquet("x.parquet", "SELECT 1 AS y"));
                    case "gzip" -> gzip(ROWS);
                    case "json" -> "{\"y\": 1}\n".getBytes(StandardCharsets.UTF_8);
                    case "zip" -> "PK\3\4 and so on".getBytes(StandardCharsets.UTF_8);
                    default -> ROWS.getBytes(StandardCharsets.UTF_8);
                };

        refused(file(name, bytes), "must " + allowed + ", as its name or format says", found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'y,\"p,sex', the header opens a quote and does not close it",
        "'y, p ,p', 'column names must be distinct, found \"p\" twice'",
        "'y,s\uFFFDx,p', text must be UTF-8, found other bytes in the header"
    })
    void read_headerWithAFault_isTold(String header, String found) throws IOException {
        refused(file("h.csv", header + "\n1,2,3\n"), found);
    }

    @Test
    void read_blanksAroundNames_areNoPartOfThemUnlessQuoted() throws IOException {
        Table table = TableReader.read(file("b.csv", "y, score ,\" kept \"\n1,2,3\n"));

        assertThat(table.names()).containsExactly("y", "score", " kept ");
    }

    @Test
    void read_quoteInsideAName_isOfTheName() throws IOException {
        Table table = TableReader.read(file("q.csv", "y,5\" pipe,\"a,\"\"b\"\"\"\n1,2,3\n"));

        assertThat(table.names()).containsExactly("y", "5\" pipe", "a,\"b\"");
    }

    @Test
    void read_lineEndsOfTwoKinds_areRefusedWithTheWayOut() throws IOException {
        refused(
                file("m.csv", "y,p\r\n1,2\r\n0,3\n1,4\n"),
                "line ends must be alike",
                "tr -d '\\r'");
    }

    @Test
    void read_delimiterThatIsTheQuote_isRefused() throws IOException {
        Path file = file("d.csv", "y,p\n1,2\n");

        assertThatThrownBy(
                        () ->
                                TableReader.read(
                                        file.toString(), ReadOptions.builder().quote(',').build()))
                .hasMessageContaining("delimiter and quote must differ, found ',' for both");
    }

    @Test
    void read_patternThatIsNotClosed_isRefused() {
        assertThatThrownBy(() -> TableReader.read(folder.resolve("a[.csv")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a [ or { is not closed");
    }
}
