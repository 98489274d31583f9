package org.fairlead.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes files that are whole or absent. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a text beside the target and renames it into place.
     *
     * @param file where to; an existing file is replaced, missing folders are made
     * @param text what to write, in UTF-8
     * @throws IOException if that fails; then nothing is left behind
     */
    public static void write(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException("\"%s\" is a folder, a file is needed".formatted(file));
        }
        Files.createDirectories(folder);
        Path beside =
                folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
