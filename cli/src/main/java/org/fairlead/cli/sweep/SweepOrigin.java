package org.fairlead.cli.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;

/** What an unfinished sweep is of: its points are only of use to the same sweep. */
final class SweepOrigin {
    private static final String FILE = "sweep.json";

    private SweepOrigin() {}

    /** Notes it in a new folder, or holds the folder of a killed sweep against it. */
    static void begin(OutputFolder folder, ObjectNode resolved, SweepPlan plan) throws IOException {
        ObjectNode origin = resolved.deepCopy();
        origin.set("weights", JsonFile.tree(plan.weights()));
        origin.set("remedies-swept", JsonFile.tree(plan.remedies()));
        origin.put("seeds", plan.seeds());
        Path file = folder.path().resolve(FILE);
        if (Files.isRegularFile(file)) {
            if (!JsonFile.read(file).toString().equals(origin.toString())) {
                throw new DataException(
                        "the unfinished sweep in \"%s\" has other weights or seeds, or is of another experiment or other data; delete it or name another output folder"
                                .formatted(folder.path()));
            }
        } else {
            JsonFile.write(file, origin);
        }
    }

    static void end(OutputFolder folder) throws IOException {
        Files.deleteIfExists(folder.path().resolve(FILE));
    }
}
