package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.fairlead.data.DataException;

/**
 * Files that are whole or absent: written beside their place and renamed into it. A symbolic link
 * stays one: the file that it points to is written.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the content of a file. */
    public interface Content {
        /**
         * Writes to a file that does not exist yet.
         *
         * @param beside a path in the same folder
         * @throws IOException if that fails
         */
        void write(Path beside) throws IOException;
    }

    /**
     * Writes a file, or replaces it as a whole.
     *
     * @param path where it stands afterwards
     * @param content writes it
     * @throws DataException if the folder is missing or not writable, the path is a folder or a
     *     device, or the disk is full; then nothing has changed
     */
    public static void write(Path path, Content content) {
        require(path);
        Path target = Places.of(path);
        Path beside =
                target.resolveSibling(
                        ".%s.part-%d"
                                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        try {
            Files.deleteIfExists(beside);
            content.write(beside);
            move(beside, target);
        } catch (IOException e) {
            throw new DataException(
                    "file %s cannot be written: %s; check permissions and free space"
                            .formatted(path, Places.reason(e)),
                    e);
        } finally {
            discard(beside);
        }
    }

    /**
     * Writes a file of text, or replaces it as a whole.
     *
     * @param path where it stands afterwards
     * @param text its content, written as UTF-8
     * @throws DataException as {@link #write}
     */
    public static void writeText(Path path, String text) {
        write(path, beside -> Files.writeString(beside, text));
    }

    /**
     * Finds, before anything is computed, what a later {@link #write} would refuse.
     *
     * @param path where a file is to stand
     * @throws DataException if the folder is missing or not writable, or the path is a folder or a
     *     device
     */
    public static void require(Path path) {
        Path target = Places.of(path);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DataException(
                    "file %s cannot be written: the folder %s does not exist; make it first"
                            .formatted(path, folder));
        }
        if (Files.isDirectory(target)) {
            throw new DataException(
                    "file %s cannot be written: it is a folder; name a file".formatted(path));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new DataException(
                    "file %s cannot be written: it is a device or the like, not a file; name a file"
                            .formatted(path));
        }
        if (!Files.isWritable(folder)) {
            throw new DataException(
                    "file %s cannot be written: no permission to write in %s"
                            .formatted(path, folder));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            beside.toFile().deleteOnExit(); // the target is as it was; this file is ours alone
        }
    }
}
