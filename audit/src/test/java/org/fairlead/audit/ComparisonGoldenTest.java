package org.fairlead.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.inequality.BenefitInequality;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.slice.Slice;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonGoldenTest {

    static Stream<Named<JsonNode>> comparisons() {
        return named("comparisons");
    }

    static Stream<Named<JsonNode>> fairlearn() {
        return named("fairlearn");
    }

    static Stream<Named<JsonNode>> aif360() {
        return named("aif360");
    }

    private static Stream<Named<JsonNode>> named(String block) {
        return Golden.block(block).map(node -> Named.of(node.get("case").asText(), node));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void gaps_ofGoldenCase_matchAllThreeConventions(JsonNode node) {
        AuditResult result = run(node, name(node.get("baseline").asText()));
        for (Map.Entry<String, JsonNode> slice : node.get("expected").properties()) {
            SliceResult found = result.slice(name(slice.getKey()));
            for (Map.Entry<String, JsonNode> metric : slice.getValue().properties()) {
                Gap gap = gap(result, node, found, Metric.named(metric.getKey()));
                JsonNode expected = metric.getValue();
                String what = slice.getKey() + " " + metric.getKey();
                Golden.assertNear(what, gap.value(), expected.get("value"));
                Golden.assertNear(what, gap.baselineValue(), expected.get("baseline"));
                Golden.assertNear(
                        what, gap.difference(), expected.get("difference_group_minus_baseline"));
                Golden.assertNear(
                        what,
                        gap.baselineMinusSlice(),
                        expected.get("tfma_cross_slice_baseline_minus_group"));
                Golden.assertNear(
                        what, gap.relativeChange(), expected.get("fi_widget_relative_change"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fairlearn")
    void spreads_ofGoldenCase_matchFairlearn(JsonNode node) {
        AuditResult result = run(node, "Overall");
        double threshold = node.get("threshold").asDouble();
        for (Map.Entry<String, JsonNode> entry : node.get("expected").properties()) {
            String name = entry.getKey();
            Parity parity =
                    name.startsWith("demographic")
                            ? Parity.DEMOGRAPHIC_PARITY
                            : name.startsWith("equal_opp")
                                    ? Parity.EQUAL_OPPORTUNITY
                                    : name.startsWith("fpr")
                                            ? Parity.PREDICTIVE_EQUALITY
                                            : name.endsWith("mean")
                                                    ? Parity.AVERAGE_ODDS
                                                    : Parity.EQUALISED_ODDS;
            double[] parts =
                    parity.rates().stream()
                            .map(rate -> fairlearnSpread(result, rate, threshold))
                            .mapToDouble(spread -> part(spread, name))
                            .toArray();
            double found =
                    name.contains("_ratio_") ? parity.combineRatios(parts) : parity.combine(parts);

            Golden.assertNear(name, found, entry.getValue());
        }
    }

    private static double part(Spread spread, String name) {
        boolean overall = name.contains("to_overall");
        if (name.contains("_ratio_")) {
            return overall ? spread.ratioToOverall() : spread.ratio();
        }
        return overall ? spread.toOverall() : spread.difference();
    }

    /** Fairlearn counts an undefined rate as 0. */
    private static Spread fairlearnSpread(AuditResult result, Metric rate, double threshold) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (SliceResult slice : result.family("group")) {
            names.add(slice.slice().name());
            double value = slice.at(threshold).estimate(rate).value();
            values.add(Double.isNaN(value) ? 0 : value);
        }
        return Spread.of(
                names,
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                result.overall().at(threshold).estimate(rate).value());
    }

    @ParameterizedTest
    @MethodSource("aif360")
    void measures_ofGoldenCase_matchAif360(JsonNode node) {
        AuditResult result = run(node, "Overall");
        double threshold = node.get("threshold").asDouble();
        Confusion p = counts(result, node.get("privileged").asText(), threshold);
        Confusion u = counts(result, node.get("unprivileged").asText(), threshold);
        for (Map.Entry<String, JsonNode> entry : node.get("expected").properties()) {
            Golden.assertNear(entry.getKey(), aif360(entry.getKey(), p, u), entry.getValue());
        }
    }

    private static double aif360(String name, Confusion p, Confusion u) {
        double[] labels = {p.positives(), u.positives()};
        double[] predictions = {p.tp() + p.fp(), u.tp() + u.fp()};
        double[] totals = {p.total(), u.total()};
        List<String> names = List.of("p", "u");
        double labelEpsilon = DifferentialFairness.of(names, labels, totals, 1).epsilon();
        double epsilon = DifferentialFairness.of(names, predictions, totals, 1).epsilon();
        BenefitInequality inequality = BenefitInequality.of(List.of(p, u));
        double tpr = difference(Metric.TRUE_POSITIVE_RATE, p, u);
        double fpr = difference(Metric.FALSE_POSITIVE_RATE, p, u);
        return switch (name) {
            case "base_rate_privileged" -> labels[0] / totals[0];
            case "base_rate_unprivileged" -> labels[1] / totals[1];
            case "dataset_statistical_parity_difference" ->
                    labels[1] / totals[1] - labels[0] / totals[0];
            case "dataset_disparate_impact" -> labels[1] / totals[1] / (labels[0] / totals[0]);
            case "statistical_parity_difference" -> difference(Metric.POSITIVE_RATE, p, u);
            case "disparate_impact" ->
                    Metric.POSITIVE_RATE.value(u) / Metric.POSITIVE_RATE.value(p);
            case "equal_opportunity_difference" -> tpr;
            case "average_odds_difference" -> (tpr + fpr) / 2;
            case "average_abs_odds_difference" ->
                    Parity.AVERAGE_ODDS.combine(Math.abs(tpr), Math.abs(fpr));
            case "equalized_odds_difference" ->
                    Parity.EQUALISED_ODDS.combine(Math.abs(tpr), Math.abs(fpr));
            case "average_predictive_value_difference" ->
                    (difference(Metric.PRECISION, p, u)
                                    + difference(Metric.FALSE_OMISSION_RATE, p, u))
                            / 2;
            case "error_rate_difference" -> -difference(Metric.ACCURACY, p, u);
            case "error_rate_ratio" ->
                    (1 - Metric.ACCURACY.value(u)) / (1 - Metric.ACCURACY.value(p));
            case "false_discovery_rate_difference" -> difference(Metric.FALSE_DISCOVERY_RATE, p, u);
            case "false_omission_rate_difference" -> difference(Metric.FALSE_OMISSION_RATE, p, u);
            case "generalized_entropy_index_alpha2" -> inequality.entropy();
            case "theil_index" -> inequality.theil();
            case "coefficient_of_variation" -> inequality.coefficientOfVariation();
            case "between_group_generalized_entropy_index_alpha2" -> inequality.betweenEntropy();
            case "between_group_theil_index" -> inequality.betweenTheil();
            case "smoothed_empirical_differential_fairness" -> labelEpsilon;
            case "differential_fairness_bias_amplification" -> epsilon - labelEpsilon;
            default -> throw new AssertionError("no measure for " + name);
        };
    }

    /** Unprivileged minus privileged; AIF360 counts precision and its kin of 0/0 as 0. */
    private static double difference(Metric rate, Confusion p, Confusion u) {
        double[] values = {rate.value(u), rate.value(p)};
        boolean predictive =
                List.of(Metric.PRECISION, Metric.FALSE_DISCOVERY_RATE, Metric.FALSE_OMISSION_RATE)
                        .contains(rate);
        double[] found =
                Arrays.stream(values).map(v -> predictive && Double.isNaN(v) ? 0 : v).toArray();
        return found[0] - found[1];
    }

    private static Confusion counts(AuditResult result, String group, double threshold) {
        return result.slice(name(group)).at(threshold).weight();
    }

    private static String name(String group) {
        return group.equals(Slice.OVERALL.name()) ? group : "group=" + group;
    }

    /** Overall has no gap of its own to a slice inside it; it follows from both estimates. */
    private static Gap gap(AuditResult result, JsonNode node, SliceResult slice, Metric metric) {
        double threshold = node.get("threshold").asDouble();
        String baseline = name(node.get("baseline").asText());
        return slice.slice().equals(Slice.OVERALL)
                ? Gap.of(
                        baseline,
                        slice.at(threshold).estimate(metric),
                        result.slice(baseline).at(threshold).estimate(metric),
                        Interval.UNKNOWN,
                        Double.NaN)
                : slice.at(threshold).gap(metric);
    }

    private static AuditResult run(JsonNode node, String baseline) {
        JsonNode data = Golden.byId("cases", node.get("case").asText());
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(node.get("threshold").asDouble())
                        .baseline(baseline)
                        .build();
        return Audit.run(GoldenCases.rows(data), plan);
    }
}
