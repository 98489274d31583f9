package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.sequence.Body;
import org.fairlead.model.sequence.ConvolutionBody;
import org.fairlead.model.sequence.SequenceShape;
import org.fairlead.model.sequence.TransformerBody;
import org.fairlead.model.sequence.UserBody;
import org.fairlead.model.tabular.NetworkShape;

/** An {@link Architecture} as JSON: what the model folder keeps of it. */
final class ArchitectureJson {
    private ArchitectureJson() {}

    /** Describes an architecture; a user's model goes into the folder. */
    static ObjectNode write(Architecture architecture, Path folder) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", architecture.kind());
        if (architecture instanceof NetworkShape shape) {
            node.put("numbers", shape.numbers())
                    .put("text-rows", shape.textRows())
                    .put("table-rows", shape.tableRows())
                    .put("first-cross-row", shape.firstCrossRow())
                    .put("dropout", shape.dropout());
            shape.hidden().forEach(node.putArray("hidden")::add);
        } else if (architecture instanceof SequenceShape shape) {
            node.put("rows", shape.rows())
                    .set(
                            "body",
                            shape.body() instanceof UserBody user
                                    ? UserModelFile.write(user, folder)
                                    : JsonFile.tree(shape.body()));
        } else {
            throw new IllegalArgumentException("no format for a network of kind " + node);
        }
        return node;
    }

    static Architecture read(JsonNode node, Path folder) {
        return switch (node.path("kind").asText()) {
            case NetworkShape.TABULAR, NetworkShape.BAG -> shape(node);
            case ConvolutionBody.KIND -> sequence(node, body(node, ConvolutionBody.class));
            case TransformerBody.KIND -> sequence(node, body(node, TransformerBody.class));
            case UserBody.KIND -> sequence(node, UserModelFile.read(node.path("body"), folder));
            default ->
                    throw new DataException(
                            "the model must be of a kind that this version knows, found %s; train again with this version"
                                    .formatted(node.path("kind")));
        };
    }

    private static Body body(JsonNode node, Class<? extends Body> kind) {
        return JsonFile.value(node.path("body"), kind);
    }

    private static SequenceShape sequence(JsonNode node, Body body) {
        return new SequenceShape(node.path("rows").asInt(), body, Optional.empty());
    }

    private static NetworkShape shape(JsonNode node) {
        List<Integer> hidden = new ArrayList<>();
        node.path("hidden").forEach(width -> hidden.add(width.asInt()));
        return new NetworkShape(
                node.path("numbers").asInt(),
                node.path("text-rows").asInt(),
                node.path("table-rows").asInt(),
                node.path("first-cross-row").asInt(),
                hidden,
                node.path("dropout").asDouble());
    }
}
