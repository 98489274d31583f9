package org.fairlead.audit.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.Golden;
import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.inequality.Inequality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class LabelTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"L1-lift-dataset-metrics", "L3-lift-nonuniform-reference"})
    void table_ofGoldenCounts_matchesLift(String id) {
        JsonNode node = Golden.byId("lift", id);
        JsonNode expected = node.get("expected");
        LabelTable table = table(node, 1);

        Golden.assertNear("tv", table.totalVariation(), expected.get("total_variation"));
        Golden.assertNear("inf", table.infinityNorm(), expected.get("infinity_norm"));
        Golden.assertNear("kl", table.kullbackLeiblerBits(0), expected.get("kl_bits_unsmoothed"));
        Golden.assertNear("kl1", table.kullbackLeiblerBits(1), expected.get("kl_bits_lift_alpha1"));
        Golden.assertNear("js", table.jensenShannonBits(), expected.get("js_bits"));
        if (expected.has("skews_alpha1")) {
            double[] skews = table.skews(1);
            for (int i = 0; i < skews.length; i++) {
                String name = table.names().get(i);
                Golden.assertNear(name, skews[i], expected.get("skews_alpha1").get(name));
            }
            double[] shares = {share(node, "m"), share(node, "f")};
            Golden.assertNear(
                    "parity",
                    Spread.of(List.of("m", "f"), shares, 0.4).difference(),
                    expected.get("demographic_parity_abs_difference"));
        } else {
            Golden.assertNear(
                    "x1000",
                    table(node, 1_000).kullbackLeiblerBits(1),
                    expected.get("kl_bits_lift_alpha1_reference_x1000"));
        }
    }

    private static double share(JsonNode node, String group) {
        double positive = node.get("counts").get(group + ",1").asDouble();
        return positive / (positive + node.get("counts").get(group + ",0").asDouble());
    }

    @Test
    void inequality_ofGoldenBenefits_matchesLift() {
        JsonNode node = Golden.byId("lift", "L2-benefit-vector");
        double[] benefits = Golden.numbers(node.get("benefits"));
        JsonNode expected = node.get("expected");

        Golden.assertNear(
                "gei2", Inequality.generalisedEntropy(benefits, 2), expected.get("gei_alpha2"));
        Golden.assertNear(
                "gei.5",
                Inequality.generalisedEntropy(benefits, 0.5),
                expected.get("gei_alpha0.5"));
        Golden.assertNear("t", Inequality.theilT(benefits), expected.get("theil_t"));
        Golden.assertNear("l", Inequality.theilL(benefits), expected.get("theil_l"));
        Golden.assertNear(
                "a.5", Inequality.atkinson(benefits, 0.5), expected.get("atkinson_eps0.5"));
        Golden.assertNear("a1", Inequality.atkinson(benefits, 1), expected.get("atkinson_eps1"));
        Golden.assertNear(
                "cv",
                Inequality.coefficientOfVariation(benefits),
                expected.get("coefficient_of_variation"));
    }

    /** Reference: the closed forms evaluated by hand; x = 0.5, y = 0.4, xy = 0.1. */
    @ParameterizedTest
    @CsvSource({
        "dp, 0.2",
        "sdc, 0.1111111111111111",
        "ji, 0.125",
        "llr, -1.3862943611198906",
        "pmi, -1.6094379124341003",
        "n_pmi_y, 1.75647079736603",
        "n_pmi_xy, 0.6989700043360187",
        "s_pmi, -2.995732273553991",
        "krc, -0.6531972647421811",
        "t_test, -0.22360679774997896"
    })
    void association_ofTenRows_matchesTheFormula(String name, double expected) {
        assertThat(new Association(1, 5, 4, 10).measures().get(name))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void association_ofTwoGroups_givesTheirGap() {
        Association first = new Association(1, 5, 4, 10);
        Association second = new Association(3, 5, 4, 10);

        assertThat(first.gaps(second).get("dp")).isCloseTo(-0.4, within(1e-12));
    }

    /** Reference: scipy.stats.chi2.sf. */
    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, 0.05",
        "5.991464547107979, 2, 0.05",
        "1, 4, 0.9097959895689501"
    })
    void chiSquaredTail_ofKnownValues_matches(double value, int degrees, double expected) {
        assertThat(Divergences.chiSquaredTail(value, degrees)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void association_withMoreBothThanGroup_saysTheCounts() {
        assertThatThrownBy(() -> new Association(6, 5, 7, 10))
                .hasMessageContaining("found both 6.0, group 5.0, positive 7.0, all 10.0");
    }

    private static LabelTable table(JsonNode node, double factor) {
        List<String> names = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        node.get("counts")
                .properties()
                .forEach(
                        cell -> {
                            names.add(cell.getKey());
                            counts.add(cell.getValue().asDouble());
                            if (node.has("reference")) {
                                double share = node.get("reference").get(cell.getKey()).asDouble();
                                reference.add(share * factor);
                            }
                        });
        return reference.isEmpty()
                ? LabelTable.againstUniform(names, counts)
                : new LabelTable(names, counts, reference);
    }
}
