package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.data.fingerprint.Fingerprint;

/** Files of a model folder whose fingerprints its description names. */
final class FingerprintCheck {
    private FingerprintCheck() {}

    /**
     * Checks a file.
     *
     * @param description has its {@code sha256}
     * @return the file
     * @throws DataException if it is absent or another one
     */
    static Path require(Path file, JsonNode description) {
        if (!Files.isRegularFile(file)
                || !Fingerprint.of(file).equals(description.path("sha256").asText())) {
            throw new DataException(
                    "\"%s\" must be the whole file that its model.json names, found another or a cut-off one; copy the folder again"
                            .formatted(file));
        }
        return file;
    }
}
