package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.TextSettings;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.tabular.NetworkShape;

/**
 * Dense layers over columns, bags of n-grams, or both.
 *
 * @param kind {@link NetworkShape#TABULAR}, or {@link NetworkShape#BAG} if text is read
 * @param hidden widths of the hidden layers
 * @param dropout of the last hidden layer, in [0, 1)
 */
public record DenseSection(String kind, List<Integer> hidden, double dropout)
        implements ModelSection {
    public DenseSection {
        hidden = List.copyOf(hidden);
    }

    @Override
    public TextSettings texts() {
        return TextSettings.BAG;
    }

    @Override
    public Architecture architecture(Encoder encoder) {
        return NetworkShape.of(encoder, hidden, dropout);
    }

    @Override
    public void write(ObjectNode node) {
        node.set("hidden", JsonFile.tree(hidden));
        node.put("dropout", dropout);
    }

    @Override
    public String describe() {
        return "%s, hidden layers %s".formatted(kind, hidden);
    }
}
