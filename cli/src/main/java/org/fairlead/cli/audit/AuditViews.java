package org.fairlead.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.report.card.ModelCard;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;
import org.fairlead.report.text.AuditMarkdown;
import org.fairlead.report.text.Csv;

/** Files that show an audit. */
public enum AuditViews {
    /** The page for a browser, other models beside. */
    HTML(documents -> page(documents).html()),
    /** Every figure as a row, other models below. */
    CSV(documents -> Csv.of(documents.toArray(AuditDocument[]::new))),
    /** Tables for a pull request. */
    MARKDOWN(documents -> AuditMarkdown.of(documents.get(0))),
    /** Model Card Toolkit JSON. */
    MODEL_CARD(documents -> ModelCard.json(documents.get(0))),
    /** Front matter of a Hugging Face model card. */
    HUGGING_FACE(
            documents ->
                    ModelCard.frontMatter(
                            documents.get(0),
                            documents.get(0).facts().getOrDefault("File", "data")));

    private static final String PAGE = "report.html";
    private static final String TABLES = "tables";

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final Function<List<AuditDocument>, String> text;

    AuditViews(Function<List<AuditDocument>, String> text) {
        this.text = text;
    }

    /**
     * Makes files, none if one of the texts cannot be made.
     *
     * @param documents the audit, then those of other models
     * @param files where each view goes; an existing file is replaced
     * @throws DataException if one cannot be written
     */
    public static void write(List<AuditDocument> documents, Map<AuditViews, Path> files) {
        Map<Path, String> texts = new LinkedHashMap<>();
        files.forEach((view, file) -> texts.put(file, view.text.apply(documents)));
        texts.forEach(AtomicFile::writeText);
    }

    /**
     * Makes a folder of {@code audit.json}, one such file for each other model, {@code
     * report.html}, and {@code tables} with a CSV file for each table beyond rates and gaps.
     *
     * @param documents the audit, then those of other models
     * @param target the folder to make, absent or empty
     * @throws DataException if it cannot be written
     */
    public static void folder(List<AuditDocument> documents, Path target) {
        try (OutputFolder folder = OutputFolder.begin(target, false)) {
            for (int i = 0; i < documents.size(); i++) {
                documents.get(i).write(folder.path().resolve(json(i)));
            }
            page(documents).write(folder.path().resolve(PAGE));
            for (Map.Entry<String, String> table : Csv.tables(documents.get(0)).entrySet()) {
                Path file = folder.path().resolve(TABLES).resolve(table.getKey() + ".csv");
                Files.createDirectories(folder.path().resolve(TABLES));
                Files.writeString(file, table.getValue());
            }
            folder.complete();
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the folder \"%s\": %s".formatted(target, e.getMessage()), e);
        }
    }

    /**
     * What {@link #folder} makes.
     *
     * @param documents how many, 1 or more
     * @return names of files and folders
     */
    public static List<String> names(int documents) {
        List<String> names = new ArrayList<>(List.of(PAGE, TABLES));
        for (int i = 0; i < documents; i++) {
            names.add(json(i));
        }
        return names;
    }

    private static String json(int document) {
        return document == 0 ? "audit.json" : "audit-%d.json".formatted(document + 1);
    }

    private static HtmlReport page(List<AuditDocument> documents) {
        HtmlReport.Builder page =
                HtmlReport.builder()
                        .title(
                                "Audit of "
                                        + String.join(
                                                " and ",
                                                documents.stream()
                                                        .map(AuditDocument::name)
                                                        .toList()));
        documents.forEach(page::model);
        return page.build();
    }
}
