package org.fairlead.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fairlead.audit.metric.Metric;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    private static final AuditDocument DOCUMENT = Audits.simulated("plain", 0);

    @Test
    void json_hasTheFieldsOfTheSchema() throws JsonProcessingException {
        JsonNode card = new ObjectMapper().readTree(ModelCard.json(DOCUMENT));

        assertThat(card.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema_version",
                        "model_details",
                        "model_parameters",
                        "quantitative_analysis",
                        "considerations");
        assertThat(card.path("schema_version").asText()).isEqualTo("0.0.2");
        JsonNode metrics = card.path("quantitative_analysis").path("performance_metrics");
        JsonNode rate =
                StreamSupport.stream(metrics.spliterator(), false)
                        .filter(m -> m.path("slice").asText().equals("sex=Female"))
                        .filter(m -> m.path("type").asText().equals("false_negative_rate@0.5"))
                        .findFirst()
                        .orElseThrow();
        assertThat(rate.path("value").isTextual()).isTrue();
        assertThat(Double.parseDouble(rate.path("value").asText()))
                .isEqualTo(
                        DOCUMENT.audit()
                                .slice("sex=Female")
                                .at(0.5)
                                .estimate(Metric.FALSE_NEGATIVE_RATE)
                                .value());
        assertThat(rate.path("confidence_interval").path("lower_bound").isTextual()).isTrue();
    }

    @Test
    void json_saysWhatWasAuditedAndWhichGapsHold() throws JsonProcessingException {
        JsonNode card = new ObjectMapper().readTree(ModelCard.json(DOCUMENT));

        assertThat(card.at("/model_details/overview").asText())
                .startsWith("Audited on 6,000 rows in 8 slices.");
        JsonNode data = card.at("/model_parameters/data/0");
        assertThat(data.path("description").asText()).contains("simulated census, 6,000 rows");
        assertThat(data.at("/sensitive/sensitive_data"))
                .extracting(JsonNode::asText)
                .containsExactly("sex", "race");
        JsonNode risks = card.at("/considerations/ethical_considerations");
        assertThat(risks).isNotEmpty();
        double gap =
                DOCUMENT.audit()
                        .slice("sex=Female")
                        .at(0.5)
                        .gap(Metric.FALSE_NEGATIVE_RATE)
                        .difference();
        assertThat(risks.path(0).path("name").asText())
                .contains("false negative rate", "sex=Female against sex=Male")
                .contains(Numbers.signed(gap, true));
        JsonNode metrics = card.at("/quantitative_analysis/performance_metrics");
        assertThat(metrics)
                .filteredOn(
                        m ->
                                m.path("type")
                                        .asText()
                                        .equals("false_negative_rate@0.5, gap to sex=Male"))
                .singleElement()
                .satisfies(
                        m ->
                                assertThat(Double.parseDouble(m.path("value").asText()))
                                        .isEqualTo(gap));
    }

    @Test
    void json_ofUnknownFigures_leavesThemOutAndSaysWhatIsHidden() {
        String card = ModelCard.json(Audits.smallSlices());

        assertThat(card).doesNotContain("NaN").contains("Left out: group=tiny, 5 rows");
    }

    @Test
    void frontMatter_isYamlWithQuotedNames() {
        String name = "a: \"b\"\n- c";
        List<String> lines =
                ModelCard.frontMatter(Audits.hostile(name, "x"), "data #1").lines().toList();

        assertThat(lines.get(0)).isEqualTo("---");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("---");
        assertThat(lines).contains("- name: \"a: \\\"b\\\"\\n- c\"", "      name: \"data #1\"");
        assertThat(lines).filteredOn(line -> line.startsWith("- ")).hasSize(1);
    }
}
