package org.fairlead.report.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.supplement.Supplements;

/**
 * The text of an {@link AuditDocument}. Components of the records are the properties, in their
 * order; names of metrics and states are in lower case; what is not a number is a string.
 */
final class AuditJson {
    private static final String FORMAT = "fairlead-audit";
    private static final JsonMapper MAPPER = mapper();

    private AuditJson() {}

    private static JsonMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .addModule(new EnumNames())
                        .visibility(PropertyAccessor.ALL, Visibility.NONE)
                        .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNameLength(1 << 20).build());
        return mapper;
    }

    static String text(AuditDocument document) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT).put("version", AuditDocument.VERSION);
        root.put("name", document.name());
        ObjectNode facts = root.putObject("facts");
        document.facts().forEach(facts::put);
        root.set("audit", MAPPER.valueToTree(document.audit()));
        root.set("supplements", MAPPER.valueToTree(document.supplements()));
        var indenter = new DefaultIndenter(" ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AuditDocument parse(String json, String source) {
        try {
            JsonNode root = MAPPER.readTree(json);
            requireVersion(root, source);
            Map<String, String> facts = new LinkedHashMap<>();
            root.path("facts")
                    .properties()
                    .forEach(e -> facts.put(e.getKey(), e.getValue().asText()));
            AuditResult audit = MAPPER.treeToValue(root.path("audit"), AuditResult.class);
            if (audit == null || !root.path("name").isTextual()) {
                throw new IllegalArgumentException(
                        "%s: \"name\" and \"audit\" must be there; run the audit again"
                                .formatted(source));
            }
            Supplements supplements =
                    root.has("supplements")
                            ? MAPPER.treeToValue(root.path("supplements"), Supplements.class)
                            : Supplements.NONE;
            return new AuditDocument(root.path("name").asText(), facts, audit, supplements);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(broken(e, json, source), e);
        }
    }

    private static void requireVersion(JsonNode root, String source) {
        String format = root.path("format").asText();
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException(
                    "%s: \"format\" must be \"%s\", found %s; is this an audit.json?"
                            .formatted(
                                    source,
                                    FORMAT,
                                    root.has("format") ? root.path("format") : "none"));
        }
        JsonNode version = root.path("version");
        if (!version.isInt() || version.asInt() < 1 || version.asInt() > AuditDocument.VERSION) {
            throw new IllegalArgumentException(
                    "%s: \"version\" must be 1 to %d, found %s; read it with a newer Fairlead"
                            .formatted(source, AuditDocument.VERSION, version));
        }
    }

    private static String broken(JsonProcessingException e, String json, String source) {
        String place =
                e.getLocation() == null || e.getLocation().getLineNr() < 1
                        ? ""
                        : ", line %d, column %d"
                                .formatted(
                                        e.getLocation().getLineNr(), e.getLocation().getColumnNr());
        if (!json.stripLeading().startsWith("{")) {
            return "%s: must be JSON that begins with {, found other text; is this an audit.json?"
                    .formatted(source);
        }
        String what = e.getOriginalMessage().lines().findFirst().orElse("");
        boolean cutOff =
                e instanceof JsonEOFException
                        || what.contains("end-of-input")
                        || !json.stripTrailing().endsWith("}");
        return "%s%s: %s (%s); run the audit again"
                .formatted(
                        source,
                        place,
                        cutOff ? "the file is cut off" : "this is not a whole audit",
                        what);
    }
}
