package org.fairlead.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.topic.Cell;
import org.fairlead.report.topic.Grid;
import org.fairlead.report.topic.Topic;
import org.fairlead.report.topic.Topics;

/**
 * Audits as CSV (RFC 4180): figures as one long table with a line for each model, slice, metric and
 * threshold, and a table for each of the others.
 */
public final class Csv {
    private static final List<String> HEAD =
            List.of(
                    "model",
                    "slice",
                    "kind",
                    "baseline",
                    "rows",
                    "metric",
                    "threshold",
                    "status",
                    "value",
                    "lower",
                    "upper",
                    "trials",
                    "gap",
                    "gap_lower",
                    "gap_upper",
                    "ratio",
                    "p",
                    "p_holm",
                    "relative_change",
                    "p_benjamini_hochberg",
                    "compared");

    private Csv() {}

    /**
     * Writes audits.
     *
     * @param documents the audits
     * @return the table; what is not defined is an empty cell with a status
     */
    public static String of(AuditDocument... documents) {
        StringBuilder text = new StringBuilder(line(HEAD));
        for (AuditDocument document : documents) {
            for (SliceResult slice : document.audit().slices()) {
                add(text, document.name(), slice, "", slice.measures(), slice.measureGaps());
                for (ThresholdResult at : slice.thresholds()) {
                    String threshold = number(at.threshold());
                    add(text, document.name(), slice, threshold, at.estimates(), at.gaps());
                }
                if (slice.isHidden()) {
                    text.append(line(start(document.name(), slice, "", "", "hidden")));
                }
            }
        }
        return text.toString();
    }

    /**
     * Writes what an audit looked at beyond rates and gaps.
     *
     * @param document the audit
     * @return a table for each name, such as {@code balance-cells}; shares are fractions, and a
     *     column with intervals has two more for their ends
     */
    public static Map<String, String> tables(AuditDocument document) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Topic topic : Topics.of(document, document.usualThreshold())) {
            for (Grid grid : topic.grids()) {
                if (!grid.lines().isEmpty()) {
                    tables.put(grid.key(), table(grid));
                }
            }
        }
        return tables;
    }

    private static String table(Grid grid) {
        int columns = grid.columns().size();
        BitSet intervals = new BitSet();
        for (Grid.Line line : grid.lines()) {
            for (int column = 0; column < columns; column++) {
                boolean known =
                        line.cells().get(column) instanceof Cell.Figure figure
                                && !figure.interval().isUnknown();
                intervals.set(column, intervals.get(column) || known);
            }
        }
        List<String> head = new ArrayList<>(List.of("threshold"));
        for (int column = 0; column < columns; column++) {
            String key = key(grid.columns().get(column));
            head.add(key);
            if (intervals.get(column)) {
                head.add(key + "_lower");
                head.add(key + "_upper");
            }
        }
        StringBuilder text = new StringBuilder(line(head));
        for (Grid.Line line : grid.lines()) {
            List<String> cells = new ArrayList<>(List.of(number(line.threshold())));
            for (int column = 0; column < columns; column++) {
                Cell cell = line.cells().get(column);
                cells.add(cell instanceof Cell.Figure f ? number(f.value()) : cell.shown());
                if (intervals.get(column)) {
                    boolean figure = cell instanceof Cell.Figure;
                    cells.add(figure ? number(((Cell.Figure) cell).interval().lower()) : "");
                    cells.add(figure ? number(((Cell.Figure) cell).interval().upper()) : "");
                }
            }
            text.append(line(cells));
        }
        return text.toString();
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "_")
                .replaceAll("_$", "");
    }

    private static void add(
            StringBuilder text,
            String model,
            SliceResult slice,
            String threshold,
            Map<Metric, Estimate> estimates,
            Map<Metric, Gap> gaps) {
        estimates.forEach(
                (metric, estimate) -> {
                    String status = estimate.status().name().toLowerCase(Locale.ROOT);
                    String[] cells = start(model, slice, metric.key(), threshold, status);
                    put(
                            cells,
                            8,
                            estimate.value(),
                            estimate.interval().lower(),
                            estimate.interval().upper(),
                            estimate.trials());
                    Gap gap = gaps.get(metric);
                    if (gap != null) {
                        put(
                                cells,
                                12,
                                gap.difference(),
                                gap.interval().lower(),
                                gap.interval().upper(),
                                gap.ratio(),
                                gap.pValue(),
                                gap.holm(),
                                gap.relativeChange(),
                                gap.benjaminiHochberg(),
                                gap.family());
                    }
                    text.append(line(cells));
                });
    }

    private static String[] start(
            String model, SliceResult slice, String metric, String threshold, String status) {
        String[] cells = new String[HEAD.size()];
        Arrays.fill(cells, "");
        cells[0] = model;
        cells[1] = slice.slice().name();
        cells[2] = slice.slice().kind().name().toLowerCase(Locale.ROOT);
        cells[3] = slice.baseline();
        cells[4] = String.valueOf(slice.rows());
        cells[5] = metric;
        cells[6] = threshold;
        cells[7] = status;
        return cells;
    }

    private static void put(String[] cells, int from, double... values) {
        for (int i = 0; i < values.length; i++) {
            cells[from + i] = number(values[i]);
        }
    }

    /** A number in full, in the shortest form that others read; empty when it is not one. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (Double.isNaN(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        boolean count = exact.scale() <= 0 && exact.precision() - exact.scale() <= 18;
        return count ? exact.toPlainString() : exact.toString();
    }

    private static String line(String... cells) {
        return line(Arrays.asList(cells));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
