package org.fairlead.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.model.run.OutputFolder;

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
        require(files, Optional.empty());
    }

    /**
     * Finds, before anything is computed, what cannot be written.
     *
     * @param files where to
     * @param out a folder that is made before the files are, so that they may lie in it; empty for
     *     none
     * @throws DataException if two are one file, a folder is missing or not writable, or a file is
     *     a folder
     */
    public static void require(Collection<Path> files, Optional<Path> out) {
        out.ifPresent(OutputFolder::require);
        Optional<Path> made = out.map(OutputFiles::whole);
        Set<Path> taken = new HashSet<>();
        for (Path file : files) {
            Path whole = whole(file);
            if (!taken.add(whole)) {
                throw new DataException(
                        "each output must have a file of its own, found \"%s\" twice"
                                .formatted(file));
            }
            if (made.isEmpty() || !made.get().equals(whole.getParent())) {
                AtomicFile.require(file);
            }
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
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
