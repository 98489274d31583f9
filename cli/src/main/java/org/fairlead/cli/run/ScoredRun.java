package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.compare.ModelComparison;
import org.fairlead.cli.audit.AuditRequest;
import org.fairlead.cli.audit.FurtherSpec;
import org.fairlead.cli.audit.SliceSpec;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.report.document.AuditDocument;

/** A run folder whose test rows can be audited again, at a threshold other than the run's own. */
final class ScoredRun {
    private static final LabelSection WRITTEN = new LabelSection("label", Optional.of("1"));

    private final Path folder;
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
        if (!isScored(folder)) {
            throw new DataException(
                    "thresholds are chosen again from the scores of runs, but \"%s\" is no run folder; name one that fairlead train made"
                            .formatted(folder));
        }
        this.folder = folder;
        this.document = document;
        this.experiment = new RunFolder(folder).description().path("experiment");
        this.test =
                Scored.read(
                        folder.resolve(RunFolder.SCORES),
                        WRITTEN,
                        text(experiment, "weight").map(name -> "weight"),
                        SliceSpec.of(section(List.of())).needed());
    }

    /** Whether a path is the folder of a training, with the scores of its test rows. */
    static boolean isScored(Path folder) {
        return Files.isRegularFile(folder.resolve(RunFolder.SCORES))
                && Files.isRegularFile(folder.resolve("run.json"));
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
                        text(experiment, "weight"),
                        List.of())
                .rows();
    }

    /** Labels, scores and, if they are weighted, weights of a file's rows. */
    private record Scored(LabelledTable labelled, double[] scores, boolean weighted) {
        /** Reads those columns and the ones beside them that are named, no texts for example. */
        static Scored read(
                Path file, LabelSection label, Optional<String> weight, List<String> more) {
            Set<String> columns = new LinkedHashSet<>(List.of("score", label.column()));
            weight.ifPresent(columns::add);
            columns.addAll(more);
            ReadOptions options = ReadOptions.builder().only(List.copyOf(columns)).build();
            LabelledTable labelled =
                    LabelledTable.of(
                            TableReader.read(file.toString(), options),
                            label,
                            weight,
                            file.toString());
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
        AuditRequest request = request(List.of(threshold));
        return AuditRequest.document(
                document.name(), facts, Audit.run(rows(request), request.plan()));
    }

    /**
     * What another run changes.
     *
     * @param thresholds of this run
     * @param other a run that scored the same test rows
     * @param others thresholds of that run, as many
     * @param seed of the bootstrap replicates
     * @throws DataException if the test rows are not the same
     */
    List<ModelChange> changes(
            List<Double> thresholds, ScoredRun other, double[] others, long seed) {
        int row = Arrays.mismatch(test.labelled().labels(), other.test.labelled().labels());
        if (row >= 0) {
            throw new DataException(
                    "runs must be tested on the same rows to be compared, found another label in test row %d of \"%s\" than of \"%s\"; train both with one test file"
                            .formatted(row + 1, other.folder, folder));
        }
        AuditRequest request = request(thresholds);
        return ModelComparison.of(
                rows(request),
                other.test.scores(),
                others,
                request.plan(),
                FurtherSpec.REPLICATES,
                seed);
    }

    private AuditRows rows(AuditRequest request) {
        return request.rows(
                test.labelled().table(), test.labelled().labels(), test.scores(), test.weights());
    }

    private AuditRequest request(List<Double> thresholds) {
        return new AuditRequest(section(thresholds));
    }

    private AuditSection section(List<Double> thresholds) {
        JsonNode audit = experiment.path("audit");
        List<List<String>> crosses = new ArrayList<>();
        audit.path("crosses").forEach(cross -> crosses.add(texts(cross)));
        return new AuditSection(
                texts(audit.path("slices")),
                crosses,
                texts(audit.path("where")),
                text(audit, "baseline"),
                thresholds);
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
