package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.TextSettings;
import org.fairlead.model.network.Architecture;

/** What kind of network an experiment trains. */
public sealed interface ModelSection permits DenseSection, SequenceSection {
    /**
     * The kind's name.
     *
     * @return such as {@code convolution}
     */
    String kind();

    /**
     * How texts are read unless told otherwise.
     *
     * @return settings
     */
    TextSettings texts();

    /**
     * The architecture over an encoder's rows.
     *
     * @param encoder fitted on the training rows
     * @return the architecture
     * @throws org.fairlead.data.DataException if the model does not fit the features
     */
    Architecture architecture(Encoder encoder);

    /**
     * Writes its settings, with all defaults.
     *
     * @param node where to
     */
    void write(ObjectNode node);

    /**
     * What a report says of it.
     *
     * @return a few words
     */
    String describe();
}
