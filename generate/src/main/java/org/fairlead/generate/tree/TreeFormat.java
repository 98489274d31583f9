package org.fairlead.generate.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.SynthesizerFormat;

/** Reads saved tree synthesizers. */
public final class TreeFormat implements SynthesizerFormat {

    /** For {@link java.util.ServiceLoader}. */
    public TreeFormat() {}

    @Override
    public String kind() {
        return TreeSynthesizer.KIND;
    }

    @Override
    public Synthesizer load(Path folder, JsonNode model) {
        return TreeSynthesizer.of(TreeFile.read(folder));
    }
}
