package org.fairlead.data.comments;

import java.nio.file.Path;
import java.util.List;

/**
 * Comments written in the scheme.
 *
 * @param splits the files, training rows first
 * @param notes what one should know of them: where they come from, what was left out
 */
public record PreparedComments(List<Split> splits, List<String> notes) {

    /** Copies the lists. */
    public PreparedComments {
        splits = List.copyOf(splits);
        notes = List.copyOf(notes);
    }

    /**
     * A file of comments.
     *
     * @param file Parquet
     * @param rows how many it has
     * @param withoutText rows of the source that were left out since they have no text, or nothing
     *     but white space
     */
    public record Split(Path file, long rows, long withoutText) {}
}
