package org.fairlead.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.supplement.Supplements;

/**
 * An audit with its surroundings: what {@code audit.json} holds. Every number in any view comes
 * from here. The schema is described in docs/audit-json.md.
 *
 * @param name what people call the model or score
 * @param facts data, configuration, seeds and versions behind it, in the order to show; free text
 * @param audit the figures
 * @param supplements what was asked for beyond rates and gaps
 */
public record AuditDocument(
        String name, Map<String, String> facts, AuditResult audit, Supplements supplements) {
    /** Version of the schema that is written, and the newest that is read. */
    public static final int VERSION = 1;

    /** Copies the facts and keeps their order. */
    public AuditDocument {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * A document of rates and gaps alone.
     *
     * @param name what people call the model or score
     * @param facts data, configuration, seeds and versions behind it
     * @param audit the figures
     */
    public AuditDocument(String name, Map<String, String> facts, AuditResult audit) {
        this(name, facts, audit, Supplements.NONE);
    }

    /**
     * The threshold that views show when nobody chose one.
     *
     * @return 0.5 if that was audited, else the middle one of the audited thresholds
     */
    public double usualThreshold() {
        List<Double> thresholds = audit.thresholds();
        return thresholds.contains(0.5) ? 0.5 : thresholds.get((thresholds.size() - 1) / 2);
    }

    /**
     * Reads a file.
     *
     * @param file an {@code audit.json}
     * @return the document, equal to the one that was written
     * @throws IllegalArgumentException if the file is no audit, is cut off, or is of a newer
     *     version; the message says which
     * @throws IOException if the file cannot be read
     */
    public static AuditDocument read(Path file) throws IOException {
        return AuditJson.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param json what {@link #toJson} gave
     * @return the document
     * @throws IllegalArgumentException if the text is no audit, is cut off, or is of a newer
     *     version
     */
    public static AuditDocument parse(String json) {
        return AuditJson.parse(json, "audit");
    }

    /**
     * The document as JSON. Equal documents give equal bytes.
     *
     * @return the text, ending in a new line
     */
    public String toJson() {
        return AuditJson.text(this);
    }

    /**
     * Writes the document beside the target and renames it into place.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if the file cannot be written; then nothing is left behind
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, toJson());
    }
}
