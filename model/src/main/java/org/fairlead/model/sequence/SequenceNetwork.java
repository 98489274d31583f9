package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.NamedArrays;
import org.fairlead.model.network.Network;
import org.fairlead.model.sequence.LengthBuckets.Bucket;

/**
 * A classifier of sequences, its weights on the Java heap; the engine holds them only in a pass.
 */
final class SequenceNetwork implements Network {
    /** The name of the table of embedded words. */
    static final String TABLE = "table";

    /** Words of a pass at the most: some hundred megabytes of what the layers hold. */
    static final int WORDS = 32_768;

    private static final double LIMIT = 0.05;

    private final SequenceShape shape;
    private final Map<String, float[]> arrays;

    private SequenceNetwork(SequenceShape shape, Map<String, float[]> arrays) {
        this.shape = shape;
        this.arrays = arrays;
    }

    static SequenceNetwork of(SequenceShape shape, Map<String, float[]> given) {
        NamedArrays.require(given, TABLE, (long) shape.rows() * shape.body().width());
        try (NativeBody body = new NativeBody(shape)) {
            body.put(given);
        }
        return new SequenceNetwork(shape, clones(given));
    }

    private static Map<String, float[]> clones(Map<String, float[]> arrays) {
        Map<String, float[]> clones = new LinkedHashMap<>();
        arrays.forEach((name, array) -> clones.put(name, array.clone()));
        return clones;
    }

    @Override
    public SequenceNetwork copy() {
        return new SequenceNetwork(shape, clones(arrays)); // they fit the body that they came from
    }

    /** A network with weights drawn from a seed, and vectors where there are some. */
    static SequenceNetwork start(SequenceShape shape, long seed, NativeBody body) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] table = new float[Math.multiplyExact(shape.rows(), shape.body().width())];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) random.nextDouble(-LIMIT, LIMIT);
        }
        shape.start().ifPresent(vectors -> vectors.put(table));
        Map<String, float[]> arrays = new LinkedHashMap<>();
        arrays.put(TABLE, table);
        arrays.putAll(body.start(random));
        return new SequenceNetwork(shape, arrays);
    }

    @Override
    public Architecture architecture() {
        return shape;
    }

    @Override
    public Map<String, float[]> arrays() {
        return arrays;
    }

    float[] table() {
        return arrays.getOrDefault(TABLE, new float[0]);
    }

    @Override
    public float[] logits(Encoded rows) {
        try (NativeBody body = new NativeBody(shape)) {
            return logits(rows, body);
        }
    }

    /** Logits of rows, through a block into which the weights are put first. */
    float[] logits(Encoded rows, NativeBody body) {
        body.put(arrays);
        float[] logits = new float[rows.rows()];
        for (Bucket bucket : LengthBuckets.of(rows.texts(), rows.rows(), WORDS)) {
            try (NDManager scope = body.manager().newSubManager()) {
                Words words = Words.of(rows.texts(), bucket, shape.body().width(), scope);
                NDArray out = body.logits(words.embedded(table()), words.mask(), false);
                scatter(out.toFloatArray(), bucket, logits);
            }
        }
        return logits;
    }

    static void scatter(float[] some, Bucket bucket, float[] logits) {
        for (int i = 0; i < some.length; i++) {
            logits[bucket.rows()[i]] = some[i];
        }
    }
}
