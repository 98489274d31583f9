package org.fairlead.audit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.fairlead.audit.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ThresholdNamesTest {

    static Stream<JsonNode> cases() {
        return Golden.block("metric_name_suffixes");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void names_ofGoldenThresholds_matchFairnessIndicators(JsonNode node) {
        assertThat(ThresholdNames.of(Golden.numbers(node.get("thresholds"))))
                .isEqualTo(Golden.texts(node.get("expected_suffix")));
    }
}
