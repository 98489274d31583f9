package org.fairlead.report.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fairlead.audit.gate.Gate;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Limit;
import org.fairlead.audit.gate.Policy;
import org.fairlead.audit.gate.Subject;
import org.fairlead.audit.gate.Verdict;
import org.fairlead.report.Audits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GateReportTest {
    private static final Policy POLICY =
            Policy.of(
                    Limit.on(Subject.GAP, "false_negative_rate").within(0.05).build(),
                    Limit.on(Subject.VALUE, "accuracy").atLeast(0.7).slices("Overall").build());

    private static GateResult result() {
        return Gate.check(POLICY, Audits.simulated("plain", 0).audit());
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static int count(Document document, String element) {
        return document.getElementsByTagName(element).getLength();
    }

    @Test
    void result_ofTheFixture_hasAllVerdicts() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(result().of(verdict)).as(verdict.name()).isNotEmpty();
        }
    }

    @Test
    void junit_hasACaseForEachFinding() throws Exception {
        GateResult result = result();
        Document document = xml(GateReport.of(result, "runs/audit.json").junit());

        assertThat(count(document, "testcase")).isEqualTo(result.findings().size());
        assertThat(count(document, "failure")).isEqualTo(result.of(Verdict.FAIL).size());
        assertThat(count(document, "skipped")).isEqualTo(result.of(Verdict.INCONCLUSIVE).size());
        Element suites = document.getDocumentElement();
        assertThat(suites.getAttribute("failures"))
                .isEqualTo(String.valueOf(result.of(Verdict.FAIL).size()));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("gap/false_negative_rate");
        Element first = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(first.getAttribute("message")).contains("sex=Female");
    }

    @Test
    void junit_withNamesThatXmlCannotHold_isStillXml() throws Exception {
        GateResult result =
                Gate.check(POLICY, Audits.hostile("</testcase>&\"'\u0001\uffff", "x").audit());

        Document document = xml(GateReport.of(result, "audit.json").junit());

        Element named = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(named.getAttribute("name")).contains("</testcase>&\"'\ufffd\ufffd");
    }

    @Test
    void sarif_hasAResultForEachLimitThatIsBrokenOrOpen() throws JsonProcessingException {
        GateResult result = result();
        JsonNode log =
                new ObjectMapper().readTree(GateReport.of(result, "runs/a b/audit.json").sarif());

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        JsonNode run = log.path("runs").path(0);
        assertThat(run.path("results"))
                .hasSize(result.of(Verdict.FAIL).size() + result.of(Verdict.INCONCLUSIVE).size());
        Set<String> fingerprints = new HashSet<>();
        for (JsonNode finding : run.path("results")) {
            boolean failed = finding.path("kind").asText().equals("fail");
            assertThat(finding.path("level").asText()).isEqualTo(failed ? "error" : "none");
            JsonNode rule =
                    run.path("tool")
                            .path("driver")
                            .path("rules")
                            .path(finding.path("ruleIndex").asInt());
            assertThat(finding.path("ruleId")).isEqualTo(rule.path("id"));
            assertThat(finding.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
                    .isEqualTo("runs/a%20b/audit.json");
            fingerprints.add(
                    finding.path("partialFingerprints").path("fairleadFinding/v1").asText());
        }
        assertThat(fingerprints).hasSize(run.path("results").size()).doesNotContain("");
    }

    @Test
    void sarif_fingerprints_stayWhenFiguresChange() throws JsonProcessingException {
        GateResult later = Gate.check(POLICY, Audits.simulated("other", 0.1).audit());

        assertThat(fingerprint(later)).isEqualTo(fingerprint(result()));
        assertThat(later.findings().get(1).value())
                .isNotEqualTo(result().findings().get(1).value());
    }

    /** SHA-256 of {@code GAP/false_negative_rate/sex=Female/0.5}, by sha256sum. */
    @Test
    void sarif_fingerprint_isTheOneOfEarlierVersions() throws JsonProcessingException {
        assertThat(fingerprint(result()))
                .isEqualTo(
                        "{\"fairleadFinding/v1\":\"8e7d35d0d30c19653806afc80a1f4b098cfe6a5f96f3c605be4344cf21c41107\"}");
    }

    /** What the schema of SARIF 2.1.0 requires of the parts that are written. */
    @Test
    void sarif_hasWhatItsSchemaRequires() throws JsonProcessingException {
        JsonNode log = new ObjectMapper().readTree(GateReport.of(result(), "a.json").sarif());

        assertThat(log.path("$schema").asText()).endsWith("sarif-2.1.0.json");
        assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("Fairlead");
        for (JsonNode rule : log.at("/runs/0/tool/driver/rules")) {
            assertThat(rule.path("id").asText()).isNotEmpty();
            assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty();
        }
        for (JsonNode finding : log.at("/runs/0/results")) {
            assertThat(finding.at("/message/text").asText()).isNotEmpty();
            assertThat(finding.path("kind").asText()).isIn("fail", "open");
            assertThat(finding.path("level").asText()).isIn("error", "none");
            assertThat(finding.at("/locations/0/physicalLocation/region/startLine").asInt())
                    .isPositive();
            finding.path("partialFingerprints")
                    .forEach(print -> assertThat(print.isTextual()).isTrue());
        }
    }

    private static String fingerprint(GateResult result) throws JsonProcessingException {
        JsonNode log = new ObjectMapper().readTree(GateReport.of(result, "audit.json").sarif());
        for (JsonNode finding : log.at("/runs/0/results")) {
            if (finding.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                    .asText()
                    .startsWith("sex=Female")) {
                return finding.path("partialFingerprints").toString();
            }
        }
        return "none";
    }

    @Test
    void markdown_leadsWithTheVerdictAndEscapesNames() {
        assertThat(GateReport.of(result(), "audit.json").markdown())
                .startsWith("## Fairlead gate: over a limit\n")
                .contains("### Not enough evidence", "| sex=Female at 0.5 |");
        GateResult hostile = Gate.check(POLICY, Audits.hostile("a|b<script>", "x").audit());
        assertThat(GateReport.of(hostile, "audit.json").markdown())
                .contains("a\\|b&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void views_ofTheSameResult_haveTheSameBytes() {
        GateReport first = GateReport.of(result(), "audit.json");
        GateReport second = GateReport.of(result(), "audit.json");

        assertThat(first.junit()).isEqualTo(second.junit());
        assertThat(first.sarif()).isEqualTo(second.sarif());
        assertThat(first.markdown()).isEqualTo(second.markdown());
    }
}
