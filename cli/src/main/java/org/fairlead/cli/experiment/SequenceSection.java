package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.TextSettings;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.sequence.Body;
import org.fairlead.model.sequence.SequenceShape;
import org.fairlead.model.sequence.UserBody;
import org.fairlead.model.sequence.WordVectors;

/**
 * A network that reads the words of one text in their order.
 *
 * @param body what is done with embedded words
 * @param vectors a file of pretrained word vectors; empty to draw them
 * @param place where the experiment file says so, for errors
 */
public record SequenceSection(Body body, Optional<Path> vectors, String place)
        implements ModelSection {
    @Override
    public String kind() {
        return body.kind();
    }

    @Override
    public TextSettings texts() {
        return TextSettings.SEQUENCE;
    }

    @Override
    public Architecture architecture(Encoder encoder) {
        return ExperimentFile.at(
                place,
                () ->
                        SequenceShape.of(
                                encoder,
                                body,
                                vectors.map(file -> WordVectors.read(file, encoder.words()))));
    }

    @Override
    public void write(ObjectNode node) {
        if (body instanceof UserBody user) {
            node.put("path", user.path().toString()).put("sha256", user.sha256());
        } else {
            ((ObjectNode) JsonFile.tree(body))
                    .properties()
                    .forEach(p -> node.set(p.getKey(), p.getValue()));
        }
        vectors.ifPresent(file -> node.put("vectors", file.toString()));
    }

    @Override
    public String describe() {
        return kind() + vectors.map(file -> ", vectors of " + file.getFileName()).orElse("");
    }
}
