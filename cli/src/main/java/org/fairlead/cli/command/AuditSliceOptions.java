package org.fairlead.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.audit.ColumnForm;
import org.fairlead.cli.audit.SliceSpec;
import org.fairlead.data.DataException;
import picocli.CommandLine.Option;

/** Options that say what rows are sliced by. */
final class AuditSliceOptions {
    @Option(
            names = "--slice",
            paramLabel = "COLUMN",
            description = "Column to slice by, a slice for each value; repeat for more.")
    private List<String> slices = List.of();

    @Option(
            names = "--cut",
            paramLabel = "COLUMN=EDGES",
            description = "Cut a sliced column of numbers at edges, such as age=25,45.")
    private Map<String, String> cuts = new LinkedHashMap<>();

    @Option(
            names = "--quantiles",
            paramLabel = "COLUMN=PARTS",
            description = "Cut a sliced column of numbers into parts of about equal size.")
    private Map<String, Integer> quantiles = new LinkedHashMap<>();

    @Option(
            names = "--list",
            paramLabel = "COLUMN=SEPARATOR",
            description =
                    "Cells of a sliced column hold several values, such as \"tags=;\". A row is in"
                            + " the slice of each.")
    private Map<String, String> lists = new LinkedHashMap<>();

    @Option(
            names = "--where",
            paramLabel = "SQL",
            description = "A predicate that is a slice of its own; repeat for more.")
    private List<String> predicates = List.of();

    @Option(
            names = "--cross",
            paramLabel = "A,B",
            description = "Columns to cross; repeat for more.")
    private List<String> crosses = List.of();

    @Option(
            names = "--cross-depth",
            paramLabel = "N",
            description =
                    "Cross every set of up to N sliced columns. Default: ${DEFAULT-VALUE}, none.")
    private int crossDepth = 1;

    @Option(
            names = "--support",
            paramLabel = "ROWS",
            description =
                    "Rows that a crossed slice needs; smaller ones are counted as left out."
                            + " Default: ${DEFAULT-VALUE}.")
    private long support = 1;

    @Option(
            names = "--baseline",
            paramLabel = "SLICE",
            description =
                    "Slice that others of its column are compared with, such as sex=Male, or predicate"
                            + " that all are; repeat for more columns. Default: all rows.")
    private List<String> baselines = List.of();

    SliceSpec slices() {
        Map<String, ColumnForm> forms = new LinkedHashMap<>();
        cuts.forEach((name, text) -> put(forms, name, new ColumnForm.Edges(edges(name, text))));
        quantiles.forEach(
                (name, parts) -> put(forms, name, new ColumnForm.Quantiles(parts(name, parts))));
        lists.forEach(
                (name, separator) ->
                        put(forms, name, new ColumnForm.Lists(separator(name, separator))));
        return new SliceSpec(
                slices,
                forms,
                predicates,
                crosses.stream().map(text -> Arrays.asList(text.split(","))).toList(),
                crossDepth,
                support,
                baselines);
    }

    private static void put(Map<String, ColumnForm> forms, String name, ColumnForm form) {
        if (forms.put(name, form) != null) {
            throw new DataException(
                    "column \"%s\" must be cut or split once; use one of --cut, --quantiles and --list for it"
                            .formatted(name));
        }
    }

    private static int parts(String name, int parts) {
        if (parts < 2) {
            throw new DataException(
                    "--quantiles %s: parts must be 2 or more, found %d".formatted(name, parts));
        }
        return parts;
    }

    private static String separator(String name, String separator) {
        if (separator.isEmpty()) {
            throw new DataException(
                    "--list %1$s: name what stands between values, such as --list \"%1$s=;\", found nothing"
                            .formatted(name));
        }
        return separator;
    }

    private static List<Double> edges(String name, String text) {
        try {
            return Arrays.stream(text.split(",")).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new DataException(
                    "--cut %s: edges must be numbers with commas between, such as 25,45, found \"%s\""
                            .formatted(name, text),
                    e);
        }
    }
}
