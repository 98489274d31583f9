package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateCommandTest {
    @TempDir Path folder;

    /** 400 rows: positives of group b are missed three times as often. */
    @BeforeEach
    void audit() throws IOException {
        StringBuilder csv = new StringBuilder("y,p,g\n");
        for (int i = 0; i < 200; i++) {
            csv.append(i % 2)
                    .append(i % 10 == 1 ? ",0.2,a\n" : i % 2 == 1 ? ",0.8,a\n" : ",0.3,a\n");
            csv.append(i % 2)
                    .append(i % 10 < 6 ? ",0.2,b\n" : i % 2 == 1 ? ",0.8,b\n" : ",0.3,b\n");
        }
        Path file = folder.resolve("scores.csv");
        Files.writeString(file, csv);
        Fairlead run =
                Fairlead.run(
                        "audit",
                        file,
                        "--label",
                        "y",
                        "--score",
                        "p",
                        "--slice",
                        "g",
                        "--baseline",
                        "g=a",
                        "--out",
                        folder.resolve("audit"));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private Fairlead gate(String limit, String... more) throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(policy, "limits:\n  - " + limit + "\n");
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "gate";
        arguments[1] = folder.resolve("audit");
        arguments[2] = "--policy";
        arguments[3] = policy;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Fairlead.run(arguments);
    }

    @Test
    void gate_gapOverTheLimit_fails() throws IOException {
        Fairlead run =
                gate(
                        "{gap: false_negative_rate, within: 0.05, slices: [g=b]}",
                        "--junit",
                        folder.resolve("gate.xml").toString(),
                        "--sarif",
                        folder.resolve("gate.sarif").toString());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAIL);
        assertThat(run.out()).contains("FAIL", "g=b", "Verdict: FAIL");
        assertThat(folder.resolve("gate.xml")).content().contains("<testsuite");
        assertThat(folder.resolve("gate.sarif")).content().contains("2.1.0");
    }

    @Test
    void gate_fileThatCannotBeWritten_isRefusedBeforeAnyIs() throws IOException {
        String limit = "{gap: false_negative_rate, within: 0.05}";
        Fairlead run =
                gate(
                        limit,
                        "--junit",
                        folder.resolve("gate.xml").toString(),
                        "--sarif",
                        folder.resolve("none/gate.sarif").toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("gate.sarif", "does not exist; make it first");
        assertThat(run.out()).isEmpty();
        assertThat(folder.resolve("gate.xml")).doesNotExist();
    }

    @Test
    void gate_limitWithoutAnInterval_saysWhatCanDecide() throws IOException {
        Fairlead run = gate("{ratio: accuracy, least: 0.9, slices: [g=b]}");

        assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(run.out())
                .contains("g=b: ratio of accuracy at threshold 0.5 is ", "limit: at least 0.9")
                .contains("it has no interval, so only the point as evidence can decide");
        assertThat(gate("{ratio: accuracy, least: 0.1, slices: [g=b], evidence: point}").code())
                .isZero();
    }

    @Test
    void gate_inconclusiveThatCountsAsPass_saysSo() throws IOException {
        Fairlead run =
                gate(
                        "{value: false_negative_rate, most: 0.2, slices: [g=a], when-inconclusive: pass}");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("not enough evidence, which the policy counts as pass");
    }

    @Test
    void gate_json_hasNullForWhatIsNotKnown() throws IOException {
        Fairlead run = gate("{gap: auc, within: 0.9, slices: [g=b, g=c]}", "--json");

        JsonNode findings = JsonFile.parse(run.out()).path("findings");
        assertThat(findings.at("/0/lower").asDouble())
                .isLessThan(findings.at("/0/value").asDouble());
        assertThat(findings.at("/0/threshold").isNull()).isTrue();
        assertThat(findings.at("/1/value").isNull()).isTrue();
        assertThat(findings.at("/1/reason").asText()).startsWith("g=c: no such slice");
        assertThat(JsonFile.parse(run.out()).path("verdict").asText()).isEqualTo("FAIL");
    }

    @Test
    void gate_warnOnly_exitsWithZero() throws IOException {
        assertThat(
                        gate(
                                        "{gap: false_negative_rate, within: 0.05, slices: [g=b]}",
                                        "--warn-only")
                                .code())
                .isZero();
    }

    @Test
    void gate_withinTheLimit_passes() throws IOException {
        Fairlead run = gate("{gap: false_negative_rate, within: 0.9, evidence: interval}");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void gate_intervalAcrossTheLimit_isInconclusive() throws IOException {
        Fairlead run =
                gate("{value: false_negative_rate, most: 0.2, slices: [g=a], evidence: interval}");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @Test
    void gate_sliceThatTheAuditLacks_fails() throws IOException {
        assertThat(gate("{gap: false_negative_rate, within: 0.9, slices: [g=c]}").code())
                .isEqualTo(ExitCode.FAIL);
    }

    @Test
    void gate_shortNameOfAMeasure_isTheMeasure() throws IOException {
        assertThat(gate("{gap: fnr, within: 0.9}").out())
                .isEqualTo(gate("{gap: false_negative_rate, within: 0.9}").out());
    }

    @Test
    void gate_unknownMeasureOrKey_namesTheLine() throws IOException {
        Fairlead measure = gate("{gap: false_negativ_rate, within: 0.1}");
        Fairlead key = gate("{gap: false_negative_rate, whithin: 0.1}");

        assertThat(measure.code()).isEqualTo(ExitCode.USAGE);
        assertThat(measure.err()).contains("policy.yaml, line 2", "false_negative_rate");
        assertThat(key.code()).isEqualTo(ExitCode.USAGE);
        assertThat(key.err()).contains("line 2", "did you mean \"within\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{gap: accuracy}|either \"within\", or \"least\", \"most\" or both, found neither",
                "{gap: accuracy, within: 0.1, most: 0.2}|found both",
                "{gap: accuracy, within: -0.1}|\"within\" must be 0 or more, found -0.1",
                "{gap: accuracy, least: 0.2, most: 0.1}|\"most\" must be \"least\" or more, which is 0.2, found 0.1",
                "{gap: accuracy, within: 0.1, slices: [g=b], worst: true}|the worst of all, found both",
                "{gap: accuracy, within: 0.1, slices: []}|names none",
                "{gap: accuracy, within: 0.1, evidence: intervall}|did you mean \"interval\"",
                "{gap: accuracy, value: accuracy, within: 0.1}|found [value, gap]"
            })
    void gate_limitThatIsNotClear_isRefusedWithItsLine(String limit, String message)
            throws IOException {
        Fairlead run = gate(limit);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("policy.yaml, line 2", message);
        assertThat(run.err().strip().lines()).hasSize(1);
    }

    @Test
    void gate_auditCutOffOrNewer_isRefused() throws IOException {
        Path file = folder.resolve("audit/audit.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        Fairlead run = gate("{gap: false_negative_rate, within: 0.1}");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void gate_auditOfANewerVersion_isRefused() throws IOException {
        Path file = folder.resolve("audit/audit.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"version\" : 1", "\"version\" : 2"));
        Fairlead run = gate("{gap: false_negative_rate, within: 0.1}");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("\"version\" must be 1 to 1, found 2", "newer Fairlead");
    }

    @Test
    void gate_measureThatTheAuditLacks_fails() throws IOException {
        Fairlead run = gate("{value: mean_residual, most: 0.9}");

        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.FAIL);
    }
}
