package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    @TempDir Path folder;

    @Test
    void read_csv_takesTypesFromAllValues() throws IOException {
        Table table =
                read(
                        """
                        n,x,day,when,code,name,mixed
                        1,0.5,2026-01-31,2026-01-31 12:00:00,01234,a,1
                        -2,1e3,1969-12-31,1970-01-01T00:00:01.5Z,00001,b,2
                        ,,,,,,late
                        """);

        assertThat(kinds(table))
                .containsExactly(
                        ColumnKind.INTEGER,
                        ColumnKind.REAL,
                        ColumnKind.DATE,
                        ColumnKind.TIMESTAMP,
                        ColumnKind.CATEGORY,
                        ColumnKind.CATEGORY,
                        ColumnKind.CATEGORY);
        assertThat(table.numbers("x").values()).containsExactly(0.5, 1000, Double.NaN);
        assertThat(table.numbers("day").values()[1]).isEqualTo(-1);
        assertThat(table.numbers("when").values()[1]).isEqualTo(1_500_000);
        assertThat(table.categories("code").levels()).containsExactly("01234", "00001");
        assertThat(table.column("name").isMissing(2)).isTrue();
    }

    @Test
    void read_lateText_makesTheColumnACategory() throws IOException {
        StringBuilder csv = new StringBuilder("a\n");
        for (int i = 0; i < 60_000; i++) {
            csv.append(i % 7).append('\n');
        }
        Table table = read(csv.append("x\n").toString());

        assertThat(table.categories("a").levels()).hasSize(8).last().isEqualTo("x");
        assertThatThrownBy(() -> table.numbers("a"))
                .hasMessageStartingWith(
                        "column \"a\" must hold numbers, found text such as \"x\" in row 60001");
    }

    @Test
    void read_numbersThatWouldLoseDigits_stayCategories() throws IOException {
        Table table = read("big,zero,both\n9007199254740993,-007,9007199254740993\n1,5,0.5\n");

        assertThat(kinds(table))
                .containsExactly(ColumnKind.CATEGORY, ColumnKind.CATEGORY, ColumnKind.REAL);
        assertThat(table.column("big").text(0)).isEqualTo("9007199254740993");
    }

    @Test
    void read_wantedNumbers_areTakenFromTextAndMissing() throws IOException {
        Path file = file("w.csv", "a,b,c\n,007,1\n,5,2.5\n");
        ReadOptions.Builder options =
                ReadOptions.builder().kind("a", ColumnKind.NUMBER).kind("b", ColumnKind.INTEGER);
        Table table = TableReader.read(file.toString(), options.build());

        assertThat(kinds(table))
                .containsExactly(ColumnKind.REAL, ColumnKind.INTEGER, ColumnKind.REAL);
        assertThat(table.numbers("b").values()).containsExactly(7, 5);
        assertThatThrownBy(
                        () ->
                                TableReader.read(
                                        file.toString(),
                                        options.kind("c", ColumnKind.INTEGER).build()))
                .hasMessageContaining("row 2: column \"c\" must hold whole numbers, found \"2.5\"");
    }

    @Test
    void read_parquetOfAnotherKind_isRefused() throws IOException {
        Path file = folder.resolve("k.parquet");
        TableWriter.write(Table.of(NumberColumn.of("x", 1, 2.5)), file);

        assertThatThrownBy(() -> readAs(file, ColumnKind.INTEGER))
                .hasMessageContaining("row 2: column \"x\" must hold whole numbers");
        assertThatThrownBy(() -> readAs(file, ColumnKind.DATE))
                .hasMessageContaining("column \"x\" must be of kind DATE, found DOUBLE");
        assertThat(readAs(file, ColumnKind.CATEGORY).categories("x").levels())
                .containsExactly("1.0", "2.5");
    }

    private static Table readAs(Path file, ColumnKind kind) {
        return TableReader.read(file.toString(), ReadOptions.builder().kind("x", kind).build());
    }

    @Test
    void read_quotedEmpty_isEmptyTextNotMissing() throws IOException {
        Table table = read("a,b\n1,\"\"\n2,\n");

        CategoryColumn b = table.categories("b");
        assertThat(b.levels()).containsExactly("");
        assertThat(b.codes()).containsExactly(0, CategoryColumn.MISSING);
    }

    @Test
    void read_hostileNamesAndLevels_survive() throws IOException {
        String longText = "é".repeat(10_000);
        List<String> hostile =
                List.of(
                        "a,b",
                        "say \"hi\"",
                        "two\nlines",
                        "<script>alert(1)</script>",
                        "'; DROP TABLE source; --",
                        "日本語 🙂",
                        longText);
        StringBuilder csv = new StringBuilder();
        for (String name : hostile) {
            csv.append(csv.isEmpty() ? "" : ",").append(quote(name));
        }
        csv.append('\n');
        for (int i = 0; i < hostile.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(quote(hostile.get(i)));
        }
        Table table = read(csv.append('\n').toString());

        assertThat(table.names()).isEqualTo(hostile);
        for (String name : hostile) {
            assertThat(table.column(name).text(0)).isEqualTo(name);
        }
    }

    @Test
    void read_options_areFollowed() throws IOException {
        Path file = file("b.txt", "junk, more\n|x| ; 1 ;?\ny ; 2 ; 3\n");
        ReadOptions options =
                ReadOptions.builder()
                        .delimiter(';')
                        .header(false)
                        .skipLines(1)
                        .trim(true)
                        .names(List.of("name", "n", "m"))
                        .missing("?")
                        .texts("name")
                        .categories("n")
                        .only(List.of("m", "n", "name"))
                        .build();
        Table table = TableReader.read(file.toString(), options);

        assertThat(table.names()).containsExactly("m", "n", "name");
        assertThat(table.numbers("m").values()).containsExactly(Double.NaN, 3);
        assertThat(table.column("n")).isInstanceOf(CategoryColumn.class);
        assertThat(table.column("name")).isInstanceOf(TextColumn.class);
        assertThat(table.column("name").text(0)).isEqualTo("|x|");
    }

    @Test
    void read_semicolonsAndGzip_areSeen() throws IOException {
        Path file = folder.resolve("bank.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFF\"age\";\"y\"\n58;\"no\"\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(TableReader.read(file))
                .isEqualTo(
                        Table.of(
                                NumberColumn.of(
                                        "age", NumberColumn.Kind.INTEGER, new double[] {58}),
                                CategoryColumn.ofValues("y", List.of("no"))));
    }

    @Test
    void read_glob_joinsFilesInOrderAndSaysWhichRow() throws IOException {
        file("p1.csv", "a\n1\n2\n");
        file("p2.csv", "a\n3\nNaN\n");
        String glob = folder.resolve("p*.csv").toString();

        assertThatThrownBy(() -> TableReader.read(glob, ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("file %s, row 2:".formatted(folder.resolve("p2.csv")))
                .hasMessageContaining("column \"a\" must hold finite numbers")
                .hasMessageContaining("found \"NaN\"");
        ReadOptions options = ReadOptions.builder().missing("NaN").build();
        assertThat(TableReader.read(glob, options).numbers("a").values())
                .containsExactly(1, 2, 3, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "parquet"})
    void readUpTo_moreRowsThanMayBe_isEmpty(String format) throws IOException {
        for (int part = 1; part <= 2; part++) {
            if (format.equals("json")) {
                file("part" + part + ".json", "[{\"a\":1},{\"a\":2},{\"a\":3}]");
            } else {
                TableWriter.write(
                        Table.of(NumberColumn.of("a", 1, 2, 3)),
                        folder.resolve("part" + part + "." + format));
            }
        }
        String glob = folder.resolve("part*." + format).toString();
        ReadOptions options = ReadOptions.defaults();

        assertThat(TableReader.readUpTo(glob, options, 5)).isEmpty();
        assertThat(TableReader.readUpTo(glob, options, 2)).isEmpty();
        assertThat(TableReader.readUpTo(glob, options, 6))
                .hasValue(TableReader.read(glob, options));
    }

    @Test
    void read_fileWithGlobCharacters_isThatFile() throws IOException {
        file("w1.csv", "a\n1\n");
        assertThat(TableReader.read(file("w[1]*'.csv", "a\n2\n")).numbers("a").values())
                .containsExactly(2);
    }

    @Test
    void read_json_keepsItsTypes() throws IOException {
        Path file =
                file(
                        "x.jsonl",
                        """
                        {"n": 1, "x": 0.5, "s": "5", "b": true, "d": "2026-01-31"}
                        {"n": 2, "x": null, "s": "6", "b": false, "d": "2026-02-01"}
                        """);
        Table table = TableReader.read(file);

        assertThat(kinds(table))
                .containsExactly(
                        ColumnKind.INTEGER,
                        ColumnKind.REAL,
                        ColumnKind.CATEGORY,
                        ColumnKind.CATEGORY,
                        ColumnKind.DATE);
        assertThat(table.categories("b").levels()).containsExactly("true", "false");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                         | is empty; it must hold at least a header and a row
                    a,b~                       | has columns but no rows; it must hold at least one row
                    a,b~1,2~3~                 | , line 3: must have 2 values as the header has, found 1; mend
                    a,b~1,2~3,4,5~             | , line 3: must have 2 values as the header has, found 3; mend
                    a,b~1,"2~3,4~              | , line 2: a value opens a quote and does not close it
                    a,b,a~1,2,3~               | : column names must be distinct, found "a" twice
                    a,,c~1,2,3~                | : column 2 of 3 has no name
                    a~1~inf~                   | , row 2: column "a" must hold finite numbers
                    """)
    void read_badFile_saysWhere(String content, String message) throws IOException {
        Path file = file("bad.csv", content.replace('~', '\n'));

        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("file " + file)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void read_textInANumberColumn_saysRowAndValue() throws IOException {
        Path file = file("n.csv", "age,b\n39,x\nold,y\n");
        ReadOptions options = ReadOptions.builder().kind("age", ColumnKind.NUMBER).build();

        assertThatThrownBy(() -> TableReader.read(file.toString(), options))
                .hasMessage(
                        """
                        file %s, row 2: column "age" must hold numbers, found "old"; \
                        mend the value, or name it as a mark for missing\
                        """
                                .formatted(file));
    }

    @Test
    void read_missingFileFolderOrColumn_saysSo() throws IOException {
        assertThatThrownBy(() -> TableReader.read(folder.resolve("no.csv")))
                .hasMessage("file %s does not exist".formatted(folder.resolve("no.csv")));
        assertThatThrownBy(() -> TableReader.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> TableReader.read(file("x.xls", "a\n1\n")))
                .hasMessageContaining("the name must end in csv");
        Path file = file("c.csv", "income\n1\n");
        assertThatThrownBy(
                        () ->
                                TableReader.read(
                                        file.toString(),
                                        ReadOptions.builder().texts("incom").build()))
                .hasMessageContaining("has no column \"incom\"; did you mean \"income\"?");
    }

    @Test
    void read_bytesThatAreNotUtf8_saysLine() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "a,b\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TableReader.read(file))
                .hasMessageContaining("line 2: text must be UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void read_utf16_saysSo(String charset) throws IOException {
        Path file = folder.resolve("utf16.csv");
        Files.write(file, "a,b\n1,x\n".getBytes(Charset.forName(charset)));

        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "file %s: text must be UTF-8, found UTF-16; convert it, as by iconv -f UTF-16 -t UTF-8",
                        file);
    }

    @Test
    void read_nulInAValue_saysRowColumnAndValue() throws IOException {
        Path file = file("nul.csv", "a,b\n1,x\n2,Ma\0le\n");

        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "file %s, row 2: column \"b\" must hold text without NUL characters (byte 0), found \"Ma\u2400le\"; remove them, in a CSV as by tr -d '\\000'",
                        file);
    }

    @Test
    void read_nulInAColumnName_saysSo() throws IOException {
        Path file = file("nul.csv", "a,b\0c\n1,x\n");

        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "column names must be text without NUL", "found \"b\u2400c\"");
    }

    @Test
    void read_nulAmongMarksForMissing_isRefusedWithoutAStatement() throws IOException {
        Path file = file("m.csv", "a,b\n1,x\n");

        assertThatThrownBy(
                        () ->
                                TableReader.read(
                                        file.toString(),
                                        ReadOptions.builder().missing("N\0A").build()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("values and predicates must be text without NUL")
                .hasMessageContaining("N\u2400A");
    }

    private static List<ColumnKind> kinds(Table table) {
        return table.columns().stream().map(ColumnKind::of).toList();
    }

    private static String quote(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private Table read(String csv) throws IOException {
        return TableReader.read(file("t.csv", csv));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
