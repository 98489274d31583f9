package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.fairlead.cli.audit.AuditSummary;
import org.fairlead.model.run.JsonFile;

/** A run as a command prints it. */
public final class RunSummary {
    private RunSummary() {}

    /**
     * A run as text.
     *
     * @param result what the run found
     * @return its audit and where the run folder is
     */
    public static String text(RunResult result) {
        return AuditSummary.plain(result.document().audit())
                + String.format(
                        Locale.ROOT,
                        "%n%nTrained %d epochs, kept epoch %d, %.1f s in all.%nRun folder: %s"
                                + " (report.html, audit.json, scores.parquet, model, run.json)",
                        result.trained().history().size(),
                        result.trained().bestEpoch(),
                        result.seconds(),
                        result.folder());
    }

    /**
     * A run as JSON.
     *
     * @param result what the run found
     * @return one object
     */
    public static String json(RunResult result) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        root.put("run", result.folder().toString())
                .put("best-epoch", result.trained().bestEpoch())
                .put("epochs", result.trained().history().size())
                .put("collapsed", result.trained().collapsed())
                .put("seconds", result.seconds());
        root.set("notes", JsonFile.tree(result.notes()));
        root.set("audit", JsonFile.parse(result.document().toJson()));
        return root.toPrettyString();
    }
}
