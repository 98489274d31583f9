package org.fairlead.model.tabular;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.TableAdam;

/**
 * The size of a tabular network.
 *
 * @param numbers numbers that a row has, 0 or more
 * @param textRows the first rows of the table, which belong to texts; 0 without texts
 * @param tableRows rows of the table that a row's indices point into, 0 or more
 * @param firstCrossRow the first of them that belongs to a cross
 * @param hidden widths of the hidden layers, at least one, each 1 or more
 * @param dropout share of the last hidden layer's outputs that a training step sets to 0, in [0, 1)
 */
public record NetworkShape(
        int numbers,
        int textRows,
        int tableRows,
        int firstCrossRow,
        List<Integer> hidden,
        double dropout)
        implements Architecture {
    /** The usual widths of the hidden layers. */
    public static final List<Integer> HIDDEN = List.of(64, 64, 64, 64);

    /** The usual dropout. */
    public static final double DROPOUT = 0.1;

    /** The name of networks that read no text. */
    public static final String TABULAR = "tabular";

    /** The name of networks that read texts as bags of n-grams. */
    public static final String BAG = "bag-of-ngrams";

    public NetworkShape {
        hidden = List.copyOf(hidden);
        if (hidden.isEmpty() || hidden.stream().anyMatch(width -> width < 1)) {
            throw new IllegalArgumentException(
                    "hidden must have at least one layer, each of width 1 or more, found "
                            + hidden);
        }
        TableAdam.requireSize(tableRows, hidden.get(0));
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must lie in [0, 1), found " + dropout);
        }
    }

    /**
     * The shape of a network over an encoder's rows.
     *
     * @param encoder what encodes the rows
     * @param hidden widths of the hidden layers
     * @param dropout dropout of the last hidden layer, in [0, 1)
     * @return the shape
     */
    public static NetworkShape of(Encoder encoder, List<Integer> hidden, double dropout) {
        return new NetworkShape(
                encoder.numberCount(),
                encoder.textRows(),
                encoder.tableRows(),
                encoder.firstCrossRow(),
                hidden,
                dropout);
    }

    @Override
    public String kind() {
        return textRows > 0 ? BAG : TABULAR;
    }

    @Override
    public NetworkTrainer start(List<Long> seeds, List<Double> learningRates, Encoded train) {
        return NetworkTrainer.start(this, seeds, learningRates, train);
    }

    @Override
    public TabularNetwork network(Map<String, float[]> arrays) {
        return TabularNetwork.of(this, arrays);
    }

    @Override
    public long parameters() {
        long one = (long) (tableRows + numbers + 1) * firstWidth();
        for (int layer = 0; layer < denseLayers(); layer++) {
            one += (long) (inputWidth(layer) + 1) * outputWidth(layer);
        }
        return one;
    }

    int widest() {
        return Collections.max(hidden);
    }

    int firstWidth() {
        return hidden.get(0);
    }

    /** Dense layers above the first: the other hidden ones, and the one that gives the logit. */
    int denseLayers() {
        return hidden.size();
    }

    int inputWidth(int dense) {
        return hidden.get(dense);
    }

    int outputWidth(int dense) {
        return dense == hidden.size() - 1 ? 1 : hidden.get(dense + 1);
    }
}
