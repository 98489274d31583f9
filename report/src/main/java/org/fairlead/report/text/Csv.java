package org.fairlead.report.text;

import java.math.BigDecimal;
import java.util.Arrays;
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

/** Audits as one long CSV table (RFC 4180): a line for each model, slice, metric and threshold. */
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
                    "p_holm");

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
                                gap.holm());
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

    /** A number as others read it; empty when it is not one. */
    static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
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
