package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    static ObjectNode write(Architecture architecture) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("kind", architecture.kind());
        if (architecture instanceof NetworkShape shape) {
            node.put("numbers", shape.numbers())
                    .put("text-rows", shape.textRows())
                    .put("table-rows", shape.tableRows())
                    .put("first-cross-row", shape.firstCrossRow())
                    .put("dropout", shape.dropout());
            shape.hidden().forEach(node.putArray("hidden")::add);
        } else if (architecture instanceof SequenceShape shape) {
            node.put("rows", shape.rows()).set("body", JsonFile.tree(shape.body()));
        } else {
            throw new IllegalArgumentException("no format for a network of kind " + node);
        }
        return node;
    }

    static Architecture read(JsonNode node) {
        return switch (node.path("kind").asText()) {
            case NetworkShape.TABULAR, NetworkShape.BAG -> shape(node);
            case ConvolutionBody.KIND -> sequence(node, ConvolutionBody.class);
            case TransformerBody.KIND -> sequence(node, TransformerBody.class);
            case UserBody.KIND -> sequence(node, UserBody.class);
            default ->
                    throw new DataException(
                            "the model must be of a kind that this version knows, found %s; train again with this version"
                                    .formatted(node.path("kind")));
        };
    }

    private static SequenceShape sequence(JsonNode node, Class<? extends Body> kind) {
        Body body = JsonFile.value(node.path("body"), kind);
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
