package org.fairlead.generate.gan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.fairlead.generate.SynthesizerFormat;
import org.fairlead.generate.encoding.Distribution;
import org.fairlead.generate.encoding.RowEncoder;

/** Reads saved {@link TransformerGan}s; found by the service loader. */
public final class TransformerGanFormat implements SynthesizerFormat {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes the format. */
    public TransformerGanFormat() {}

    @Override
    public String kind() {
        return TransformerGan.KIND;
    }

    @Override
    public TransformerGan load(Path folder, JsonNode model) {
        byte[] state = State.read(folder.resolve(TransformerGan.WEIGHTS));
        try {
            return new TransformerGan(
                    RowEncoder.fromJson(model.required("encoder")),
                    JSON.treeToValue(model.required("architecture"), GanArchitecture.class),
                    JSON.treeToValue(model.required("outcomes"), Distribution.class),
                    JSON.treeToValue(model.required("classes"), Distribution.class),
                    state,
                    JSON.treeToValue(model.required("past"), Past.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new DataException(
                    "\"%s\" is damaged: %s; fit the model again"
                            .formatted(folder.resolve("model.json"), e.getMessage()),
                    e);
        }
    }
}
