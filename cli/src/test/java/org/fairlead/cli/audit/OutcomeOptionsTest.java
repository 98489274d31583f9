package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.outcome.ClassResult;
import org.fairlead.audit.outcome.NumberResult;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeOptionsTest {
    private final ScoredRows rows;

    OutcomeOptionsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    @Test
    void audit_weights_areUsed() {
        AuditDocument document = rows.document("--weight", "w");

        assertThat(document.audit().weighted()).isTrue();
        assertThat(document.audit().weight()).isGreaterThan(ScoredRows.ROWS);
    }

    @Test
    void audit_fractionalLabels_countInPart() {
        rows.with(1, "y", "0.25");
        AuditDocument whole = rows.document("--fractional");
        rows.with(1, "y", "1");
        AuditDocument more = rows.document("--fractional");

        assertThat(more.audit().overall().positives() - whole.audit().overall().positives())
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void audit_predictedClasses_givesEachClassAgainstTheRest() {
        AuditDocument document =
                rows.document(
                        Stream.of(
                                "--label",
                                "kind",
                                "--classes",
                                "guess",
                                "--positive",
                                "b",
                                "--slice",
                                "sex"));

        ClassResult classes = document.supplements().classes().get(0);
        assertThat(classes.classes()).containsExactly("a", "b", "c");
        assertThat(document.audit().overall().at(0.5).estimate(Metric.RECALL))
                .isEqualTo(classes.of("b").overall().at(0.5).estimate(Metric.RECALL));
        assertThat(classes.tables().get(0).accuracy().value()).isBetween(0.7, 0.95);
    }

    @Test
    void audit_classScores_givesEachClassAtThresholds() {
        AuditDocument document =
                rows.document(
                        Stream.of(
                                "--label",
                                "kind",
                                "--class-scores",
                                "a=pa,b=pb,c=pc",
                                "--threshold",
                                "0.3,0.5",
                                "--slice",
                                "sex"));

        ClassResult classes = document.supplements().classes().get(0);
        assertThat(classes.oneAgainstRest()).hasSize(3);
        assertThat(classes.of("c").thresholds()).containsExactly(0.3, 0.5);
    }

    @Test
    void audit_classOutsideTheDeclared_isRefused() {
        rows.refused(
                rows.run(Stream.of("--label", "kind", "--class-scores", "a=pa,b=pb")),
                "label column \"kind\"",
                "must be one of [a, b], found \"c\"");
    }

    @Test
    void audit_rowsAsNegativeThatHaveNoNegative_areRefused() {
        rows.with(3, "guess", "");

        rows.refused(
                rows.run(
                        Stream.of(
                                "--label",
                                "kind",
                                "--classes",
                                "guess",
                                "--undefined",
                                "as-negative")),
                "--undefined as-negative is for labels of two classes",
                "--undefined exclude");
    }

    @Test
    void audit_numbers_giveResidualsBySlice() {
        AuditDocument document =
                rows.document(
                        Stream.of(
                                "--label",
                                "amount",
                                "--score",
                                "forecast",
                                "--number",
                                "--cut-at",
                                "25",
                                "--slice",
                                "sex"));

        assertThat(document.audit().thresholds()).containsExactly(25.0);
        NumberResult women =
                document.supplements().numbers().stream()
                        .filter(number -> number.slice().equals("sex=Female"))
                        .findFirst()
                        .orElseThrow();
        assertThat(women.meanResidual()).isCloseTo(-1.5, within(0.1));
        assertThat(women.residualGap()).isCloseTo(-3, within(0.1));
        assertThat(document.audit().slice("sex=Female").measures())
                .containsKey(Metric.MEAN_RESIDUAL);
    }

    @Test
    void audit_numbersWithoutACut_areCutAtTheirMedian() {
        AuditDocument document =
                rows.document(Stream.of("--label", "amount", "--score", "forecast", "--number"));

        assertThat(document.audit().overall().positives())
                .isCloseTo(ScoredRows.ROWS / 2.0, within(1.0));
    }

    @Test
    void audit_labelsOfTwoKinds_areRefused() {
        rows.refused(rows.audit("--fractional", "--number"), "labels are of one kind");
        rows.refused(rows.audit("--classes", "guess"), "--score is not used");
        rows.refused(rows.run(Stream.of("--label", "y")), "name it with --score");
        rows.refused(rows.audit("--cut-at", "3"), "use it with --number");
        rows.refused(rows.run(Stream.of("--score", "p")), "--label");
    }
}
