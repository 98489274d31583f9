package org.fairlead.model.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;

/** JSON files, indented, ending in a new line, the same bytes for the same content. */
public final class JsonFile {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonFile() {}

    /**
     * Writes a value.
     *
     * @param file made or replaced
     * @param value a tree, or records of which Jackson makes one
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Object value) throws IOException {
        String text = JSON.writeValueAsString(value).replace(System.lineSeparator(), "\n") + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a tree.
     *
     * @param file a JSON file
     * @return its content
     * @throws DataException if it is absent, cut off, or not JSON
     */
    public static JsonNode read(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root.isMissingNode()) {
                throw new DataException(
                        "\"%s\" must hold JSON, found an empty file; copy it again"
                                .formatted(file));
            }
            return root;
        } catch (JacksonException e) {
            throw new DataException(
                    "\"%s\" must hold JSON, found an error in line %d: is it cut off?"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new DataException("cannot read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Reads a text.
     *
     * @param text JSON
     * @return its content
     * @throws DataException if it is not JSON
     */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new DataException("must be JSON, but " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Makes a tree of records.
     *
     * @param value records, lists, maps, numbers, texts
     * @return the tree
     */
    public static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    /**
     * Makes a record of a tree.
     *
     * @param <T> the record's type
     * @param tree what {@link #tree} gave
     * @param type the record's class
     * @return the record
     */
    public static <T> T value(JsonNode tree, Class<T> type) {
        return JSON.convertValue(tree, type);
    }
}
