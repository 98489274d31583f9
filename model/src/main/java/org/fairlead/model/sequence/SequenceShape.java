package org.fairlead.model.sequence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.Network;
import org.fairlead.model.network.TableAdam;
import org.fairlead.model.network.Trainer;

/**
 * The kind and size of a classifier of sequences: a table of embedded words, and a {@link Body}.
 *
 * @param rows cells of words, that is rows of the table
 * @param body what is done with embedded words
 * @param start vectors that rows of the table start with, where it is known; not part of what is
 *     saved
 */
public record SequenceShape(int rows, Body body, Optional<WordVectors> start)
        implements Architecture {
    public SequenceShape {
        TableAdam.requireSize(rows, body.width());
    }

    /**
     * The shape of a network over an encoder's rows.
     *
     * @param encoder reads one column of text, its words in their order, and nothing else
     * @param body what is done with embedded words
     * @param start vectors that words start with; empty to draw all
     * @return the shape
     * @throws IllegalArgumentException if the encoder reads something else, or the vectors do not
     *     have the body's width
     */
    public static SequenceShape of(Encoder encoder, Body body, Optional<WordVectors> start) {
        if (!encoder.isSequence()) {
            throw new IllegalArgumentException(
                    "a model of kind %s must read one column of text, its words in their order, and nothing else"
                            .formatted(body.kind()));
        }
        start.ifPresent(vectors -> vectors.requireWidth(body.width()));
        return new SequenceShape(encoder.textRows(), body, start);
    }

    @Override
    public String kind() {
        return body.kind();
    }

    @Override
    public long parameters() {
        try (NativeBody one = new NativeBody(this)) {
            return (long) rows * body.width() + one.parameters();
        }
    }

    @Override
    public Trainer start(List<Long> seeds, List<Double> learningRates, Encoded train) {
        return SequenceTrainer.start(this, seeds, learningRates);
    }

    @Override
    public Network network(Map<String, float[]> arrays) {
        return SequenceNetwork.of(this, arrays);
    }
}
