package org.fairlead.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;

/** Files of text that a command makes beside its result. */
public final class OutputFiles {
    private OutputFiles() {}

    /**
     * Finds, before anything is computed, what cannot be written.
     *
     * @param files where to
     * @throws DataException if two are one file, a folder is missing or not writable, or a file is
     *     a folder
     */
    public static void require(Collection<Path> files) {
        Set<Path> taken = new HashSet<>();
        for (Path file : files) {
            if (!taken.add(file.toAbsolutePath().normalize())) {
                throw new DataException(
                        "each output must have a file of its own, found \"%s\" twice"
                                .formatted(file));
            }
            AtomicFile.require(file);
        }
    }

    /**
     * Writes files, each whole or not at all.
     *
     * @param texts text of each file; an existing file is replaced
     * @throws DataException if one cannot be written
     */
    public static void write(Map<Path, String> texts) {
        texts.forEach(
                (file, text) -> AtomicFile.write(file, beside -> Files.writeString(beside, text)));
    }
}
