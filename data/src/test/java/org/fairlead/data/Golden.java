package org.fairlead.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairlead.data.internal.json.Json;

/** Vectors of TensorFlow Model Remediation 0.1.8.dev that are about data. */
public final class Golden {
    private Golden() {}

    /** A vector's fields, printed as its id. */
    public record Vector(Map<?, ?> fields) {
        public String id() {
            return String.valueOf(fields.get("id"));
        }

        /** The value at a path of names of fields. */
        public Object at(String... path) {
            Object value = fields;
            for (String name : path) {
                value = Objects.requireNonNull(((Map<?, ?>) value).get(name), name);
            }
            return value;
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /** All vectors of a category. */
    public static Stream<Vector> of(String category) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/remediation-data.json")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) Objects.requireNonNull(Json.parse(text)))
                    .stream()
                            .map(fields -> new Vector((Map<?, ?>) fields))
                            .filter(vector -> category.equals(vector.fields().get("category")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
