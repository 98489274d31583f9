package org.fairlead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has had, native memory included. */
public final class PeakMemory {
    private PeakMemory() {}

    /**
     * What the system tells of it.
     *
     * @return such as {@code 336296 kB}; {@code unknown} where the system does not tell
     */
    public static String text() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring(6).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
