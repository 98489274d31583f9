package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.audit.AuditViews;
import org.fairlead.cli.terminal.Console;
import org.fairlead.report.document.AuditDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say where an audit goes. */
final class AuditOutputOptions {
    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the report calls the model. Default: the file's name.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder to make for audit.json, report.html and tables as CSV. Default: none, print"
                            + " only.")
    private @Nullable Path out;

    @Option(names = "--html", paramLabel = "FILE", description = "Page for a browser.")
    private @Nullable Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Every figure as a row.")
    private @Nullable Path csv;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Tables for a pull request.")
    private @Nullable Path markdown;

    @Option(
            names = "--model-card",
            paramLabel = "FILE",
            description = "Figures as Model Card Toolkit JSON.")
    private @Nullable Path modelCard;

    @Option(
            names = "--hugging-face",
            paramLabel = "FILE",
            description = "Front matter of a Hugging Face model card.")
    private @Nullable Path huggingFace;

    @ArgGroup(validate = false)
    private PrintOptions printing = new PrintOptions();

    String name(String otherwise) {
        return name == null ? otherwise : name;
    }

    void print(Console console, AuditDocument document, Supplier<String> summary) {
        printing.print(console, document::toJson, summary);
    }

    /** Finds what cannot be written before a file is read and audited, for that many models. */
    void require(String file, int models) {
        new Outputs()
                .reads(file)
                .folder("--out", out, AuditViews.names(models))
                .file("--html", html)
                .file("--csv", csv)
                .file("--markdown", markdown)
                .file("--model-card", modelCard)
                .file("--hugging-face", huggingFace);
    }

    void write(List<AuditDocument> documents, Console console) {
        if (out != null) {
            AuditViews.folder(documents, out);
            console.message("written: " + out.resolve("report.html") + " and audit.json");
        }
        Map<AuditViews, Path> files = files();
        AuditViews.write(documents, files);
        files.values().forEach(file -> console.message("written: " + file));
    }

    private Map<AuditViews, Path> files() {
        Map<AuditViews, Path> files = new EnumMap<>(AuditViews.class);
        put(files, AuditViews.HTML, html);
        put(files, AuditViews.CSV, csv);
        put(files, AuditViews.MARKDOWN, markdown);
        put(files, AuditViews.MODEL_CARD, modelCard);
        put(files, AuditViews.HUGGING_FACE, huggingFace);
        return files;
    }

    private static void put(Map<AuditViews, Path> files, AuditViews view, @Nullable Path file) {
        if (file != null) {
            files.put(view, file);
        }
    }
}
