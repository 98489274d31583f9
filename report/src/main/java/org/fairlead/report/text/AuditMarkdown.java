package org.fairlead.report.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.topic.Topic;
import org.fairlead.report.topic.Topics;
import org.fairlead.report.wording.Numbers;

/**
 * An audit as Markdown: a table of rates by slice and one of gaps for each threshold, then the
 * tables of everything else that was looked at.
 */
public final class AuditMarkdown {
    private static final List<Metric> SHOWN =
            List.of(
                    Metric.POSITIVE_RATE,
                    Metric.FALSE_POSITIVE_RATE,
                    Metric.FALSE_NEGATIVE_RATE,
                    Metric.PRECISION,
                    Metric.ACCURACY);

    private AuditMarkdown() {}

    /**
     * Writes an audit.
     *
     * @param document the audit
     * @return Markdown; rates are fractions with three decimals, other tables have their units
     */
    public static String of(AuditDocument document) {
        AuditResult audit = document.audit();
        StringBuilder text = new StringBuilder("# Audit of ");
        text.append(Markdown.text(document.name())).append("\n\n");
        text.append(audit.rows()).append(" rows, ").append(audit.slices().size());
        text.append(" slices. A score strictly above the threshold is marked positive; the");
        text.append(" threshold is the user's choice.\n\n");
        for (Map.Entry<String, String> fact : document.facts().entrySet()) {
            text.append("- ").append(Markdown.text(fact.getKey())).append(": ");
            text.append(Markdown.text(fact.getValue())).append('\n');
        }
        for (double threshold : audit.thresholds()) {
            text.append("\n## Threshold ").append(Numbers.threshold(threshold)).append("\n\n");
            rates(text, audit, threshold);
            gaps(text, audit, threshold);
        }
        for (Topic topic : Topics.of(document, document.usualThreshold())) {
            TopicMarkdown.add(text, topic, document.usualThreshold());
        }
        if (!audit.exclusions().isEmpty()) {
            text.append("\n## Left out\n\n| what | rows | reason |\n|---|---:|---|\n");
            for (Exclusion exclusion : audit.exclusions()) {
                text.append("| ").append(Markdown.text(exclusion.subject())).append(" | ");
                text.append(exclusion.rows()).append(" | ");
                text.append(Markdown.text(exclusion.reason())).append(" |\n");
            }
        }
        return text.toString();
    }

    private static void rates(StringBuilder text, AuditResult audit, double threshold) {
        head(text, "rows");
        for (SliceResult slice : audit.slices()) {
            text.append("| ").append(Markdown.text(slice.slice().name())).append(" | ");
            text.append(slice.rows());
            for (Metric metric : SHOWN) {
                text.append(" | ");
                text.append(slice.isHidden() ? "hidden" : cell(slice.at(threshold), metric));
            }
            text.append(" |\n");
        }
    }

    private static void gaps(StringBuilder text, AuditResult audit, double threshold) {
        text.append("\nGaps to the baseline, with ");
        text.append(Csv.number(Math.round(audit.level() * 1e6) / 1e4)).append(" % intervals:\n\n");
        head(text, "baseline");
        for (SliceResult slice : audit.slices()) {
            if (slice.isHidden() || slice.slice().name().equals(slice.baseline())) {
                continue;
            }
            text.append("| ").append(Markdown.text(slice.slice().name())).append(" | ");
            text.append(Markdown.text(slice.baseline()));
            for (Metric metric : SHOWN) {
                Gap gap = slice.at(threshold).gaps().get(metric);
                text.append(" | ").append(gap == null ? "" : cell(gap));
            }
            text.append(" |\n");
        }
    }

    private static void head(StringBuilder text, String second) {
        text.append("| slice | ").append(second);
        SHOWN.forEach(metric -> text.append(" | ").append(metric.key().replace('_', ' ')));
        text.append(" |\n|---|---:").append("|---:".repeat(SHOWN.size())).append("|\n");
    }

    private static String cell(ThresholdResult at, Metric metric) {
        Estimate estimate = at.estimates().get(metric);
        if (estimate == null) {
            return "";
        }
        if (estimate.status() != Status.KNOWN) {
            return estimate.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return value(estimate.value(), estimate.interval().lower(), estimate.interval().upper());
    }

    private static String cell(Gap gap) {
        return Double.isNaN(gap.difference())
                ? "not defined"
                : value(gap.difference(), gap.interval().lower(), gap.interval().upper());
    }

    private static String value(double value, double lower, double upper) {
        return Double.isNaN(lower)
                ? String.format(Locale.ROOT, "%.3f", value)
                : String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, lower, upper);
    }
}
