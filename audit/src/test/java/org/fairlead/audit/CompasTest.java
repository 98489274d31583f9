package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.junit.jupiter.api.Test;

class CompasTest {
    private static final Path FILE =
            Path.of("../../shared/data/compas/compas-scores-two-years.csv");

    /** Reference: ProPublica, How We Analyzed the COMPAS Recidivism Algorithm (2016). */
    @Test
    void audit_ofCompas_givesThePublishedErrorRates() throws IOException {
        assumeTrue(Files.exists(FILE), "the COMPAS file is not beside the project");
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            lines.add(fields(line));
        }
        List<List<String>> rows = lines.subList(1, lines.size());
        AuditRows data =
                AuditRows.of(
                                numbers(rows, lines.get(0).indexOf("two_year_recid")),
                                numbers(rows, lines.get(0).indexOf("decile_score")))
                        .slice("race", texts(rows, lines.get(0).indexOf("race")))
                        .slice("sex", texts(rows, lines.get(0).indexOf("sex")))
                        .build();
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(4)
                        .cross("race", "sex")
                        .baseline("race=Caucasian")
                        .build();

        AuditResult result = Audit.run(data, plan);

        assertThat(result.rows()).isEqualTo(7_214);
        assertThat(result.grid())
                .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);
        SliceResult black = result.slice("race=African-American");
        assertRate(black, Metric.FALSE_POSITIVE_RATE, 0.4485);
        assertRate(black, Metric.FALSE_NEGATIVE_RATE, 0.2799);
        SliceResult white = result.slice("race=Caucasian");
        assertRate(white, Metric.FALSE_POSITIVE_RATE, 0.2345);
        assertRate(white, Metric.FALSE_NEGATIVE_RATE, 0.4772);
        assertThat(black.at(4).gap(Metric.FALSE_POSITIVE_RATE).interval().lower())
                .isGreaterThan(0.15);
        assertThat(result.familyResult("race & sex").partition()).isTrue();
    }

    private static void assertRate(SliceResult slice, Metric metric, double expected) {
        assertThat(slice.at(4).estimate(metric).value()).isCloseTo(expected, within(5e-5));
    }

    private static double[] numbers(List<List<String>> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(column))).toArray();
    }

    private static List<String> texts(List<List<String>> rows, int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static List<String> fields(String line) {
        return Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
