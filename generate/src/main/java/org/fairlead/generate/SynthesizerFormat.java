package org.fairlead.generate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * Reads one kind of saved synthesizer; found by {@link java.util.ServiceLoader}, so that a new kind
 * adds itself.
 */
public interface SynthesizerFormat {

    /**
     * The kind that this format reads.
     *
     * @return the value of {@code kind} in {@code model.json}
     */
    String kind();

    /**
     * Reads a model.
     *
     * @param folder the model's folder
     * @param model the parsed {@code model.json}, whose version was checked
     * @return the synthesizer
     * @throws org.fairlead.data.DataException if a file is missing or cut off
     */
    Synthesizer load(Path folder, JsonNode model);
}
