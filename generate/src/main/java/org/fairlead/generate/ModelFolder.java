package org.fairlead.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.data.file.Places;

/**
 * The folder of a saved synthesizer: {@code model.json} with {@code kind} and {@code version}, and
 * files of the kind's own.
 */
public final class ModelFolder {
    /** The version that this release writes and reads. */
    public static final int VERSION = 1;

    private static final String HEAD = "model.json";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ModelFolder() {}

    /** Writes a kind's own files into a folder. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the files.
         *
         * @param folder an empty folder
         * @throws IOException if it cannot
         */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Writes a model's folder: whole, or not at all.
     *
     * @param folder a folder that does not exist yet; missing ones above it are made
     * @param kind the kind of model
     * @param head what else {@code model.json} says; {@code kind} and {@code version} are added
     * @param content writes the other files
     * @throws DataException if the folder exists or cannot be written
     */
    public static void save(Path folder, String kind, ObjectNode head, Content content) {
        require(folder);
        Path target = folder.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part-" + UUID.randomUUID());
        try {
            Files.createDirectories(beside);
            content.writeTo(beside);
            ObjectNode model = JSON.createObjectNode().put("kind", kind).put("version", VERSION);
            model.setAll(head);
            Files.writeString(beside.resolve(HEAD), JSON.writeValueAsString(model));
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(beside);
            throw new DataException(
                    "model folder \"%s\" cannot be written: %s; check permissions and free space"
                            .formatted(folder, Places.reason(e)),
                    e);
        } catch (RuntimeException e) {
            remove(beside);
            throw e;
        }
    }

    /**
     * Finds, before anything is fitted, what a later {@link #save} would refuse.
     *
     * @param folder where a model is to stand
     * @throws DataException if the folder exists, or no folder can be made where it is to stand
     */
    public static void require(Path folder) {
        Path target = folder.toAbsolutePath();
        if (Files.exists(target)) {
            throw new DataException(
                    "model folder \"%s\" exists already; name a new one or remove it"
                            .formatted(folder));
        }
        Path existing = target.getParent();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new DataException(
                    "model folder \"%s\" cannot be written: %s must be a writable folder; name another"
                            .formatted(folder, existing));
        }
    }

    static Synthesizer load(Path folder) {
        JsonNode model = head(folder);
        String kind = model.path("kind").asText();
        List<String> known = new ArrayList<>();
        for (SynthesizerFormat format : ServiceLoader.load(SynthesizerFormat.class)) {
            if (format.kind().equals(kind)) {
                return format.load(folder, model);
            }
            known.add(format.kind());
        }
        throw new DataException(
                "model folder \"%s\": kind must be one of %s, found \"%s\""
                        .formatted(folder, known, kind));
    }

    private static JsonNode head(Path folder) {
        Path head = folder.resolve(HEAD);
        if (!Files.isRegularFile(head)) {
            throw new DataException(
                    "\"%s\" is no model folder: it has no %s".formatted(folder, HEAD));
        }
        try {
            JsonNode model = JSON.readTree(Files.readString(head, StandardCharsets.UTF_8));
            if (model.path("version").asInt() != VERSION) {
                throw new DataException(
                        "model folder \"%s\": version must be %d, found %s; fit the model again"
                                .formatted(folder, VERSION, model.path("version")));
            }
            return model;
        } catch (JsonProcessingException e) {
            throw new DataException(
                    "\"%s\" is damaged or cut off: %s; fit the model again"
                            .formatted(head, e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new DataException("\"%s\" cannot be read: %s".formatted(head, e), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The cause of the failed save is what the caller must see; the remains have a name
            // that says what they are.
        }
    }
}
