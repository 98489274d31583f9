package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareCommandTest {
    @TempDir Path folder;
    private Path in;
    private Path out;

    @BeforeEach
    void write() {
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
        Table table =
                Table.of(
                        NumberColumn.of("id", 1, 2, 3, 4, 5, 6, 7, 8),
                        CategoryColumn.ofValues(
                                "sex",
                                java.util.Arrays.asList("m", "m", "m", "m", "m", "f", "f", "f")),
                        CategoryColumn.ofValues(
                                "note",
                                java.util.Arrays.asList(
                                        "he runs", "He", "x", "y", "she", "z", "z", "z")),
                        CategoryColumn.ofValues(
                                "won",
                                java.util.Arrays.asList(
                                        "yes", "yes", "yes", "yes", "no", "yes", "no", "no")));
        TableWriter.write(table, in);
    }

    @Test
    void uplevel_relabel_changesOneRowAndSaysSo() {
        Fairlead ran =
                Fairlead.run(
                        "prepare",
                        "uplevel",
                        in,
                        "--column",
                        "sex",
                        "--label",
                        "won",
                        "--outcome",
                        "yes",
                        "--mode",
                        "relabel",
                        "--out",
                        out,
                        "--json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Table raised = TableReader.read(out);
        CategoryColumn won = raised.categories("won");
        assertThat(won.text(5) + won.text(6) + won.text(7)).hasSize("yesyesno".length());
        assertThat(JsonFile.parse(ran.out()).path("rows-after").asInt()).isEqualTo(8);
        assertThat(JsonFile.parse(ran.out()).fieldNames())
                .toIterable()
                .containsExactly("counts", "files", "rows-after", "rows-before");
        assertThat(ran.out()).contains("f: 1 of 3 rows changed or added");
    }

    private String reweighted(String... options) {
        List<Object> all = new ArrayList<>(List.of("prepare", "reweight", in, "--out", out));
        all.addAll(List.of(options));
        Fairlead ran = Fairlead.run(all.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void reweight_sliceWithoutRows_saysWhereItsShareWent() {
        String some =
                reweighted(
                        "--slice",
                        "sex = 'f'",
                        "--loss",
                        "1",
                        "--slice",
                        "sex = 'x'",
                        "--loss",
                        "1");
        String none = reweighted("--slice", "sex = 'x'", "--loss", "1");

        assertThat(some)
                .contains("sex = 'f': 4 rows drawn of 3, share 1.0000")
                .contains("sex = 'x': has no rows, so its share went to the slices that have");
        assertThat(none)
                .contains("sex = 'x': has no rows, so its share went to all rows")
                .contains("all rows: 8 rows drawn of 8");
    }

    @Test
    void reweight_sameSeed_sameBytesAndAsManyRows() throws IOException {
        Path again = folder.resolve("again.csv");
        for (Path file : new Path[] {out, again}) {
            Fairlead ran =
                    Fairlead.run(
                            "prepare",
                            "reweight",
                            in,
                            "--slice",
                            "sex = 'f'",
                            "--loss",
                            "0.9",
                            "--slice",
                            "sex = 'm'",
                            "--loss",
                            "0.1",
                            "--gamma",
                            "0.5",
                            "--beta",
                            "50",
                            "--seed",
                            "7",
                            "--out",
                            file);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out())
                    .contains("sex = 'f': 4 rows drawn of 3", "8 rows read, 8 written");
        }

        assertThat(out).hasSameBinaryContentAs(again);
        assertThat(TableReader.read(out).rows()).isEqualTo(8);
    }

    @Test
    void counterfactuals_column_writesPairs() {
        Path originals = folder.resolve("originals.csv");
        Fairlead ran =
                Fairlead.run(
                        "prepare",
                        "counterfactuals",
                        in,
                        "--column",
                        "sex",
                        "--swap",
                        "m=f",
                        "--also",
                        "won:yes=no",
                        "--originals",
                        originals,
                        "--out",
                        out);

        assertThat(ran.err()).isEmpty();
        Table before = TableReader.read(originals);
        Table after = TableReader.read(out);
        assertThat(after.column("sex").text(0) + before.column("sex").text(0)).isEqualTo("fm");
        assertThat(after.column("won").text(0) + before.column("won").text(0)).isEqualTo("noyes");
        assertThat(after.column("id").text(7)).isEqualTo(before.column("id").text(7));
        assertThat(ran.out()).contains("8 rows paired, 0 without a counterpart");
    }

    @Test
    void counterfactuals_pairGivenBothWays_isOneExchange() {
        String both = counterfactuals("m=f", "f=m");

        assertThat(both).isEqualTo(counterfactuals("m=f"));
        assertThat(Fairlead.run(call("m=f", "f=x")).err())
                .contains("a value must be exchanged once, found \"f=x\" again");
    }

    private String counterfactuals(String... swaps) {
        Fairlead ran = Fairlead.run(call(swaps));

        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    private Object[] call(String... swaps) {
        List<Object> words =
                new ArrayList<>(
                        List.of("prepare", "counterfactuals", in, "--column", "sex", "--out", out));
        words.addAll(List.of("--originals", folder.resolve("a.csv")));
        for (String swap : swaps) {
            words.addAll(List.of("--swap", swap));
        }
        return words.toArray();
    }

    @Test
    void counterfactuals_text_keepsRowsThatChanged() {
        Fairlead ran =
                Fairlead.run(
                        "prepare",
                        "counterfactuals",
                        in,
                        "--text",
                        "note",
                        "--swap",
                        "he=she",
                        "--originals",
                        folder.resolve("a.csv"),
                        "--out",
                        out);

        assertThat(ran.err()).isEmpty();
        Table after = TableReader.read(out);
        assertThat(after.rows()).isEqualTo(3);
        assertThat(after.column("note").text(1)).isEqualTo("She");
        assertThat(ran.out()).contains("he: found 2 times", "5 without a counterpart");
    }

    @Test
    void counterfactuals_replace_changesOneWayAndCountsWhatWasNotThere() {
        String[] call = {
            "prepare",
            "counterfactuals",
            in.toString(),
            "--text",
            "note",
            "--replace",
            "he=they",
            "--replace",
            "s.e=x",
            "--originals",
            folder.resolve("a.csv").toString(),
            "--out",
            out.toString()
        };
        Fairlead ran = Fairlead.run((Object[]) call);

        assertThat(ran.err()).isEmpty();
        assertThat(TableReader.read(out).rows()).isEqualTo(2);
        assertThat(ran.out())
                .contains("he: found 2 times", "s.e: found 0 times", "6 without a counterpart");

        call[5] = "--remove";
        assertThat(Fairlead.run((Object[]) call).err())
                .contains("needs one of --swap, --replace, or --remove");
    }

    @Test
    void flips_bothDirections_withIntervals() {
        Path a = folder.resolve("a.csv");
        Path b = folder.resolve("b.csv");
        TableWriter.write(Table.of(NumberColumn.of("score", 0.9, 0.8, 0.7, 0.2, 0.1)), a);
        TableWriter.write(Table.of(NumberColumn.of("score", 0.4, 0.8, 0.7, 0.6, 0.1)), b);

        Fairlead ran = Fairlead.run("flips", a, b, "--json");

        assertThat(ran.err()).isEmpty();
        var json = JsonFile.parse(ran.out());
        assertThat(json.at("/flips/rows").asInt()).isEqualTo(2);
        assertThat(json.at("/positive-to-negative/rate").asDouble()).isEqualTo(1 / 3.0);
        assertThat(json.at("/negative-to-positive/rate").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/negative-to-positive/lower").asDouble()).isBetween(0.09, 0.1);
    }

    @Test
    void flips_otherNumbersOfRows_saysBoth() {
        Path a = folder.resolve("a.csv");
        Path b = folder.resolve("b.csv");
        TableWriter.write(Table.of(NumberColumn.of("score", 0.9, 0.8)), a);
        TableWriter.write(Table.of(NumberColumn.of("score", 0.4)), b);

        Fairlead ran = Fairlead.run("flips", a, b);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("as many rows, found 2 and 1");
    }

    @Test
    void prepare_badInput_writesNothing() {
        Fairlead mode =
                Fairlead.run(
                        "prepare",
                        "uplevel",
                        in,
                        "--column",
                        "sex",
                        "--label",
                        "won",
                        "--outcome",
                        "yes",
                        "--mode",
                        "relable",
                        "--out",
                        out);
        Fairlead gamma =
                Fairlead.run(
                        "prepare",
                        "reweight",
                        in,
                        "--slice",
                        "sex = 'f'",
                        "--loss",
                        "1",
                        "--gamma",
                        "3",
                        "--out",
                        out);
        Fairlead none =
                Fairlead.run(
                        "prepare",
                        "counterfactuals",
                        in,
                        "--column",
                        "sex",
                        "--swap",
                        "a=b",
                        "--originals",
                        folder.resolve("a.csv"),
                        "--out",
                        out);

        assertThat(mode.err()).contains("did you mean \"relabel\"");
        assertThat(gamma.err()).contains("gamma must lie in [0, 1], found 3.0");
        assertThat(none.err()).contains("no row of 8 changed");
        assertThat(mode.code() + gamma.code() + none.code()).isEqualTo(6);
        assertThat(out).doesNotExist();
    }
}
