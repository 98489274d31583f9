package org.fairlead.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TensorFlow's own runtime on the same step, in a process of its own. */
final class Peer {
    private static final Pattern MEDIAN = Pattern.compile("\"[a-z_]*median[a-z_]*\": *([0-9.]+)");

    private final Path folder;
    private final Path data;

    Peer(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /** Why the peer cannot run, empty if it can. */
    Optional<String> missing() {
        if (!Files.isDirectory(folder)) {
            return Optional.of("peer skipped: no folder " + folder);
        }
        if (!Files.isDirectory(folder.resolve("target/lib"))) {
            return Optional.of(
                    "peer skipped: not built; run mvn -q -B package in a copy of " + folder);
        }
        return Optional.empty();
    }

    /** The median step of a variant in milliseconds. */
    double median(String variant, int steps) throws IOException, InterruptedException {
        Path log = Files.createTempFile("peer", ".log");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        "java",
                                        "-cp",
                                        "target/classes:target/lib/*",
                                        "peer.TfJavaBench",
                                        "--variant=" + variant,
                                        "--loss=mindiff",
                                        "--threads=2",
                                        "--steps=" + steps,
                                        "--data=" + data.toAbsolutePath()))
                        .directory(folder.toFile())
                        .redirectOutput(log.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        Matcher matcher = MEDIAN.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the peer printed no median: " + text);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
