package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where files and folders really lie, and why they cannot be made there. */
public final class Places {
    /** Links that point to links, as the system follows them. */
    private static final int MOST_LINKS = 40;

    private Places() {}

    /**
     * The place that a path stands for, with all symbolic links followed. Two paths of one file,
     * even of one that is yet to be made, have one place.
     *
     * @param path a file or folder, there or not
     * @return absolute, without links as far as it exists
     */
    public static Path of(Path path) {
        Path place = path.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(place); links++) {
            try {
                place = place.resolveSibling(Files.readSymbolicLink(place));
            } catch (IOException e) {
                return place.normalize(); // whoever writes there is told why it cannot be
            }
        }
        Path existing = place;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return place.normalize();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(place)).normalize();
        } catch (IOException e) {
            return place.normalize();
        }
    }

    /**
     * Why a file or folder could not be made.
     *
     * @param e what the system said
     * @return a few words
     */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "nothing can be made in that folder";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? "the system gives no reason" : reason;
    }
}
