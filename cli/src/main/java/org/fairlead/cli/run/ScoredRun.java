package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.AuditRows;
import org.fairlead.cli.audit.AuditRequest;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;
import org.fairlead.report.document.AuditDocument;

/** A run folder whose test rows can be audited again, at a threshold other than the run's own. */
final class ScoredRun {
    private static final LabelSection WRITTEN = new LabelSection("label", Optional.of("1"));

    private final AuditDocument document;
    private final JsonNode experiment;
    private final Path scores;

    /**
     * Opens a folder.
     *
     * @throws DataException if it is not of a training, with audit, scores and {@code run.json}
     */
    ScoredRun(Path folder) {
        RunFolder run = new RunFolder(folder);
        this.document = run.audit();
        this.scores = folder.resolve("scores.parquet");
        if (!Files.isRegularFile(scores) || !Files.isRegularFile(folder.resolve("run.json"))) {
            throw new DataException(
                    "thresholds are chosen again from the scores of runs, but \"%s\" is no run folder; name one that fairlead train made"
                            .formatted(folder));
        }
        this.experiment = run.description().path("experiment");
    }

    String name() {
        return document.name();
    }

    /** The threshold that the run itself was audited at first. */
    double threshold() {
        return document.audit().thresholds().get(0);
    }

    /** The run's test rows to choose a threshold on. */
    AuditRows testRows() {
        return rows(TableReader.read(scores), WRITTEN, weight().map(name -> "weight"), scores);
    }

    /** Rows of a file that {@code fairlead score} made with this run's model. */
    AuditRows rows(Path file) {
        JsonNode label = experiment.path("label");
        return rows(
                TableReader.read(file),
                new LabelSection(label.path("column").asText(), text(label, "positive")),
                weight(),
                file);
    }

    private static AuditRows rows(
            Table table, LabelSection label, Optional<String> weight, Path file) {
        LabelledTable rows = LabelledTable.of(table, label, weight, file.toString());
        AuditRows.Builder builder = AuditRows.of(rows.labels(), scores(rows.table(), file));
        weight.ifPresent(name -> builder.weights(rows.weights()));
        return builder.build();
    }

    private static double[] scores(Table table, Path file) {
        return ScoreColumn.of(table, "score", "score", file.toString());
    }

    /** Audits the test rows as the experiment asked, but at one threshold. */
    AuditDocument audit(double threshold, String why) {
        Table table = TableReader.read(scores);
        LabelledTable rows =
                LabelledTable.of(table, WRITTEN, weight().map(name -> "weight"), scores.toString());
        Map<String, String> facts = new LinkedHashMap<>(document.facts());
        facts.put("Threshold", why);
        return new AuditDocument(
                document.name(),
                facts,
                new AuditRequest(section(threshold))
                        .run(
                                rows.table(),
                                rows.labels(),
                                scores(rows.table(), scores),
                                weight().map(name -> rows.weights())));
    }

    private Optional<String> weight() {
        return text(experiment, "weight");
    }

    private AuditSection section(double threshold) {
        JsonNode audit = experiment.path("audit");
        List<List<String>> crosses = new ArrayList<>();
        audit.path("crosses").forEach(cross -> crosses.add(texts(cross)));
        return new AuditSection(
                texts(audit.path("slices")),
                crosses,
                texts(audit.path("where")),
                text(audit, "baseline"),
                List.of(threshold));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
