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
import org.fairlead.report.document.AuditDocument;

/** A run folder whose test rows can be audited again, at a threshold other than the run's own. */
final class ScoredRun {
    private static final LabelSection WRITTEN = new LabelSection("label", Optional.of("1"));

    private final AuditDocument document;
    private final JsonNode experiment;
    private final Scored test;

    /**
     * Opens a folder and reads its test rows.
     *
     * @param document the folder's audit
     * @throws DataException if it is not of a training, with audit, scores and {@code run.json}
     */
    ScoredRun(Path folder, AuditDocument document) {
        Path scores = folder.resolve("scores.parquet");
        if (!Files.isRegularFile(scores) || !Files.isRegularFile(folder.resolve("run.json"))) {
            throw new DataException(
                    "thresholds are chosen again from the scores of runs, but \"%s\" is no run folder; name one that fairlead train made"
                            .formatted(folder));
        }
        this.document = document;
        this.experiment = new RunFolder(folder).description().path("experiment");
        this.test = Scored.read(scores, WRITTEN, text(experiment, "weight").map(name -> "weight"));
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
        return test.rows();
    }

    /** Rows of a file that {@code fairlead score} made with this run's model. */
    AuditRows rows(Path file) {
        JsonNode label = experiment.path("label");
        return Scored.read(
                        file,
                        new LabelSection(label.path("column").asText(), text(label, "positive")),
                        text(experiment, "weight"))
                .rows();
    }

    /** Labels, scores and, if they are weighted, weights of a file's rows. */
    private record Scored(LabelledTable labelled, double[] scores, boolean weighted) {
        static Scored read(Path file, LabelSection label, Optional<String> weight) {
            LabelledTable labelled =
                    LabelledTable.of(TableReader.read(file), label, weight, file.toString());
            double[] scores = ScoreColumn.of(labelled.table(), "score", "score", file.toString());
            return new Scored(labelled, scores, weight.isPresent());
        }

        AuditRows rows() {
            AuditRows.Builder builder = AuditRows.of(labelled.labels(), scores);
            weights().ifPresent(builder::weights);
            return builder.build();
        }

        Optional<double[]> weights() {
            return weighted ? Optional.of(labelled.weights()) : Optional.empty();
        }
    }

    /** Audits the test rows as the experiment asked, but at one threshold. */
    AuditDocument audit(double threshold, String why) {
        Map<String, String> facts = new LinkedHashMap<>(document.facts());
        facts.put("Threshold", why);
        return AuditRequest.document(
                document.name(),
                facts,
                new AuditRequest(section(threshold))
                        .run(
                                test.labelled().table(),
                                test.labelled().labels(),
                                test.scores(),
                                test.weights()));
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
