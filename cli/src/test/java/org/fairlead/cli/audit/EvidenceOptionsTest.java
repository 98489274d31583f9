package org.fairlead.cli.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.Status;
import org.fairlead.cli.Fairlead;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceOptionsTest {
    private final ScoredRows rows;

    EvidenceOptionsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "poisson-quantiles,  POISSON_QUANTILES,  1000",
        "tfma-bootstrap,     TFMA_BOOTSTRAP,     20",
        "tfma_jackknife,     TFMA_JACKKNIFE,     20",
        "Fairlearn-Quantiles,FAIRLEARN_QUANTILES,1000"
    })
    void audit_interval_addsIntervalsOfThatMethod(String word, IntervalMode mode, int replicates) {
        AuditDocument document = rows.document("--slice", "sex", "--interval", word, "--seed", "3");

        ResampledIntervals.Result result = document.supplements().resampled().get(0);
        assertThat(result.mode()).isEqualTo(mode);
        assertThat(result.replicates()).isEqualTo(replicates);
        assertThat(result.seed()).isEqualTo(3);
        double value =
                document.audit()
                        .slice("sex=Female")
                        .at(0.5)
                        .estimate(Metric.FALSE_NEGATIVE_RATE)
                        .value();
        assertThat(result.slices())
                .filteredOn(slice -> slice.slice().equals("sex=Female"))
                .singleElement()
                .satisfies(
                        slice -> {
                            var interval =
                                    requireNonNull(
                                            slice.intervals().get(Metric.FALSE_NEGATIVE_RATE));
                            assertThat(interval.lower()).isLessThan(value);
                            assertThat(interval.upper()).isGreaterThan(value);
                        });
    }

    @Test
    void audit_intervalsTwiceWithOneSeed_areTheSameBytes() {
        Object[] options = {
            "--slice",
            "sex",
            "--interval",
            "poisson-quantiles",
            "--replicates",
            "50",
            "--seed",
            "9",
            "--json"
        };

        assertThat(rows.audit(options).out()).isEqualTo(rows.audit(options).out());
        assertThat(rows.audit(options).out().contains("\"seed\" : 9")).isTrue();
    }

    @Test
    void audit_correction_choosesThePValuesThatArePrinted() {
        Fairlead holm = rows.audit("--slice", "sex");
        Fairlead falseDiscovery =
                rows.audit("--slice", "sex", "--correction", "benjamini-hochberg");
        Fairlead none = rows.audit("--slice", "sex", "--correction", "none");

        assertThat(holm.out()).contains("p (Holm)");
        assertThat(falseDiscovery.out()).contains("p (BH)");
        assertThat(none.out()).doesNotContain("p (Holm)").contains("  p  ");
    }

    @Test
    void audit_minimumOfRows_hidesASliceAndWhatWouldGiveItAway() {
        AuditDocument document = rows.document("--slice", "race", "--min-rows", "500");

        assertThat(document.audit().slice("race=b").status()).isEqualTo(Status.HIDDEN);
        assertThat(document.audit().slice("race=a").status()).isEqualTo(Status.HIDDEN);
        assertThat(document.audit().exclusions())
                .extracting(Exclusion::subject)
                .contains("race=a", "race=b");
    }

    @Test
    void audit_minimumOfTrials_saysWhichRatesHaveTooFew() {
        AuditDocument document = rows.document("--slice", "race", "--min-trials", "300");

        assertThat(
                        document.audit()
                                .slice("race=b")
                                .at(0.5)
                                .estimate(Metric.FALSE_NEGATIVE_RATE)
                                .status())
                .isEqualTo(Status.TOO_FEW_ROWS);
    }

    @Test
    void audit_undefinedRows_areRefusedLeftOutOrNegative() {
        rows.with(5, "p", "").with(6, "y", "").with(7, "y", "");

        rows.refused(rows.audit(), "score column \"p\", row 5", "--undefined exclude");
        AuditDocument excluded = rows.document("--undefined", "exclude");
        assertThat(excluded.audit().rows()).isEqualTo(ScoredRows.ROWS - 3);
        assertThat(excluded.audit().exclusions())
                .containsExactly(
                        new Exclusion("rows", "no label", 2), new Exclusion("rows", "no score", 1));
        rows.refused(rows.audit("--undefined", "as-negative"), "label column \"y\", row 6");
        rows.with(6, "y", "1").with(7, "y", "0");
        AuditDocument negative = rows.document("--undefined", "as-negative");
        assertThat(negative.audit().rows()).isEqualTo(ScoredRows.ROWS);
        assertThat(negative.audit().exclusions().get(0).reason())
                .isEqualTo("no score, counted as negative predictions");
    }

    @Test
    void audit_onFourThreads_givesTheSameBytes() {
        Object[] one = {"--slice", "sex", "--weight", "w", "--json"};
        Object[] four = {"--slice", "sex", "--weight", "w", "--json", "--threads", "4"};

        assertThat(rows.audit(four).out()).isEqualTo(rows.audit(one).out());
    }

    @ParameterizedTest
    @CsvSource({
        "--level,      1.5,      'level must lie in (0, 1), found 1.5'",
        "--min-rows,   -1,       'minimumRows must be 0 or more'",
        "--threads,    0,        'threads must be 1 or more'",
        "--rows-in-memory, -1,   '--rows-in-memory must be 0 or more, found -1'",
        "--threshold,  NaN,      'must be finite'",
        "--interval,   jacknife, 'must be one of [poisson-quantiles'",
        "--correction, holms,    'must be one of [none, holm, benjamini-hochberg]'",
        "--replicates, 1,        'replicates must be 2 or more'",
        "--detect,     2,        'must lie in (0, 1)'",
        "--find-slices,acuracy,  'metric \"acuracy\" is not known; did you mean \"accuracy\"?'"
    })
    void audit_valueThatIsNotAllowed_isRefused(String option, String value, String message) {
        rows.refused(
                option.equals("--replicates")
                        ? rows.audit(option, value, "--interval", "tfma-bootstrap")
                        : rows.audit(option, value),
                message);
    }
}
