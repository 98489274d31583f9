package org.fairlead.data.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir Path folder;

    /** Reference: {@code printf abc | sha256sum}. */
    @Test
    void of_file_isItsSha256() throws IOException {
        assertThat(Fingerprint.of(Files.writeString(folder.resolve("a"), "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void of_tables_differsWhereTheyDo() {
        List<Table> tables =
                List.of(
                        Table.of(NumberColumn.of("a", 1, 2)),
                        Table.of(NumberColumn.of("b", 1, 2)),
                        Table.of(NumberColumn.of("a", 2, 1)),
                        Table.of(NumberColumn.of("a", 1, Double.NaN)),
                        Table.of(
                                NumberColumn.of(
                                        "a", NumberColumn.Kind.INTEGER, new double[] {1, 2})),
                        Table.of(CategoryColumn.ofValues("a", List.of("1", "2"))),
                        Table.of(CategoryColumn.ofValues("a", Arrays.asList("1", null))),
                        Table.of(CategoryColumn.ofValues("a", List.of("1", ""))),
                        Table.of(TextColumn.of("a", Arrays.asList("1", null))),
                        Table.of(TextColumn.of("a", List.of("1", ""))));

        assertThat(tables.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
    }

    @Test
    void of_tableWithLevelsInOtherOrder_isTheSame() {
        assertThat(
                        Fingerprint.of(
                                Table.of(
                                        CategoryColumn.of(
                                                "a",
                                                List.of("x", "z", "y"),
                                                new int[] {2, 0, -1, 2}))))
                .isEqualTo(
                        Fingerprint.of(
                                Table.of(
                                        CategoryColumn.ofValues(
                                                "a", Arrays.asList("y", "x", null, "y")))));
    }
}
