package org.fairlead.data.comments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.data.file.FileFormat;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;

/**
 * Comments in the scheme of Civil Comments: labels and identities are 0 or 1, cut from rater
 * fractions at 0.5 inclusive, and each {@link IdentityGroup} is a list column.
 */
public final class CivilComments {
    private CivilComments() {}

    /**
     * Reads a file into memory, in the scheme. Rows without a text stay, their text missing.
     *
     * @param file the CSV file as published, or a Parquet file that {@link #prepare} made
     * @return its table
     * @throws DataException if a column is absent, or a value is no fraction; says row and column
     */
    public static Table read(Path file) {
        if (FileFormat.of(file) == FileFormat.PARQUET) {
            return TableReader.read(file);
        }
        try {
            Path folder = Files.createTempDirectory("fairlead-comments");
            try {
                return TableReader.read(
                        CommentFile.write(file, folder.resolve("comments.parquet")).parquet());
            } finally {
                Files.deleteIfExists(folder.resolve("comments.parquet"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read: no room for a copy of it: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * Writes {@code train.parquet}, {@code validation.parquet} and {@code test.parquet}, as far as
     * the source has these splits, or {@code comments.parquet} if it names none. No row enters the
     * Java heap. All of the source is read and checked before anything is written.
     *
     * @param from a CSV file, the official archive, or a folder that holds one of them
     * @param folder where to; made if it does not exist
     * @return what was written, and what one should know of it
     * @throws DataException if there is no such file, an archive is not the official one, a column
     *     is absent, or a value is no fraction; then nothing is written
     */
    public static PreparedComments prepare(Path from, Path folder) {
        Map<String, Path> sources = CommentSource.find(from);
        List<String> notes = new ArrayList<>();
        List<Path> hidden = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            CommentSplits splits = new CommentSplits(notes);
            for (Map.Entry<String, Path> source : sources.entrySet()) {
                Path csv = source.getValue();
                if (CommentArchive.isOne(csv)) {
                    Path unpacked = hide(hidden, folder, "unpacked.csv");
                    String version = CommentArchive.extract(csv, unpacked);
                    notes.add("%s is the official archive, version %s".formatted(csv, version));
                    csv = unpacked;
                }
                Path parquet = hide(hidden, folder, "part-%d.parquet".formatted(hidden.size()));
                splits.add(source.getKey(), CommentFile.write(csv, parquet));
            }
            return new PreparedComments(splits.write(folder), notes);
        } catch (IOException e) {
            throw new DataException(
                    "folder %s could not be made: %s".formatted(folder, e.getMessage()), e);
        } finally {
            hidden.forEach(path -> path.toFile().delete());
        }
    }

    /**
     * Where the official files are, for a person to get: they are too large to be fetched unasked.
     *
     * @return a sentence
     */
    public static String advice() {
        return "the official comments are not fetched: " + OfficialComments.advice();
    }

    private static Path hide(List<Path> hidden, Path folder, String name) throws IOException {
        Path path =
                folder.resolve(".fairlead-%d-%s".formatted(ProcessHandle.current().pid(), name));
        Files.deleteIfExists(path);
        hidden.add(path);
        return path;
    }
}
