package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.fairlead.data.DataException;

/** The files that a path or a glob stands for. */
final class Locations {
    private Locations() {}

    /** The files that {@link #find} would find; none where it would say why there are none. */
    static List<Path> existing(String location) {
        Path path = Path.of(location);
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        return !Files.exists(path) && isGlob(location) ? matches(path) : List.of();
    }

    /** The file of this very name, or the files that the glob matches, sorted. */
    static List<Path> find(String location) {
        if (location.isEmpty()) {
            throw new DataException("a file's name must not be empty; name the file to read");
        }
        Path path = Path.of(location);
        if (Files.isDirectory(path)) {
            throw new DataException(
                    "%s is a folder; name a file in it, or all of them as \"%s\""
                            .formatted(location, path.resolve("*.csv")));
        }
        if (Files.exists(path)) {
            if (!Files.isReadable(path)) {
                throw new DataException(
                        "file %s must be readable; change its permissions".formatted(location));
            }
            return List.of(path);
        }
        if (!isGlob(location)) {
            throw new DataException("file %s does not exist%s".formatted(location, seenFrom(path)));
        }
        List<Path> found = matches(path);
        if (found.isEmpty()) {
            throw new DataException("no file matches %s%s".formatted(location, seenFrom(path)));
        }
        return found;
    }

    private static boolean isGlob(String location) {
        return location.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    }

    private static String seenFrom(Path path) {
        return path.isAbsolute()
                ? ""
                : ", seen from the folder %s".formatted(Path.of("").toAbsolutePath());
    }

    private static List<Path> matches(Path glob) {
        Path root = glob.isAbsolute() ? glob.getRoot() : Path.of("");
        Path rest = glob.isAbsolute() ? glob.getRoot().relativize(glob) : glob;
        int fixed = 0;
        while (fixed < rest.getNameCount() - 1 && !isGlob(rest.getName(fixed).toString())) {
            fixed++;
        }
        Path base = fixed == 0 ? root : root.resolve(rest.subpath(0, fixed));
        Path pattern = rest.subpath(fixed, rest.getNameCount());
        int depth = pattern.toString().contains("**") ? Integer.MAX_VALUE : pattern.getNameCount();
        PathMatcher matcher = matcher(pattern);
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(base, depth, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(base.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException("folder %s could not be listed: %s".formatted(base, e), e);
        }
    }

    private static PathMatcher matcher(Path pattern) {
        String glob = pattern.toString().replace("\\", "\\\\");
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new DataException(
                    "no file is called %s, and it is no pattern: a [ or { is not closed; check the name"
                            .formatted(pattern),
                    e);
        }
    }
}
