package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The worked cases of golden/audit.json; undefined numbers are written as texts there. */
public final class Golden {
    private static final JsonNode FILE = read();
    private static final Set<JsonNode> USED =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private Golden() {}

    /** The whole file. */
    static JsonNode file() {
        return FILE;
    }

    /** Whether some test has compared with this number. */
    static boolean isUsed(JsonNode number) {
        return USED.contains(number);
    }

    /** A block of the file. */
    public static Stream<JsonNode> block(String name) {
        return StreamSupport.stream(FILE.get(name).spliterator(), false);
    }

    /** One element of a block by its id. */
    public static JsonNode byId(String block, String id) {
        return block(block)
                .filter(node -> id.equals(node.path("id").asText(node.path("case").asText())))
                .findFirst()
                .orElseThrow();
    }

    /** A number, or NaN or an infinity written as a text. */
    public static double number(JsonNode node) {
        USED.add(node);
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.doubleValue();
    }

    /** An array of numbers. */
    public static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(Golden::number)
                .toArray();
    }

    /** An array of texts. */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Equal to 1e-12, or both NaN. */
    public static void assertNear(String what, double found, JsonNode expected) {
        double number = number(expected);
        if (Double.isNaN(number)) {
            assertThat(found).as(what).isNaN();
        } else if (Double.isInfinite(number)) {
            assertThat(found).as(what).isEqualTo(number);
        } else {
            assertThat(found).as(what).isCloseTo(number, within(1e-12));
        }
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/audit.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
