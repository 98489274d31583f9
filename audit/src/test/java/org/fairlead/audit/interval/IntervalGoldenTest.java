package org.fairlead.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.fairlead.audit.Golden;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class IntervalGoldenTest {

    @Test
    void jackknife_ofGoldenBuckets_matchesTfma() {
        JsonNode node = Golden.byId("confidence_intervals", "CI1-tfma-jackknife");
        double[] labels = Golden.numbers(node.get("labels"));
        double[] scores = Golden.numbers(node.get("scores"));
        int[] buckets =
                Arrays.stream(Golden.numbers(node.get("bucket"))).mapToInt(b -> (int) b).toArray();
        Counts counts = Counts.of(buckets, 20, labels, scores, null, 0.5);
        int[] all = new int[20];
        Arrays.setAll(all, i -> i);
        for (JsonNode expected : node.get("expected")) {
            Metric metric = Metric.named(expected.get("metric").asText());
            double point = metric.value(counts.of(all).weightAt(0));
            double[] replicates = new double[20];
            Arrays.setAll(
                    replicates,
                    k ->
                            metric.value(
                                    counts.of(Arrays.stream(all).filter(b -> b != k).toArray())
                                            .weightAt(0)));
            TfmaInterval found = TfmaInterval.jackknife(point, replicates, 0.95);

            Golden.assertNear("point", point, expected.get("point_estimate"));
            Golden.assertNear("mean", found.mean(), expected.get("replicate_mean"));
            Golden.assertNear("error", found.standardError(), expected.get("standard_error"));
            Golden.assertNear("lower", found.interval().lower(), expected.get("lower"));
            Golden.assertNear("upper", found.interval().upper(), expected.get("upper"));
        }
    }

    @Test
    void bootstrap_ofGoldenReplicates_matchesTfma() {
        JsonNode node = Golden.byId("confidence_intervals", "CI2-tfma-poisson-bootstrap-summary");
        JsonNode expected = node.get("expected");
        TfmaInterval found = TfmaInterval.bootstrap(Golden.numbers(node.get("replicates")), 0.95);

        Golden.assertNear("mean", found.mean(), expected.get("mean"));
        Golden.assertNear("sd", found.standardError(), expected.get("sd"));
        Golden.assertNear("lower", found.interval().lower(), expected.get("lower"));
        Golden.assertNear("upper", found.interval().upper(), expected.get("upper"));
    }

    @Test
    void quantiles_ofGoldenReplicates_matchFairlearn() {
        JsonNode node = Golden.byId("confidence_intervals", "CI3-fairlearn-quantiles");
        double[] sorted = Arrays.stream(Golden.numbers(node.get("replicates"))).sorted().toArray();
        double[] levels = Golden.numbers(node.get("quantiles"));
        for (int i = 0; i < levels.length; i++) {
            Golden.assertNear(
                    "quantile " + levels[i],
                    Quantiles.ofSorted(sorted, levels[i]),
                    node.get("expected").get(i));
        }
    }

    @Test
    void wilson_ofGoldenCounts_matches() {
        for (JsonNode row : Golden.byId("confidence_intervals", "CI4-wilson").get("expected")) {
            double trials = row.get("n").asDouble();
            Interval found = Wilson.of(row.get("k").asDouble() / trials, trials, Normal.z(0.95));

            Golden.assertNear("lower", found.lower(), row.get("interval").get(0));
            Golden.assertNear("upper", found.upper(), row.get("interval").get(1));
        }
    }

    /** Reference: Newcombe (1998), table II, method 10, rows a to d; printed to four digits. */
    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void newcombe_ofPublishedExamples_matches(
            double k, double n, double otherK, double otherN, double lower, double upper) {
        double z = Normal.z(0.95);
        Interval found =
                Newcombe.of(
                        k / n,
                        Wilson.of(k / n, n, z),
                        otherK / otherN,
                        Wilson.of(otherK / otherN, otherN, z),
                        0);

        assertThat(found.lower()).isCloseTo(lower, within(5e-5));
        assertThat(found.upper()).isCloseTo(upper, within(5e-5));
    }

    /** Reference: statistics.NormalDist().inv_cdf and scipy.stats.t.ppf. */
    @ParameterizedTest
    @CsvSource({
        "0.975, 1.959963984540054",
        "0.5, 0",
        "0.995, 2.5758293035489004",
        "1e-10, -6.361340902404056"
    })
    void normalQuantile_ofKnownLevels_matches(double p, double expected) {
        assertThat(Normal.quantile(p)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1.959963984540054, 0.025",
        "3, 0.0013498980316300957",
        "-1, 0.8413447460685429"
    })
    void normalTail_ofKnownValues_matches(double z, double expected) {
        assertThat(SpecialFunctions.normalTail(z)).isCloseTo(expected, within(1e-14));
    }

    /** Reference: Python's math.erfc. */
    @ParameterizedTest
    @CsvSource({
        "2.4999, 6.211418374944594e-03",
        "2.5, 6.209665325776139e-03",
        "3, 1.349898031630096e-03",
        "4, 3.167124183311996e-05",
        "6, 9.865876450377012e-10",
        "10, 7.619853024160593e-24",
        "20, 2.753624118606331e-89",
        "37, 5.725571222525139e-300"
    })
    void normalTail_farOut_isRightInRelativeTerms(double z, double expected) {
        assertThat(SpecialFunctions.normalTail(z)).isCloseTo(expected, withinPercentage(1e-11));
    }
}
