package org.fairlead.data.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairlead.data.DataException;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilCommentsTest {
    private static final Path STAND_IN = Path.of("../../shared/data/toxicity/comments.csv.gz");

    @TempDir Path folder;

    @Test
    void read_fractions_areCutAtOneHalfInclusive() throws IOException {
        Table table =
                CivilComments.read(
                        csv(
                                "id,comment_text,toxicity,muslim,jewish,male",
                                "1,a,0.5,0.5,1.0,0",
                                "2,b,0.4999,0.49,0,0.0",
                                "3,c,1e0,,,0.75",
                                "4,d,,,,"));

        assertThat(texts(table, "toxicity")).containsExactly("1", "0", "1", "");
        assertThat(texts(table, "muslim")).containsExactly("1", "0", "", "");
        assertThat(texts(table, "religion"))
                .containsExactly("[\"jewish\", \"muslim\"]", "[]", "", "");
        assertThat(texts(table, "gender")).containsExactly("[]", "[]", "[\"male\"]", "");
        assertThat(texts(table, "disability")).containsOnly("");
        assertThat(texts(table, "any_identity")).containsExactly("1", "0", "1", "");
        assertThat(texts(table, "id")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void read_competitionLabel_isCalledToxicity() throws IOException {
        Table table = CivilComments.read(csv("id,target,comment_text,black", "1,0.6,a,0.1"));

        assertThat(texts(table, "toxicity")).containsExactly("1");
        assertThat(table.names()).doesNotContain("target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "yes", "NaN", "inf", "0,5"})
    void read_valueThatIsNoFraction_namesRowAndColumn(String value) throws IOException {
        Path file =
                csv("comment_text,toxicity,muslim", "a,0,1", "\"b\nb\",0,\"%s\"".formatted(value));

        assertThatThrownBy(() -> CivilComments.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "file %s, row 2: column \"muslim\" must hold 0, 1 or a fraction in between, found \"%s\"; mend the value, or leave it empty if nobody rated it"
                                .formatted(file, value));
    }

    @Test
    void read_columnAbsent_saysWhichAndWhatIsThere() throws IOException {
        Path noText = csv("comment,toxicity,muslim", "a,0,1");
        assertThatThrownBy(() -> CivilComments.read(noText))
                .hasMessageContaining("must have the column \"comment_text\"")
                .hasMessageEndingWith("is this a file of Civil Comments?");

        Path noIdentity = csv("comment_text,toxicity", "a,0");
        assertThatThrownBy(() -> CivilComments.read(noIdentity))
                .hasMessageContaining("one of the identity columns");

        Path noLabel = csv("comment_text,toxic,muslim", "a,0,1");
        assertThatThrownBy(() -> CivilComments.read(noLabel))
                .hasMessageContaining("must have the column \"toxicity\"");
    }

    @Test
    void prepare_splits_areFilesAndRowsWithoutTextAreCounted() throws IOException {
        Path file =
                csv(
                        "comment_text,toxicity,muslim,split",
                        "a,0,1,train",
                        ",1,1,train",
                        "\" \t\",1,1,train",
                        "b,1,0,test_public",
                        "c,1,0,validate",
                        "d,1,0,dev");

        PreparedComments made = CivilComments.prepare(file, folder.resolve("out"));

        assertThat(made.splits())
                .containsExactly(split("train.parquet", 1, 2), split("validation.parquet", 2, 0));
        assertThat(made.notes())
                .contains("2 rows of train have no text and are left out")
                .anyMatch(note -> note.startsWith("1 rows are left out: their split"))
                .anyMatch(note -> note.contains("train 3 (official: 1804874)"))
                .anyMatch(note -> note.contains("civil_comments_v1.2.zip"));
        assertThat(texts(TableReader.read(made.splits().get(1).file()), "comment_text"))
                .containsExactly("b", "c");
        assertThat(names(folder.resolve("out")))
                .containsExactly("train.parquet", "validation.parquet");
    }

    @Test
    void prepare_noRowOfAKnownSplit_isRefusedWithWhatThereIs() throws IOException {
        Path file = csv("comment_text,toxicity,muslim,split", "a,0,1,dev", "b,1,1,dev");

        assertThatThrownBy(() -> CivilComments.prepare(file, folder.resolve("out")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column \"split\" must say [test, test_private, ")
                .hasMessageContaining("2 rows are left out")
                .hasMessageContaining("found \"dev\"")
                .hasMessageEndingWith("take it out to have all rows in one file");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void write_sourceGone_isAFileThatCannotBeWritten() {
        CommentFile source =
                new CommentFile(
                        folder.resolve("gone.parquet"),
                        List.of(),
                        Map.of("", new CommentFile.Rows(1, 0)));

        assertThatThrownBy(() -> source.write(List.of(""), folder.resolve("out.parquet")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void prepare_folderOfTheCompetition_takesSplitsFromNames() throws IOException {
        Path from = Files.createDirectory(folder.resolve("kaggle"));
        Files.writeString(from.resolve("train.csv"), "target,comment_text,white\n1,a,0\n");
        Files.writeString(
                from.resolve("test_public_expanded.csv"), "toxicity,comment_text,white\n0,b,1\n");

        PreparedComments made = CivilComments.prepare(from, folder.resolve("out"));

        assertThat(made.splits())
                .containsExactly(split("train.parquet", 1, 0), split("validation.parquet", 1, 0));
    }

    @Test
    void prepare_badValue_leavesNothingBehind() throws IOException {
        Path file = csv("comment_text,toxicity,muslim", "a,0,1", "b,0,2");

        assertThatThrownBy(() -> CivilComments.prepare(file, folder.resolve("out")))
                .hasMessageContaining("row 2: column \"muslim\"");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void prepare_nothingKnown_saysWhatToGet() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> CivilComments.prepare(empty, folder.resolve("out")))
                .hasMessageContaining("https://storage.googleapis.com/")
                .hasMessageContaining("train.csv, test_public_expanded.csv");
        assertThatThrownBy(() -> CivilComments.prepare(folder.resolve("no"), folder.resolve("out")))
                .hasMessageContaining("does not exist; get civil_comments_v1.2.zip");
    }

    @Test
    void prepare_archiveOfOtherBytes_isRefused() throws IOException {
        Path zip = folder.resolve("civil_comments_v1.2.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a/civil_comments.csv"));
            out.write("comment_text,toxicity,white\na,1,0\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> CivilComments.prepare(zip, folder.resolve("out")))
                .hasMessageContaining("must be an official archive (sha256 767b71a3")
                .hasMessageContaining("found sha256");

        Path csv = folder.resolve("unpacked.csv");
        CommentArchive.unpack(zip, csv);
        assertThat(texts(CivilComments.read(csv), "toxicity")).containsExactly("1");
    }

    @Test
    void prepare_bytesThatAreNoText_areRefused() throws IOException {
        Path file = folder.resolve("surrogate.csv");
        byte[] head = "comment_text,toxicity,muslim\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + 8];
        System.arraycopy(head, 0, all, 0, head.length);
        byte[] row = {(byte) 0xED, (byte) 0xA0, (byte) 0x80, ',', '0', ',', '1', '\n'};
        System.arraycopy(row, 0, all, head.length, row.length);
        Files.write(file, all);

        assertThatThrownBy(() -> CivilComments.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must be UTF-8");
    }

    @Test
    void prepare_oddTexts_areKeptAsTheyAre() throws IOException {
        String rightToLeft = "\u05D0\u05E0\u05D9 \u200F\u0645\u0631\u062D\u0628\u0627";
        String emoji = "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08 ok";
        String control = "a\u0007b\u0001c";
        String quoted = "\"\"he said\"\" a, b\nnext";
        String longText = "word ".repeat(20_000).strip();
        Path file =
                csv(
                        "comment_text,toxicity,muslim",
                        rightToLeft + ",0,1",
                        emoji + ",0,1",
                        control + ",0,1",
                        "\"" + quoted + "\",0,1",
                        longText + ",0,1");

        PreparedComments made = CivilComments.prepare(file, folder.resolve("out"));

        assertThat(texts(TableReader.read(made.splits().get(0).file()), "comment_text"))
                .containsExactly(
                        rightToLeft, emoji, control, quoted.replace("\"\"", "\""), longText);
    }

    @Test
    void prepare_standIn_hasItsKnownRows() {
        assumeThat(Files.exists(STAND_IN)).as("%s is absent, test skipped", STAND_IN).isTrue();

        PreparedComments made = CivilComments.prepare(STAND_IN, folder.resolve("out"));

        assertThat(made.splits())
                .containsExactly(
                        split("train.parquet", 57_476, 0), split("validation.parquet", 38_136, 0));
        Table rows = TableReader.read(made.splits().get(1).file());
        assertThat(rows.categories("religion").levels())
                .contains("[]", "[\"muslim\"]", "[\"christian\", \"jewish\"]");
    }

    private PreparedComments.Split split(String name, long rows, long withoutText) {
        return new PreparedComments.Split(folder.resolve("out").resolve(name), rows, withoutText);
    }

    private Path csv(String... lines) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), String.join("\n", lines) + "\n");
    }

    private static List<String> texts(Table table, String column) {
        return Stream.iterate(0, row -> row + 1)
                .limit(table.rows())
                .map(table.column(column)::text)
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
