package org.fairlead.data.file;

import java.nio.file.Path;
import org.fairlead.data.internal.engine.Engine;

/** Parquet as others write it, without what we say of its columns. */
final class ForeignParquet {
    private ForeignParquet() {}

    /** Writes what a statement selects, not compressed, so that its bytes can be damaged. */
    static Path write(Path file, String select) {
        try (Engine engine = Engine.open()) {
            engine.run(
                    "COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION uncompressed)"
                            .formatted(select, file));
        }
        return file;
    }
}
