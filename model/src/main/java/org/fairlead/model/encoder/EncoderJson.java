package org.fairlead.model.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.DataException;

/** An {@link Encoder} as JSON: what the model folder keeps of it. */
public final class EncoderJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EncoderJson() {}

    /**
     * Writes an encoder.
     *
     * @param encoder any encoder
     * @return a JSON object that {@link #read} takes
     */
    public static ObjectNode write(Encoder encoder) {
        ObjectNode root = NODES.objectNode();
        ArrayNode texts = root.putArray("texts");
        encoder.textFeatures().forEach(feature -> texts.add(TextFeatureJson.write(feature)));
        ArrayNode numbers = root.putArray("numbers");
        for (NumberFeature feature : encoder.numberFeatures()) {
            numbers.addObject()
                    .put("column", feature.column())
                    .put("mean", feature.mean())
                    .put("deviation", feature.deviation());
        }
        ArrayNode indices = root.putArray("indices");
        encoder.indexFeatures().forEach(feature -> indices.add(write(feature)));
        return root;
    }

    private static ObjectNode write(IndexFeature feature) {
        ObjectNode node = NODES.objectNode();
        if (feature instanceof BucketFeature bucket) {
            node.put("kind", "buckets").put("column", bucket.name());
            ArrayNode edges = node.putArray("edges");
            for (double edge : bucket.edges()) {
                edges.add(edge);
            }
        } else if (feature instanceof LevelFeature level) {
            node.put("kind", "levels").put("column", level.name());
            ArrayNode levels = node.putArray("levels");
            level.levels().forEach(levels::add);
        } else if (feature instanceof CrossFeature cross) {
            node.put("kind", "cross").put("limit", cross.limit());
            ArrayNode parts = node.putArray("parts");
            cross.parts().forEach(part -> parts.add(write(part)));
        }
        return node;
    }

    /**
     * Reads an encoder.
     *
     * @param root what {@link #write} gave
     * @return an encoder that encodes as the written one did
     * @throws DataException if the object is not such a one
     */
    public static Encoder read(JsonNode root) {
        List<TextFeature> texts = new ArrayList<>();
        root.path("texts").forEach(node -> texts.add(TextFeatureJson.read(node)));
        List<NumberFeature> numbers = new ArrayList<>();
        for (JsonNode node : root.path("numbers")) {
            numbers.add(
                    new NumberFeature(
                            text(node, "column"),
                            node.path("mean").asDouble(),
                            node.path("deviation").asDouble()));
        }
        List<IndexFeature> indices = new ArrayList<>();
        root.path("indices").forEach(node -> indices.add(feature(node)));
        return new Encoder(texts, numbers, indices);
    }

    private static IndexFeature feature(JsonNode node) {
        return switch (text(node, "kind")) {
            case "buckets" -> {
                List<Double> edges = new ArrayList<>();
                node.path("edges").forEach(edge -> edges.add(edge.asDouble()));
                double[] cuts = edges.stream().mapToDouble(e -> e).toArray();
                yield new BucketFeature(text(node, "column"), cuts);
            }
            case "levels" -> {
                List<String> levels = new ArrayList<>();
                node.path("levels").forEach(level -> levels.add(level.asText()));
                yield new LevelFeature(text(node, "column"), List.copyOf(levels));
            }
            case "cross" -> {
                List<IndexFeature> parts = new ArrayList<>();
                node.path("parts").forEach(part -> parts.add(feature(part)));
                yield new CrossFeature(List.copyOf(parts), node.path("limit").asInt());
            }
            default -> throw broken("kind", text(node, "kind"));
        };
    }

    static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw broken(key, value.toString());
        }
        return value.asText();
    }

    private static DataException broken(String key, String found) {
        return new DataException(
                "the encoder's \"%s\" is not one that this version writes, found \"%s\"; train again"
                        .formatted(key, found));
    }
}
