package org.fairlead.report.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;

/**
 * An audit as the figures of a model card. What people must say, such as intended users and
 * purpose, is left to them: only what was measured is written.
 */
public final class ModelCard {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ModelCard() {}

    /**
     * A card in the JSON of the Model Card Toolkit, schema version 0.0.2, in which figures are
     * texts.
     *
     * @param document the audit
     * @return the card, with the figures of every slice that are known
     */
    public static String json(AuditDocument document) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schema_version", "0.0.2");
        root.putObject("model_details")
                .put("name", document.name())
                .put("overview", CardWords.overview(document));
        data(root.putObject("model_parameters").putArray("data").addObject(), document);
        ArrayNode metrics = root.putObject("quantitative_analysis").putArray("performance_metrics");
        for (SliceResult slice : document.audit().slices()) {
            String name = slice.slice().name();
            slice.measures().forEach((metric, e) -> add(metrics, name, metric.key(), e));
            slice.measureGaps().forEach((metric, gap) -> add(metrics, name, metric.key(), gap));
            for (ThresholdResult at : slice.thresholds()) {
                at.estimates()
                        .forEach((metric, e) -> add(metrics, name, at(metric, at.threshold()), e));
                at.gaps().forEach((metric, g) -> add(metrics, name, at(metric, at.threshold()), g));
            }
        }
        considerations(root.putObject("considerations"), document);
        return text(root) + "\n";
    }

    /** The audited rows, and the columns of people that they were sliced by. */
    private static void data(ObjectNode node, AuditDocument document) {
        node.put("name", "audited rows");
        node.put("description", CardWords.facts(document));
        ArrayNode sensitive = node.putObject("sensitive").putArray("sensitive_data");
        CardWords.columns(document).forEach(sensitive::add);
    }

    private static void considerations(ObjectNode node, AuditDocument document) {
        ArrayNode limitations = node.putArray("limitations");
        limitations
                .addObject()
                .put(
                        "description",
                        "Figures hold for the audited rows only; a threshold is the user's choice,"
                                + " and a small gap in these measures does not show the absence of"
                                + " harm.");
        for (Exclusion exclusion : document.audit().exclusions()) {
            limitations
                    .addObject()
                    .put(
                            "description",
                            "Left out: %s, %d rows: %s"
                                    .formatted(
                                            exclusion.subject(),
                                            exclusion.rows(),
                                            exclusion.reason()));
        }
        ArrayNode risks = node.putArray("ethical_considerations");
        CardWords.gaps(document)
                .forEach(
                        gap ->
                                risks.addObject()
                                        .put("name", gap)
                                        .put("mitigation_strategy", CardWords.NOT_STATED));
    }

    private static void add(ArrayNode metrics, String slice, String type, Estimate estimate) {
        if (estimate.status() == Status.KNOWN) {
            add(metrics, slice, type, estimate.value(), estimate.interval());
        }
    }

    private static void add(ArrayNode metrics, String slice, String type, Gap gap) {
        if (gap.status() == Status.KNOWN && !Double.isNaN(gap.difference())) {
            String name = type + ", gap to " + gap.baseline();
            add(metrics, slice, name, gap.difference(), gap.interval());
        }
    }

    private static void add(
            ArrayNode metrics, String slice, String type, double value, Interval interval) {
        ObjectNode node = metrics.addObject();
        node.put("type", type);
        node.put("value", number(value));
        node.put("slice", slice);
        if (!interval.isUnknown()) {
            node.putObject("confidence_interval")
                    .put("lower_bound", number(interval.lower()))
                    .put("upper_bound", number(interval.upper()));
        }
    }

    /**
     * The front matter of a Hugging Face model card: a {@code model-index} with the figures of all
     * rows and, by name, those of the slices.
     *
     * @param document the audit
     * @param dataset name of the data that were scored
     * @return YAML between two lines of dashes, to stand first in a README.md
     */
    public static String frontMatter(AuditDocument document, String dataset) {
        StringBuilder yaml = new StringBuilder("---\nmodel-index:\n");
        yaml.append("- name: ").append(quoted(document.name())).append('\n');
        yaml.append("  results:\n  - task:\n      type: tabular-classification\n");
        yaml.append("    dataset:\n      name: ").append(quoted(dataset)).append('\n');
        yaml.append("      type: ").append(quoted(dataset)).append('\n');
        yaml.append("    metrics:\n");
        for (SliceResult slice : document.audit().slices()) {
            String name = slice.slice().name();
            metrics(yaml, name, slice.measures(), Double.NaN);
            slice.thresholds().forEach(at -> metrics(yaml, name, at.estimates(), at.threshold()));
        }
        return yaml.append("---\n").toString();
    }

    private static void metrics(
            StringBuilder yaml, String slice, Map<Metric, Estimate> figures, double threshold) {
        figures.forEach(
                (metric, estimate) -> {
                    if (estimate.status() == Status.KNOWN && Double.isFinite(estimate.value())) {
                        String type = at(metric, threshold);
                        yaml.append("    - type: ").append(quoted(metric.key())).append('\n');
                        yaml.append("      name: ").append(quoted(type + ", " + slice));
                        yaml.append("\n      value: ").append(number(estimate.value()));
                        yaml.append('\n');
                    }
                });
    }

    private static String at(Metric metric, double threshold) {
        return Double.isNaN(threshold) ? metric.key() : metric.key() + "@" + number(threshold);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** A JSON string is a YAML string too. */
    private static String quoted(String text) {
        return text(JsonNodeFactory.instance.textNode(text));
    }

    private static String text(Object node) {
        try {
            return node instanceof ObjectNode
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node)
                    : MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
