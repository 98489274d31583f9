package org.fairlead.model.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.fairlead.data.DataException;
import org.fairlead.data.file.Places;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is whole or absent: everything is written into a hidden folder beside it, which is
 * renamed at the end. A process that is killed leaves the hidden folder, which can be resumed.
 */
public final class OutputFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path target;
    private final Path work;
    private final FileChannel channel;
    private boolean keep;
    private boolean complete;

    private OutputFolder(Path target, Path work, FileChannel channel) {
        this.target = target;
        this.work = work;
        this.channel = channel;
    }

    /**
     * Starts a folder.
     *
     * @param target the folder to make; it must be absent or empty
     * @param resume whether to go on in what a killed process left
     * @return the folder being written
     * @throws DataException if the target has content, cannot be written, is being written by
     *     another process, or an unfinished one is there and {@code resume} is false
     */
    public static OutputFolder begin(Path target, boolean resume) {
        Path work = work(target);
        try {
            boolean unfinished = requireFree(target, work, resume);
            Files.createDirectories(work);
            FileChannel channel = lock(target, work);
            OutputFolder folder = new OutputFolder(Places.of(target), work, channel);
            folder.keep = unfinished; // a resumption that is refused deletes nothing
            return folder;
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /**
     * Finds, before anything is computed, what {@link #begin} would refuse; makes nothing.
     *
     * @param target the folder to make; it must be absent or empty
     * @throws DataException if the target has content, cannot be written, is being written by
     *     another process, or an unfinished one is there
     */
    public static void require(Path target) {
        Path work = work(target);
        try {
            requireFree(target, work, false);
            if (Files.exists(work.resolve(LOCK))) {
                lock(target, work).close();
            }
            requireWritable(target, work);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    private static Path work(Path target) {
        Path absolute = Places.of(target);
        Path name = absolute.getFileName();
        if (name == null) {
            throw new DataException(
                    "output folder must have a name, found \"%s\"".formatted(target));
        }
        return absolute.resolveSibling("." + name + ".unfinished");
    }

    /** Whether an unfinished folder is there, to go on in. */
    private static boolean requireFree(Path target, Path work, boolean resume) throws IOException {
        requireFree(Places.of(target));
        boolean unfinished = Files.isDirectory(work) && !onlyLock(work);
        if (unfinished && !resume) {
            throw new DataException(
                    "output folder \"%s\" was begun and not finished; add --resume to go on, or delete \"%s\""
                            .formatted(target, work));
        }
        return unfinished;
    }

    /** The first folder above that exists is where the missing ones would be made. */
    private static void requireWritable(Path target, Path work) {
        Path existing = work;
        for (Path above = work.getParent(); above != null; above = above.getParent()) {
            if (!Files.exists(existing)) {
                existing = above;
            }
        }
        boolean isFile = !Files.isDirectory(existing);
        if (isFile || !Files.isWritable(existing)) {
            throw new DataException(
                    "cannot write the output folder \"%s\": %s %s; name another folder"
                            .formatted(
                                    target,
                                    isFile
                                            ? "it would lie in the file"
                                            : "no permission to write in",
                                    existing));
        }
    }

    private static DataException unwritable(Path target, IOException e) {
        return new DataException(
                "cannot write the output folder \"%s\": %s; name another folder"
                        .formatted(target, Places.reason(e)),
                e);
    }

    private static void requireFree(Path target) throws IOException {
        if (Files.isRegularFile(target)) {
            throw new DataException(
                    "output folder \"%s\" is a file; name another folder".formatted(target));
        }
        if (Files.isDirectory(target) && !Folders.isEmpty(target)) {
            throw new DataException(
                    "output folder \"%s\" must be absent or empty, found files in it; name another folder or delete it"
                            .formatted(target));
        }
    }

    private static boolean onlyLock(Path work) throws IOException {
        try (var children = Files.list(work)) {
            return children.allMatch(path -> path.getFileName().toString().equals(LOCK));
        }
    }

    private static FileChannel lock(Path target, Path work) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new DataException(
                    "output folder \"%s\" is being written by another run; wait for it or name another folder"
                            .formatted(target));
        }
        return channel;
    }

    /**
     * The folder to write into.
     *
     * @return a folder beside the target
     */
    public Path path() {
        return work;
    }

    /** Keeps what is written if the folder is closed before it is complete: it can be resumed. */
    public void keepUnfinished() {
        keep = true;
    }

    /**
     * Ends: the written folder takes its name.
     *
     * @throws IOException if it cannot be renamed
     */
    public void complete() throws IOException {
        channel.close();
        Files.deleteIfExists(work.resolve(LOCK));
        Folders.delete(target); // absent or empty, see requireFree
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (!complete && !keep) {
                Folders.delete(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
