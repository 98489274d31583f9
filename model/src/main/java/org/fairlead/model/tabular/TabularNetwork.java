package org.fairlead.model.tabular;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;

/**
 * A binary classifier of encoded rows: a sum of table rows, dense ReLU layers, one logit; the
 * income model of the TensorFlow Model Remediation guides without its one-hot layer. Holds K
 * stacked networks while they are trained together; {@link #copy} takes one out.
 */
public final class TabularNetwork {
    /** Rows that are scored in one call into the engine: large enough to hide its cost. */
    private static final int CHUNK = 8192;

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
        float[] logits = new float[copies * rows.rows()];
        try (NDManager manager = NDManager.newBaseManager()) {
            DenseLayers dense = new DenseLayers(manager, parameters, false);
            for (int from = 0; from < rows.rows(); from += CHUNK) {
                int count = Math.min(CHUNK, rows.rows() - from);
                Encoded chunk =
                        count == rows.rows()
                                ? rows
                                : rows.select(IntStream.range(from, from + count).toArray());
                float[] part = logits(manager, dense, chunk);
                for (int copy = 0; copy < copies; copy++) {
                    System.arraycopy(part, copy * count, logits, copy * rows.rows() + from, count);
                }
            }
        }
        return logits;
    }

    private float[] logits(NDManager parent, DenseLayers dense, Encoded chunk) {
        try (NDManager manager = parent.newSubManager()) {
            NDArray sums =
                    manager.create(
                            FirstLayer.forward(parameters, chunk),
                            new Shape(
                                    parameters.shape.copies(),
                                    chunk.rows(),
                                    parameters.shape.firstWidth()));
            return dense.logits(sums, null).toFloatArray();
        }
    }

    NetworkParameters parameters() {
        return parameters;
    }
}
