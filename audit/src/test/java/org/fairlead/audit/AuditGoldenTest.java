package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditGoldenTest {

    static Stream<Named<JsonNode>> cases() {
        return Golden.block("cases").map(node -> Named.of(node.get("id").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void audit_ofGoldenCase_matchesTfma(JsonNode node) {
        AuditResult result = Audit.run(GoldenCases.rows(node), GoldenCases.plan(node));
        Map<String, SliceResult> slices = new LinkedHashMap<>();
        result.slices().forEach(s -> slices.put(GoldenCases.key(node, s.slice()), s));

        for (Map.Entry<String, JsonNode> slice : node.get("expected").properties()) {
            assertThat(slices).containsKey(slice.getKey());
            SliceResult found = Objects.requireNonNull(slices.get(slice.getKey()));
            if (slice.getValue().isTextual()) {
                assertThat(found.isHidden()).as(slice.getKey()).isTrue();
            } else {
                assertSlice(node, found, slice.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> slice : node.get("expected_scalar").properties()) {
            assertScalars(Objects.requireNonNull(slices.get(slice.getKey())), slice.getValue());
        }
    }

    private static void assertSlice(JsonNode node, SliceResult found, JsonNode expected) {
        double[] thresholds = Golden.numbers(node.get("thresholds"));
        for (Map.Entry<String, JsonNode> metric : expected.properties()) {
            for (int i = 0; i < thresholds.length; i++) {
                String what = found.slice().name() + " " + metric.getKey() + " " + thresholds[i];
                Golden.assertNear(
                        what,
                        value(found.at(thresholds[i]), metric.getKey()),
                        metric.getValue().get(i));
            }
        }
    }

    private static double value(ThresholdResult at, String name) {
        Confusion counts = at.weight();
        return switch (name) {
            case "tp" -> counts.tp();
            case "fp" -> counts.fp();
            case "tn" -> counts.tn();
            case "fn" -> counts.fn();
            default -> at.estimate(Metric.named(name)).value();
        };
    }

    private static void assertScalars(SliceResult found, JsonNode expected) {
        Golden.assertNear("rows", (double) found.rows(), expected.get("example_count"));
        if (expected.has("weighted_example_count")) {
            Golden.assertNear("weight", found.weight(), expected.get("weighted_example_count"));
        }
        if (expected.has("auc")) {
            Golden.assertNear(
                    found.slice().name() + " auc",
                    found.measure(Metric.AUC).value(),
                    expected.get("auc"));
        }
    }
}
