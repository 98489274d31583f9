package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.model.run.Classifier;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.document.AuditDocument;

/** A run folder that is there. */
public final class RunFolder {
    /** Its file of the test rows and their scores. */
    static final String SCORES = "scores.parquet";

    private final Path path;

    /**
     * Names a run folder.
     *
     * @param path a folder that {@link TrainRun} made
     */
    public RunFolder(Path path) {
        this.path = path;
    }

    /**
     * The file of its audit.
     *
     * @return {@code audit.json} in the folder, or the path itself if it is no folder
     */
    public Path auditFile() {
        return Files.isDirectory(path) ? path.resolve("audit.json") : path;
    }

    /**
     * Its audit. A folder or file that holds nothing but an audit will do.
     *
     * @return the document
     * @throws DataException if there is none, or it is cut off or of a newer version
     */
    public AuditDocument audit() {
        Path file = auditFile();
        if (!Files.isRegularFile(file)) {
            throw new DataException(
                    "no audit in \"%s\"; name a run folder, or an audit.json".formatted(path));
        }
        try {
            return AuditDocument.read(file);
        } catch (IOException e) {
            throw new DataException("cannot read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Its model.
     *
     * @return the model
     * @throws DataException if there is none, or it is cut off or of another version
     */
    public Classifier model() {
        Path model = path.resolve("model");
        return Classifier.load(Files.isDirectory(model) ? model : path);
    }

    /**
     * What {@code run.json} says.
     *
     * @return the tree
     * @throws DataException if there is none, or it is of another version
     */
    public JsonNode description() {
        JsonNode root = JsonFile.read(path.resolve("run.json"));
        if (root.path("version").asInt() != RunJson.FORMAT) {
            throw new DataException(
                    "\"%s\" must be a run of format version %d, found %s; train again with this version"
                            .formatted(path, RunJson.FORMAT, root.path("version")));
        }
        return root;
    }
}
