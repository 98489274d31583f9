package org.fairlead.model.tabular;

import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.NamedArrays;
import org.fairlead.model.network.Network;

/**
 * A binary classifier of encoded rows: a sum of table rows, dense ReLU layers, one logit; the
 * income model of the TensorFlow Model Remediation guides without its one-hot layer.
 */
public final class TabularNetwork implements Network {
    /** Rows that one thread scores before it takes the next ones. */
    private static final int PART = 4096;

    /** Rows that go through the layers together: their values stay in the processor's cache. */
    private static final int BLOCK = 256;

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
                            float[] source = NamedArrays.require(arrays, name, target.length);
                            System.arraycopy(source, 0, target, 0, source.length);
                        });
        return new TabularNetwork(parameters);
    }

    @Override
    public NetworkShape architecture() {
        return parameters.shape;
    }

    @Override
    public Map<String, float[]> arrays() {
        return parameters.arrays();
    }

    /**
     * Logits of rows. Blocks of rows go beside each other on the common pool's threads; the result
     * does not depend on how many there are.
     */
    @Override
    public float[] logits(Encoded rows) {
        int parts = (rows.rows() + PART - 1) / PART;
        float[] logits = new float[rows.rows()];
        IntStream work = IntStream.range(0, parts);
        (parts > 1 ? work.parallel() : work).forEach(part -> logits(rows, part * PART, logits));
        return logits;
    }

    private void logits(Encoded rows, int from, float[] logits) {
        DensePass dense = new DensePass(parameters.shape);
        FirstSums first = new FirstSums(parameters);
        int to = Math.min(from + PART, rows.rows());
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            first.forward(rows, at, count, dense.sums(count));
            float[] some = dense.forward(parameters, count, Dropout.NONE);
            System.arraycopy(some, 0, logits, at, count);
        }
    }
}
