package org.fairlead.model.tabular;

import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;

/**
 * A binary classifier of encoded rows: a sum of table rows, dense ReLU layers, one logit; the
 * income model of the TensorFlow Model Remediation guides without its one-hot layer. Holds K
 * stacked networks while they are trained together; {@link #copy} takes one out.
 */
public final class TabularNetwork {
    /** Rows that one thread scores before it takes the next ones. */
    private static final int PART = 4096;

    /** Rows that go through the layers together: their values stay in the processor's cache. */
    private static final int BLOCK = 128;

    private final NetworkParameters parameters;

    TabularNetwork(NetworkParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Makes a network of given weights, as {@link #arrays} gave them.
     *
     * @param shape the network's shape
     * @param arrays all of its arrays by name; copied
     * @return the network
     * @throws IllegalArgumentException if an array is absent or has another length
     */
    public static TabularNetwork of(NetworkShape shape, Map<String, float[]> arrays) {
        NetworkParameters parameters = new NetworkParameters(shape);
        parameters
                .arrays()
                .forEach(
                        (name, target) -> {
                            float[] source = arrays.get(name);
                            if (source == null || source.length != target.length) {
                                throw new IllegalArgumentException(
                                        "array \"%s\" must have %d values, found %s"
                                                .formatted(
                                                        name,
                                                        target.length,
                                                        source == null ? "none" : source.length));
                            }
                            System.arraycopy(source, 0, target, 0, source.length);
                        });
        return new TabularNetwork(parameters);
    }

    /**
     * The network's shape.
     *
     * @return the shape, with its number of copies
     */
    public NetworkShape shape() {
        return parameters.shape;
    }

    /**
     * All weights by name.
     *
     * @return the network's own arrays, not to be changed
     */
    public Map<String, float[]> arrays() {
        return parameters.arrays();
    }

    /**
     * One of the stacked networks, alone.
     *
     * @param index in [0, copies)
     * @return a network of one copy with weights of its own
     */
    public TabularNetwork copy(int index) {
        return new TabularNetwork(parameters.copy(index));
    }

    /**
     * Logits of rows.
     *
     * @param rows encoded by the encoder that the network was trained with
     * @return logits, layout (copy, row)
     */
    public float[] logits(Encoded rows) {
        int copies = parameters.shape.copies();
        int parts = (rows.rows() + PART - 1) / PART;
        float[] logits = new float[copies * rows.rows()];
        IntStream work = IntStream.range(0, copies * parts);
        (copies * parts > 1 ? work.parallel() : work)
                .forEach(task -> logits(rows, task / parts, task % parts * PART, logits));
        return logits;
    }

    private void logits(Encoded rows, int copy, int from, float[] logits) {
        DensePass dense = new DensePass(parameters, copy);
        int to = Math.min(from + PART, rows.rows());
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            FirstLayer.forward(parameters, rows, copy, at, count, dense.sums(count));
            float[] some = dense.forward(count, NetworkTrainer.NO_MASK);
            System.arraycopy(some, 0, logits, copy * rows.rows() + at, count);
        }
    }

    NetworkParameters parameters() {
        return parameters;
    }
}
