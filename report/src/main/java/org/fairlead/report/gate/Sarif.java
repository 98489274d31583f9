package org.fairlead.report.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fairlead.audit.gate.Finding;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Verdict;

/**
 * Findings as results of an analysis.
 *
 * <p>Source: SARIF 2.1.0, OASIS standard, sections 3.27.9 (kind: open is "not enough information to
 * decide") and 3.27.17 (partial fingerprints).
 */
final class Sarif {
    private Sarif() {}

    static String of(GateResult result, String audit) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Fairlead");
        ArrayNode rules = driver.putArray("rules");
        List<String> ids = new ArrayList<>();
        ArrayNode results = run.putArray("results");
        for (Finding finding : result.findings()) {
            String id = Rules.id(finding);
            if (!ids.contains(id)) {
                ids.add(id);
                ObjectNode rule = rules.addObject().put("id", id);
                String text = id.replace('/', ' ').replace('_', ' ');
                rule.putObject("shortDescription").put("text", "Limit on " + text);
            }
            if (finding.verdict() != Verdict.PASS) {
                add(results.addObject(), finding, ids.indexOf(id), audit);
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ObjectNode node, Finding finding, int rule, String audit) {
        boolean failed = finding.verdict() == Verdict.FAIL;
        node.put("ruleId", Rules.id(finding)).put("ruleIndex", rule);
        node.put("kind", failed ? "fail" : "open").put("level", failed ? "error" : "none");
        node.putObject("message").put("text", finding.reason());
        ObjectNode location = node.putArray("locations").addObject();
        ObjectNode file = location.putObject("physicalLocation");
        file.putObject("artifactLocation").put("uri", uri(audit));
        file.putObject("region").put("startLine", 1);
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", Rules.place(finding));
        node.putObject("partialFingerprints")
                .put("fairleadFinding/v1", sha256(finding.fingerprint()));
    }

    /** A relative reference in which nothing but path characters stand unescaped. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted(b & 0xFF));
        }
        return uri.toString();
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
