package org.fairlead.model.sequence;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.BatchPass;
import org.fairlead.model.network.StepLosses;
import org.fairlead.model.network.Trainer;
import org.fairlead.model.sequence.LengthBuckets.Bucket;

/**
 * Trains classifiers of sequences, one after the other over the same batch. The engine runs the
 * body forward and backward, bucket by bucket; losses, the table of words and all updates are on
 * the Java heap.
 *
 * <p>Words are embedded on the heap, so that the engine gives the gradient of each place of the
 * batch and never sees the table: the rows of words that a batch has, and no others, are updated.
 */
final class SequenceTrainer implements Trainer {
    private final List<SequenceTraining> networks = new ArrayList<>();
    private final NativeBody body;
    private final SequenceShape shape;

    private SequenceTrainer(SequenceShape shape) {
        this.shape = shape;
        body = new NativeBody(shape);
    }

    static SequenceTrainer start(
            SequenceShape shape, List<Long> seeds, List<Double> learningRates) {
        SequenceTrainer trainer = new SequenceTrainer(shape);
        for (int k = 0; k < seeds.size(); k++) {
            SequenceNetwork network = SequenceNetwork.start(shape, seeds.get(k), trainer.body);
            trainer.networks.add(
                    new SequenceTraining(shape, network, seeds.get(k), learningRates.get(k)));
        }
        return trainer;
    }

    @Override
    public StepLosses step(Batch read, long step) {
        BatchPass batch = new BatchPass(read, networks.size());
        Encoded rows = read.rows();
        List<Bucket> buckets = LengthBuckets.of(rows.texts(), rows.rows(), SequenceNetwork.WORDS);
        for (int k = 0; k < networks.size(); k++) {
            step(networks.get(k), k, rows, buckets, batch, step);
        }
        return batch.losses();
    }

    private void step(
            SequenceTraining training,
            int copy,
            Encoded rows,
            List<Bucket> buckets,
            BatchPass batch,
            long step) {
        body.put(training.network().arrays());
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed(seed(training.seed(), step)); // the dropout of this step
        try (NDManager scope = body.manager().newSubManager();
                GradientCollector collector = engine.newGradientCollector()) {
            List<Words> words = new ArrayList<>();
            List<NDArray> inputs = new ArrayList<>();
            List<NDArray> outputs = new ArrayList<>();
            float[] logits = new float[rows.rows()];
            for (Bucket bucket : buckets) {
                Words some = Words.of(rows.texts(), bucket, shape.body().width(), scope);
                NDArray input = some.embedded(training.network().table());
                if (shape.body().width() > 0) {
                    input.setRequiresGradient(true);
                }
                NDArray output = body.logits(input, some.mask(), true);
                SequenceNetwork.scatter(output.toFloatArray(), bucket, logits);
                words.add(some);
                inputs.add(input);
                outputs.add(output);
            }
            batch.forward(copy, logits);
            batch.differentiate(scope, collector, copy);
            backward(collector, scope, buckets, outputs, batch.gradient(copy));
            training.update(body, words, inputs, step);
        }
    }

    /** The engine's gradient of logits times what the loss's gradient by them is. */
    private static void backward(
            GradientCollector collector,
            NDManager scope,
            List<Bucket> buckets,
            List<NDArray> outputs,
            float[] gradient) {
        NDArray whole = scope.create(0f);
        for (int b = 0; b < buckets.size(); b++) {
            int[] rows = buckets.get(b).rows();
            float[] some = new float[rows.length];
            for (int i = 0; i < rows.length; i++) {
                some[i] = gradient[rows[i]];
            }
            whole = whole.add(outputs.get(b).mul(scope.create(some, new Shape(rows.length))).sum());
        }
        collector.backward(whole);
    }

    private static int seed(long seed, long step) {
        return (int) new java.util.SplittableRandom(seed * 1000003 + step).nextLong() & 0x7fffffff;
    }

    @Override
    public StepLosses evaluate(Batch measured) {
        BatchPass batch = new BatchPass(measured, networks.size());
        for (int k = 0; k < networks.size(); k++) {
            batch.forward(k, networks.get(k).network().logits(measured.rows(), body));
        }
        batch.measure(body.manager());
        return batch.losses();
    }

    @Override
    public List<SequenceNetwork> networks() {
        return networks.stream().map(SequenceTraining::network).toList();
    }

    @Override
    public Map<String, float[]> state() {
        Map<String, float[]> state = new LinkedHashMap<>();
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).putState(k + ".", state);
        }
        return state;
    }

    /** Native arrays that outlive a step: the body's weights, and what leaks. */
    int liveArrays() {
        return body.manager().getManagedArrays().size();
    }

    @Override
    public void close() {
        body.close();
    }
}
