package org.fairlead.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON and Parquet as others write them. */
class TypedFilesTest {
    @TempDir Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path parquet(String name, String select) {
        return ForeignParquet.write(folder.resolve(name), select);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'y': 1};{'y': 2};oops;{'y': 3} | line 3: must be JSON",
                "{'y': 1};{'y': 2;{'y': 3} | line 2: must be JSON",
                "[{'y': 1}, {'y' 2}] | object 2: must be JSON",
                "5 | must hold objects, one a row",
                "[] | must hold objects, one a row",
                "[1, 2] | must hold objects, one a row",
                "{'': 1, 'y': 2} | column 1 of 2 has no name"
            })
    void read_jsonWithAFault_isTold(String content, String found) throws IOException {
        Path file = file("j.json", content.replace('\'', '"').replace(';', '\n') + "\n");

        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(found);
        assertThatThrownBy(() -> FileSums.open(file.toString(), ReadOptions.defaults()).close())
                .isInstanceOf(DataException.class)
                .hasMessageContaining(found);
    }

    @Test
    void read_jsonWithAKeyTwice_isTold() throws IOException {
        Path file = file("t.jsonl", "{\"y\": 1, \"y\": 2}\n");

        assertThatThrownBy(() -> TableReader.read(file))
                .hasMessageEndingWith(
                        "keys must be distinct, found \"y\" twice in one object; rename one of them");
    }

    @Test
    void read_jsonOfManyKeys_hasAColumnForEach() throws IOException {
        String row =
                IntStream.range(0, 300)
                        .mapToObj(i -> "\"f" + i + "\":" + i)
                        .collect(Collectors.joining(",", "{", "}\n"));

        assertThat(TableReader.read(file("wide.jsonl", row + row)).names()).hasSize(300);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"found lists, '[1, 2]'", "found objects, '{''a'': 1}'"})
    void read_nestedValues_areNamedInPlainWords(String found, String value) {
        Path file = parquet("n.parquet", "SELECT 1 AS y, %s AS x".formatted(value));

        assertThatThrownBy(() -> TableReader.read(file))
                .hasMessageContainingAll("column \"x\" must hold plain values", found)
                .hasMessageNotContainingAny("INTEGER", "STRUCT");
    }

    @Test
    void read_namesThatDifferInCaseAlone_areThoseOfTheFile() throws IOException {
        byte[] bytes =
                Files.readAllBytes(
                        parquet(
                                "c.parquet",
                                "SELECT 1 AS sex, {'a': 2} AS x, 3 AS Zex, 4 AS Zex_1"));
        String patched =
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replace("Zex", "Sex"); // as others do
        Path parquet = folder.resolve("d.parquet");
        Files.write(parquet, patched.getBytes(StandardCharsets.ISO_8859_1));
        Path json = file("d.jsonl", "{\"sex\": 1, \"Sex\": 3, \"Sex_1\": 4}\n");

        try (Engine engine = Engine.open()) {
            assertThat(
                            new TypedSource(engine, ReadOptions.defaults())
                                    .part(parquet, FileFormat.PARQUET))
                    .returns(Arrays.asList("sex", "x", "Sex", "Sex_1"), Part::names);
        }
        Table table = TableReader.read(json);
        assertThat(table.names()).containsExactly("sex", "Sex", "Sex_1");
        assertThat(table.numbers("Sex").values()).containsExactly(3);
        assertThat(table.numbers("Sex_1").values()).containsExactly(4);
    }
}
