package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.model.sequence.UserBody;

/**
 * A model folder's own copy of a user's model: the folder can be moved, and what the user does to
 * the file later changes no score.
 */
final class UserModelFile {
    private static final String NAME = "user-model.pt";

    private UserModelFile() {}

    /** Copies the model; returns what {@link #read} takes. */
    static ObjectNode write(UserBody body, Path folder) {
        body.require(body.path());
        AtomicFile.write(
                folder.resolve(NAME),
                beside -> {
                    Files.copy(body.path(), beside);
                    body.require(beside);
                });
        return JsonNodeFactory.instance.objectNode().put("file", NAME).put("sha256", body.sha256());
    }

    /**
     * The copy in a folder.
     *
     * @throws DataException if it is absent or another file
     */
    static UserBody read(JsonNode node, Path folder) {
        return new UserBody(
                FingerprintCheck.require(folder.resolve(NAME), node), node.path("sha256").asText());
    }
}
