package org.fairlead.data.comments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;

/** The files to write: which rows of which source, under what name. */
final class CommentSplits {
    private static final List<String> NAMES = List.of("train", "validation", "test", "comments");

    private static final List<String> ALLOWED =
            OfficialComments.SPLITS.keySet().stream().sorted().toList();

    private record Piece(String name, CommentFile source, List<String> values) {
        long all() {
            return values.stream().mapToLong(value -> rows(value).all()).sum();
        }

        long withoutText() {
            return values.stream().mapToLong(value -> rows(value).withoutText()).sum();
        }

        private CommentFile.Rows rows(String value) {
            return Objects.requireNonNull(source.splits().get(value));
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> notes;

    /** Adds to the notes what one should know of the files. */
    CommentSplits(List<String> notes) {
        this.notes = notes;
    }

    /** Adds a source, all of one split if it is named, else as its rows say. */
    void add(String named, CommentFile source) {
        for (String name : NAMES) {
            List<String> values =
                    source.splits().keySet().stream()
                            .filter(value -> name.equals(name(named, value, source)))
                            .toList();
            if (!values.isEmpty()) {
                pieces.add(new Piece(name, source, values));
            }
        }
        source.splits()
                .forEach(
                        (value, rows) -> {
                            if (name(named, value, source).isEmpty()) {
                                notes.add(
                                        "%d rows are left out: their split must be one of %s, found \"%s\""
                                                .formatted(rows.all(), ALLOWED, value));
                            }
                        });
    }

    private static String name(String named, String value, CommentFile source) {
        if (!named.isEmpty()) {
            return named;
        }
        return source.hasSplits() ? OfficialComments.SPLITS.getOrDefault(value, "") : "comments";
    }

    /**
     * Writes the files.
     *
     * @throws DataException if no row belongs to one
     */
    List<PreparedComments.Split> write(Path folder) {
        if (pieces.isEmpty()) {
            throw new DataException(
                    "column \"%s\" must say %s in some row, found no such row%s; %s"
                            .formatted(
                                    CommentScheme.SPLIT,
                                    ALLOWED,
                                    notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")",
                                    "mend the column, or take it out to have all rows in one file"));
        }
        List<PreparedComments.Split> written = new ArrayList<>();
        for (Piece piece : pieces) {
            Path file = folder.resolve(piece.name() + ".parquet");
            AtomicFile.write(file, beside -> piece.source().write(piece.values(), beside));
            written.add(
                    new PreparedComments.Split(
                            file, piece.all() - piece.withoutText(), piece.withoutText()));
            if (piece.withoutText() > 0) {
                notes.add(
                        "%d rows of %s have no text and are left out"
                                .formatted(piece.withoutText(), piece.name()));
            }
        }
        noteOrigin();
        return written;
    }

    private void noteOrigin() {
        List<String> absent = new ArrayList<>(IdentityGroup.all());
        absent.removeAll(pieces.get(0).source().identities());
        if (!absent.isEmpty()) {
            notes.add(
                    "identity columns that the source does not have, so that no list holds them: "
                            + String.join(", ", absent));
        }
        boolean official =
                pieces.stream()
                        .allMatch(
                                piece ->
                                        OfficialComments.ROWS.getOrDefault(piece.name(), -1L)
                                                == piece.all());
        if (absent.isEmpty() && official) {
            notes.add("columns and numbers of rows are those of the official files");
            return;
        }
        StringBuilder rows = new StringBuilder();
        for (Piece piece : pieces) {
            Long wanted = OfficialComments.ROWS.get(piece.name());
            rows.append(rows.isEmpty() ? "" : ", ")
                    .append("%s %d".formatted(piece.name(), piece.all()))
                    .append(wanted == null ? "" : " (official: %d)".formatted(wanted));
        }
        notes.add(
                "these are not the official rows, %s; for those %s"
                        .formatted(rows, OfficialComments.advice()));
    }
}
