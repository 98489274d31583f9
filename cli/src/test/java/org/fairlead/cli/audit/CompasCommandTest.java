package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;

/**
 * The published error rates of COMPAS, from the command line. Source: Larson et al. (2016), How We
 * Analyzed the COMPAS Recidivism Algorithm, ProPublica, table "All Defendants": they counted all
 * 7,214 rows of the two-year file, with medium and high scores (5 to 10) as positive.
 */
class CompasCommandTest {
    private static final Path FILE =
            Path.of("../../shared/data/compas/compas-scores-two-years.csv");

    private static final String[] COMMAND =
            ("audit "
                            + FILE
                            + " --label two_year_recid --score decile_score --slice race"
                            + " --slice sex --cross race,sex --threshold 4")
                    .split(" ");

    @Test
    void audit_ofCompas_reproducesThePublishedRates() {
        assumeTrue(Files.exists(FILE), "the COMPAS file is not beside the project");

        Fairlead run =
                Fairlead.run(Stream.concat(Arrays.stream(COMMAND), Stream.of("--json")).toArray());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        AuditDocument document = AuditDocument.parse(run.out());
        assertThat(document.audit().rows()).isEqualTo(7_214);
        rate(document, "race=African-American", Metric.FALSE_POSITIVE_RATE, 44.85);
        rate(document, "race=Caucasian", Metric.FALSE_POSITIVE_RATE, 23.45);
        rate(document, "race=African-American", Metric.FALSE_NEGATIVE_RATE, 27.99);
        rate(document, "race=Caucasian", Metric.FALSE_NEGATIVE_RATE, 47.72);
    }

    @Test
    void audit_ofCompas_printsThemWithIntervals() {
        assumeTrue(Files.exists(FILE), "the COMPAS file is not beside the project");

        assertThat(Fairlead.run((Object[]) COMMAND).out())
                .contains("0.448 [0.426, 0.472]", "0.235 [0.214, 0.257]")
                .contains("0.280 [0.260, 0.300]", "0.477 [0.446, 0.509]")
                .contains("race=African-American & sex=Male");
    }

    private static void rate(AuditDocument document, String slice, Metric metric, double percent) {
        assertThat(100 * document.audit().slice(slice).at(4).estimate(metric).value())
                .isCloseTo(percent, within(0.005));
    }
}
