package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.counterfactual.ColumnEdit;
import org.fairlead.data.counterfactual.PairSet;
import org.fairlead.data.counterfactual.TablePairs;
import org.fairlead.data.counterfactual.TermEdit;
import org.fairlead.data.counterfactual.TermFile;
import org.fairlead.data.counterfactual.TextPairs;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "counterfactuals",
        description = "Pairs rows with what they would be in another group.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead prepare counterfactuals test.csv --column sex --swap Male=Female \\",
            "      --also relationship:Husband=Wife --originals a.parquet --out b.parquet",
            "  fairlead prepare counterfactuals posts.csv --text comment --swap he=she \\",
            "      --originals a.parquet --out b.parquet",
            "Then score both files and compare them with fairlead flips."
        })
final class PrepareCounterfactualsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final PrepareOptions options = new PrepareOptions();

    @Option(
            names = "--originals",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make of the rows that have a counterpart.")
    private Path originals = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            description = "Column whose values are changed.")
    private @Nullable String column;

    @Option(
            names = "--text",
            paramLabel = "COLUMN",
            description = "Column of texts in which whole words are changed.")
    private @Nullable String text;

    @Option(
            names = "--swap",
            paramLabel = "A=B",
            description = "Exchanges two values or terms; repeat for more.")
    private List<String> swaps = List.of();

    @Option(
            names = "--replace",
            paramLabel = "A=B",
            description = "Puts B in the place of the value or term A; repeat for more.")
    private List<String> replaced = List.of();

    @Option(
            names = "--set",
            paramLabel = "VALUE",
            description = "Puts one value into all rows that have another.")
    private @Nullable String set;

    @Option(
            names = "--remove",
            paramLabel = "TERM",
            description = "Takes a term out of texts; repeat for more.")
    private List<String> removed = List.of();

    @Option(
            names = "--terms",
            paramLabel = "FILE",
            description = "Text file of terms to take out of texts, one a line.")
    private @Nullable Path terms;

    @Option(
            names = "--also",
            paramLabel = "COLUMN:A=B",
            description = "Values that are exchanged with the column's; repeat for more.")
    private List<String> also = List.of();

    PrepareCounterfactualsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((column == null) == (text == null)) {
            throw new IllegalArgumentException("name either --column or --text, not both or none");
        }
        Table table = options.read(options.outputs().reads(terms).table("--originals", originals));
        PairSet pairs = text == null ? pairs(table, String.valueOf(column)) : texts(table, text);
        TableWriter.write(pairs.originals(), originals);
        TableWriter.write(pairs.counterfactuals(), options.out());
        return options.finish(
                console,
                table.rows(),
                pairs.counts().paired(),
                counts(pairs.counts()),
                List.of(originals, options.out()));
    }

    private PairSet pairs(Table table, String name) {
        boolean textsOnly = terms != null || !removed.isEmpty();
        if (textsOnly || chosen(set != null, !swaps.isEmpty(), !replaced.isEmpty()) != 1) {
            throw new IllegalArgumentException(
                    "--column \"%s\" needs one of --set, --swap and --replace".formatted(name));
        }
        ColumnEdit edit =
                set == null ? ColumnEdit.map(name, replacements()) : ColumnEdit.set(name, set);
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (String one : also) {
            int colon = one.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "--also must be such as COLUMN:A=B, found \"%s\"".formatted(one));
            }
            others.computeIfAbsent(one.substring(0, colon), key -> new ArrayList<>())
                    .add(one.substring(colon + 1));
        }
        List<ColumnEdit> edits = new ArrayList<>();
        others.forEach((other, texts) -> edits.add(ColumnEdit.map(other, exchanges(texts))));
        return TablePairs.of(table, edit, TablePairs.also(edits));
    }

    private PairSet texts(Table table, String name) {
        List<String> out = new ArrayList<>(removed);
        if (terms != null) {
            out.addAll(TermFile.read(terms));
        }
        boolean columnsOnly = set != null || !also.isEmpty();
        if (columnsOnly || chosen(!out.isEmpty(), !swaps.isEmpty(), !replaced.isEmpty()) != 1) {
            throw new IllegalArgumentException(
                    "--text \"%s\" needs one of --swap, --replace, or --remove and --terms, and no --set or --also"
                            .formatted(name));
        }
        TermEdit edit = out.isEmpty() ? TermEdit.replace(replacements()) : TermEdit.remove(out);
        return TextPairs.of(table, name, edit);
    }

    private static int chosen(boolean... options) {
        int count = 0;
        for (boolean option : options) {
            count += option ? 1 : 0;
        }
        return count;
    }

    private Map<String, String> replacements() {
        if (replaced.isEmpty()) {
            return exchanges(swaps);
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (String each : replaced) {
            String[] sides = sides(each);
            if (map.put(sides[0], sides[1]) != null) {
                throw new IllegalArgumentException(
                        "a value must be replaced once, found \"%s\" again".formatted(each));
            }
        }
        return map;
    }

    private static String[] sides(String text) {
        String[] sides = text.split("=", -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw new IllegalArgumentException(
                    "two values to exchange or replace must be such as A=B, found \"%s\""
                            .formatted(text));
        }
        return sides;
    }

    private static Map<String, String> exchanges(List<String> texts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String each : texts) {
            String[] sides = sides(each);
            boolean again = map.containsKey(sides[0]) || map.containsKey(sides[1]);
            boolean same = sides[0].equals(map.get(sides[1])) && sides[1].equals(map.get(sides[0]));
            if (again && !same) {
                throw new IllegalArgumentException(
                        "a value must be exchanged once, found \"%s\" again".formatted(each));
            }
            map.put(sides[0], sides[1]);
            map.put(sides[1], sides[0]);
        }
        return map;
    }

    private static List<String> counts(PairSet.Counts counts) {
        List<String> sentences = new ArrayList<>();
        new TreeMap<>(counts.found())
                .forEach((term, rows) -> sentences.add("%s: found %d times".formatted(term, rows)));
        sentences.add(
                "%d rows paired, %d without a counterpart, %d without a value"
                        .formatted(counts.paired(), counts.unchanged(), counts.missing()));
        return sentences;
    }
}
