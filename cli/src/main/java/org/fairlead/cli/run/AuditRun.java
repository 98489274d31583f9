package org.fairlead.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.data.DataException;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;

/** Audits a file of labels and scores. */
public final class AuditRun {
    private final String file;
    private final ReadOptions reading;
    private final LabelSection label;
    private final String score;
    private final Optional<String> weight;
    private final AuditSection section;
    private final RunNotes notes = new RunNotes();

    /**
     * Prepares an audit.
     *
     * @param file file or glob of scored rows
     * @param reading how it is read
     * @param label its labels
     * @param score column of the scores
     * @param weight column of row weights, empty for none
     * @param section what is looked at
     */
    public AuditRun(
            String file,
            ReadOptions reading,
            LabelSection label,
            String score,
            Optional<String> weight,
            AuditSection section) {
        this.file = file;
        this.reading = reading;
        this.label = label;
        this.score = score;
        this.weight = weight;
        this.section = section;
    }

    /**
     * Audits.
     *
     * @param name what the model is called
     * @return the audit with the facts about its file
     * @throws DataException if the file or a column is not as asked
     */
    public AuditDocument run(String name) {
        Table source = TableReader.read(file, reading);
        LabelledTable rows = LabelledTable.of(source, label, weight, file);
        if (rows.dropped() > 0) {
            notes.add("%d rows have no label and are left out".formatted(rows.dropped()));
        }
        NumberColumn scores = rows.table().numbers(score);
        for (int row = 0; row < scores.size(); row++) {
            if (scores.isMissing(row)) {
                throw new DataException(
                        "%s: score column \"%s\", row %d: must be a number, found nothing; remove the row or score it"
                                .formatted(file, score, row + 1));
            }
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("File", file);
        facts.put("Rows", String.valueOf(rows.table().rows()));
        facts.put("Label", label.column() + label.positive().map(p -> " = " + p).orElse(""));
        facts.put("Score", score);
        weight.ifPresent(column -> facts.put("Weight", column));
        return new AuditDocument(
                name,
                facts,
                new AuditRequest(section)
                        .run(
                                rows.table(),
                                rows.labels(),
                                scores.values(),
                                weight.map(column -> rows.weights())));
    }

    /**
     * What a person should know of the rows.
     *
     * @return a sentence each
     */
    public List<String> notes() {
        return notes.all();
    }

    /**
     * Writes an audit and its report into a folder.
     *
     * @param document the audit
     * @param target the folder to make, absent or empty
     * @throws DataException if it cannot be written
     */
    public static void write(AuditDocument document, Path target) {
        try (OutputFolder folder = OutputFolder.begin(target, false)) {
            document.write(folder.path().resolve("audit.json"));
            HtmlReport.builder()
                    .title("Audit of " + document.name())
                    .model(document)
                    .build()
                    .write(folder.path().resolve("report.html"));
            folder.complete();
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the folder \"%s\": %s".formatted(target, e.getMessage()), e);
        }
    }
}
