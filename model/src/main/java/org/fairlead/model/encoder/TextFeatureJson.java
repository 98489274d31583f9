package org.fairlead.model.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A {@link TextFeature} as JSON. */
final class TextFeatureJson {
    private TextFeatureJson() {}

    static ObjectNode write(TextFeature feature) {
        TextSettings settings = feature.settings();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("column", feature.column());
        node.putArray("ngrams").add(settings.shortest()).add(settings.longest());
        node.put("vocabulary", settings.vocabulary())
                .put("min-count", settings.least())
                .put("hash", settings.hash())
                .put("max-words", settings.words())
                .put("in-order", settings.inOrder());
        ArrayNode cells = node.putArray("cells");
        feature.ngrams().forEach(cells::add);
        return node;
    }

    static TextFeature read(JsonNode node) {
        List<String> ngrams = new ArrayList<>();
        node.path("cells").forEach(ngram -> ngrams.add(ngram.asText()));
        TextSettings settings =
                new TextSettings(
                        node.path("ngrams").path(0).asInt(),
                        node.path("ngrams").path(1).asInt(),
                        node.path("vocabulary").asInt(),
                        node.path("min-count").asInt(),
                        node.path("hash").asInt(),
                        node.path("max-words").asInt(),
                        node.path("in-order").asBoolean());
        return new TextFeature(EncoderJson.text(node, "column"), settings, ngrams);
    }
}
