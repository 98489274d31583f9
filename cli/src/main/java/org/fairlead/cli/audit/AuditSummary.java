package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.audit.slice.Slice;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;
import org.fairlead.report.document.AuditDocument;

/**
 * An audit as text: slices by rates with intervals, then gaps to the baselines, then what else was
 * asked.
 *
 * @param correction which p-values of gaps are shown
 * @param detectable whether the rows needed to see a gap are shown
 * @param balance whether measures of the data are shown
 */
public record AuditSummary(Correction correction, boolean detectable, boolean balance) {
    /** The rates that tables have a column for. */
    static final List<Metric> RATES =
            List.of(Metric.POSITIVE_RATE, Metric.FALSE_POSITIVE_RATE, Metric.FALSE_NEGATIVE_RATE);

    /**
     * Writes rates and gaps.
     *
     * @param audit any audit
     * @return tables for each of its thresholds
     */
    public static String plain(AuditResult audit) {
        return new AuditSummary(Correction.HOLM, false, false).figures(audit).stripTrailing();
    }

    /**
     * Writes an audit.
     *
     * @param document any audit
     * @return tables for each of its thresholds, and for each further question
     */
    public String text(AuditDocument document) {
        String more = new FurtherSummary(this, document).text();
        return (figures(document.audit()) + "\n" + more).stripTrailing();
    }

    private String figures(AuditResult audit) {
        StringBuilder text = new StringBuilder();
        for (double threshold : audit.thresholds()) {
            text.append("Threshold ")
                    .append(threshold)
                    .append(" (a score above it is positive), ")
                    .append(Math.round(audit.level() * 100))
                    .append(" % intervals\n\n")
                    .append(rates(audit, threshold, true))
                    .append("\nGap to the baseline, ")
                    .append(Math.round(audit.level() * 100))
                    .append(" % intervals")
                    .append(
                            correction == Correction.NONE
                                    ? ""
                                    : ", p corrected for all gaps of a metric ("
                                            + correction.authors()
                                            + ")")
                    .append("\n\n")
                    .append(gaps(audit, threshold))
                    .append(spreads(audit, threshold))
                    .append('\n');
        }
        audit.exclusions()
                .forEach(
                        exclusion ->
                                text.append(
                                        "left out: %s, %d rows: %s%n"
                                                .formatted(
                                                        exclusion.subject(),
                                                        exclusion.rows(),
                                                        exclusion.reason())));
        return text.toString();
    }

    /**
     * Writes the rates of an audit's slices, without crossed ones and without gaps.
     *
     * @param audit any audit
     * @return a table at the audit's first threshold
     */
    public static String rates(AuditResult audit) {
        return rates(audit, audit.thresholds().get(0), false).stripTrailing();
    }

    private static String rates(AuditResult audit, double threshold, boolean crossed) {
        TextTable table =
                new TextTable(
                        "slice",
                        "rows",
                        "positive rate",
                        "false positive rate",
                        "false negative rate",
                        "accuracy",
                        "AUC");
        for (SliceResult slice : audit.slices()) {
            if (slice.slice().kind() == Slice.Kind.CROSS && !crossed) {
                continue;
            }
            if (slice.isHidden()) {
                table.row(
                        slice.slice().name(),
                        String.valueOf(slice.rows()),
                        "hidden",
                        "",
                        "",
                        "",
                        "");
                continue;
            }
            ThresholdResult at = slice.at(threshold);
            table.row(
                    slice.slice().name(),
                    String.valueOf(slice.rows()),
                    Figures.withInterval(at.estimate(RATES.get(0))),
                    Figures.withInterval(at.estimate(RATES.get(1))),
                    Figures.withInterval(at.estimate(RATES.get(2))),
                    Figures.rate(at.estimate(Metric.ACCURACY).value()),
                    slice.measures().containsKey(Metric.AUC)
                            ? Figures.rate(slice.measure(Metric.AUC).value())
                            : "");
        }
        return table.text();
    }

    private String gaps(AuditResult audit, double threshold) {
        String p = correction.title();
        TextTable table =
                new TextTable(
                        "slice",
                        "baseline",
                        "positive rate",
                        p,
                        "false positive rate",
                        p,
                        "false negative rate",
                        p);
        for (SliceResult slice : audit.slices()) {
            boolean isBaseline = slice.slice().name().equals(slice.baseline());
            if (slice.isHidden() || isBaseline || slice.at(threshold).gaps().isEmpty()) {
                continue;
            }
            ThresholdResult at = slice.at(threshold);
            table.row(
                    slice.slice().name(),
                    slice.baseline(),
                    Figures.withInterval(at.gap(RATES.get(0))),
                    Figures.pValue(correction.of(at.gap(RATES.get(0)))),
                    Figures.withInterval(at.gap(RATES.get(1))),
                    Figures.pValue(correction.of(at.gap(RATES.get(1)))),
                    Figures.withInterval(at.gap(RATES.get(2))),
                    Figures.pValue(correction.of(at.gap(RATES.get(2)))));
        }
        return table.text();
    }

    /** How far the false positive rates of the slices of a column lie apart, for three or more. */
    private static String spreads(AuditResult audit, double threshold) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (SliceResult slice : audit.slices()) {
            if (slice.slice().kind() == Slice.Kind.COLUMN && !slice.isHidden()) {
                rates.computeIfAbsent(slice.slice().family(), key -> new ArrayList<>())
                        .add(slice.at(threshold).estimate(Metric.FALSE_POSITIVE_RATE).value());
            }
        }
        StringBuilder text = new StringBuilder();
        rates.forEach(
                (family, values) -> {
                    if (values.size() > 2) {
                        text.append("\nFalse positive rates by %s, ".formatted(family))
                                .append(
                                        Figures.spread(
                                                values.stream().mapToDouble(v -> v).toArray()))
                                .append('\n');
                    }
                });
        return text.toString();
    }
}
