package org.fairlead.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;

/** Compares audits in one report. */
public final class Comparison {
    private Comparison() {}

    /**
     * Reads audits of the same rows.
     *
     * @param folders run folders or audit files, two or more
     * @return their documents
     * @throws DataException if one cannot be read, or their rows are not as many
     */
    public static List<AuditDocument> read(List<Path> folders) {
        List<AuditDocument> documents =
                folders.stream().map(folder -> new RunFolder(folder).audit()).toList();
        AuditDocument first = documents.get(0);
        for (int i = 1; i < documents.size(); i++) {
            if (documents.get(i).audit().rows() != first.audit().rows()) {
                throw new DataException(
                        "audits must be of the same rows to be compared, found %d rows in \"%s\" and %d in \"%s\""
                                .formatted(
                                        first.audit().rows(),
                                        folders.get(0),
                                        documents.get(i).audit().rows(),
                                        folders.get(i)));
            }
        }
        return documents;
    }

    /**
     * Where an audit is looked at beside another one.
     *
     * @param document an audit
     * @param wanted threshold of the other one
     * @return that, or the audit's first threshold if it has not got that
     */
    static double threshold(AuditDocument document, double wanted) {
        List<Double> thresholds = document.audit().thresholds();
        return thresholds.contains(wanted) ? wanted : thresholds.get(0);
    }

    /**
     * Writes the report of several models.
     *
     * @param documents their audits, the first is what the others are compared with
     * @param target folder to make, absent or empty
     * @throws DataException if it cannot be written
     */
    public static void write(List<AuditDocument> documents, Path target) {
        try (OutputFolder folder = OutputFolder.begin(target, false)) {
            html(documents, folder.path().resolve("report.html"));
            folder.complete();
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the folder \"%s\": %s".formatted(target, e.getMessage()), e);
        }
    }

    /**
     * Writes the report of several models.
     *
     * @param documents their audits
     * @param file the HTML file to make
     * @throws IOException if it cannot be written
     */
    public static void html(List<AuditDocument> documents, Path file) throws IOException {
        HtmlReport.Builder report =
                HtmlReport.builder()
                        .title(
                                String.join(
                                        " and ",
                                        documents.stream().map(AuditDocument::name).toList()));
        documents.forEach(report::model);
        report.build().write(file);
    }
}
