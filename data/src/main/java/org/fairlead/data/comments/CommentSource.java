package org.fairlead.data.comments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;

/** The files that a path stands for: itself, or what a folder holds of the known names. */
final class CommentSource {
    private static final List<String> WHOLE =
            List.of(
                    OfficialComments.ARCHIVE,
                    "civil_comments.zip",
                    OfficialComments.MEMBER,
                    "all_data.csv",
                    "comments.csv.gz",
                    "comments.csv");

    private CommentSource() {}

    /** Files by the split that their name says, the empty text if their rows say it. */
    static Map<String, Path> find(Path from) {
        if (!Files.exists(from)) {
            throw new DataException(
                    "%s does not exist; %s".formatted(from, OfficialComments.advice()));
        }
        if (!Files.isDirectory(from)) {
            String name = String.valueOf(from.getFileName());
            Map<String, Path> one = new LinkedHashMap<>();
            OfficialComments.COMPETITION.forEach(
                    (split, file) -> {
                        if (file.equals(name)) {
                            one.put(split, from);
                        }
                    });
            return one.isEmpty() ? Map.of("", from) : one;
        }
        for (String name : WHOLE) {
            if (Files.isRegularFile(from.resolve(name))) {
                return Map.of("", from.resolve(name));
            }
        }
        Map<String, Path> found = new LinkedHashMap<>();
        OfficialComments.COMPETITION.forEach(
                (split, name) -> {
                    if (Files.isRegularFile(from.resolve(name))) {
                        found.put(split, from.resolve(name));
                    }
                });
        if (found.isEmpty()) {
            throw new DataException(
                    "folder %s holds no file of comments that is known (%s); %s"
                            .formatted(from, String.join(", ", WHOLE), OfficialComments.advice()));
        }
        return found;
    }
}
