package org.fairlead.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.data.file.Places;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.fairlead.generate.ModelFolder;
import org.fairlead.model.run.OutputFolder;
import org.jspecify.annotations.Nullable;

/**
 * Finds, before a command reads or computes anything, which of its outputs cannot be written, and
 * which would take the place of another, or of what is read, be it by way of a symbolic link. Each
 * method takes an option with its value, null for one that is not given, and throws a {@link
 * DataException} that names the option. A folder comes before the files that may lie in it.
 */
public final class Outputs {
    private final Map<Path, String> taken = new LinkedHashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> read = new HashSet<>();

    /**
     * What the command reads, and no output may take the place of. It comes before the outputs.
     *
     * @param location a file or folder, or a glob of files; null for none, and it need not exist
     * @return this
     */
    public Outputs reads(@Nullable String location) {
        if (location != null) {
            Path path = Path.of(location);
            List<Path> paths =
                    Files.isDirectory(path) ? List.of(path) : TableReader.files(location);
            paths.forEach(each -> read.add(Places.of(each)));
        }
        return this;
    }

    /**
     * A file or folder that the command reads, see {@link #reads(String)}.
     *
     * @param path null for none, and it need not exist
     * @return this
     */
    public Outputs reads(@Nullable Path path) {
        return reads(path == null ? null : path.toString());
    }

    /**
     * A file of text.
     *
     * @param option such as {@code --csv}
     * @param file replaced if it exists
     * @return this
     * @throws DataException if it cannot be written, or another output is or makes it
     */
    public Outputs file(String option, @Nullable Path file) {
        if (file != null) {
            Path place = take(option, file);
            if (!folders.contains(place.getParent())) {
                AtomicFile.require(file);
            }
        }
        return this;
    }

    /**
     * A file of rows.
     *
     * @param option such as {@code --out}
     * @param file replaced if it exists
     * @return this
     * @throws DataException if it cannot be written, its name is that of no format, or another
     *     output is or makes it
     */
    public Outputs table(String option, @Nullable Path file) {
        if (file != null) {
            take(option, file);
            TableWriter.require(file);
        }
        return this;
    }

    /**
     * A folder, see {@link OutputFolder}.
     *
     * @param option such as {@code --out}
     * @param folder absent or empty
     * @param names the files and folders that are made in it; further files may lie beside them
     * @return this
     * @throws DataException if it cannot be written, or another output is or makes it
     */
    public Outputs folder(String option, @Nullable Path folder, List<String> names) {
        if (folder != null) {
            OutputFolder.require(folder);
            shared(option, folder);
            names.forEach(name -> take(option, folder.resolve(name)));
        }
        return this;
    }

    /**
     * The folder of a synthesizer, in which nothing else may lie.
     *
     * @param option such as {@code --out}
     * @param folder absent
     * @return this
     * @throws DataException if it cannot be written, or another output is or makes it
     */
    public Outputs model(String option, Path folder) {
        take(option, folder);
        ModelFolder.require(folder);
        return this;
    }

    /**
     * A folder that may have other files in it.
     *
     * @param option such as {@code --checkpoints}
     * @param folder made if absent
     * @return this
     * @throws DataException if another output is or makes it
     */
    public Outputs shared(String option, @Nullable Path folder) {
        if (folder != null) {
            folders.add(Places.of(folder));
            take(option, folder);
        }
        return this;
    }

    private Path take(String option, Path path) {
        Path place = Places.of(path);
        if (Files.exists(place) && read.stream().anyMatch(place::startsWith)) {
            throw new DataException(
                    "%s must have a place of its own, found \"%s\", which is read; name another"
                            .formatted(option, path));
        }
        taken.forEach(
                (other, by) -> {
                    if (place.equals(other) || isWithin(place, other) || isWithin(other, place)) {
                        throw new DataException(
                                "%s must have a place of its own, found \"%s\", where %s writes; name another"
                                        .formatted(option, path, by));
                    }
                });
        taken.put(place, option);
        return place;
    }

    private boolean isWithin(Path place, Path other) {
        return place.startsWith(other) && !folders.contains(other);
    }
}
