package org.fairlead.model.tabular;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchPass;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.model.network.StepLosses;
import org.fairlead.model.network.Trainer;

/**
 * Trains K stacked networks step by step over the same batches: forward, losses, backward, Adam.
 * Not safe for use by several threads; one at a time in a process, as the engine allows.
 *
 * <p>All rows of a batch, the labelled ones and those of the remedies' terms, go through a network
 * in one pass, the networks in turns on the threads of the common pool. The networks share the
 * batch and what is found out of it, those of a thread the arrays of the pass; each equals, byte
 * for byte, the network trained alone, on any number of threads. The task loss and its gradient
 * with respect to the logits have a closed form and are computed in double precision; the layers'
 * gradients are written by hand, see {@link DensePass}; a term without a closed form is
 * differentiated by the engine, with respect to the logits of its rows.
 */
public final class NetworkTrainer implements Trainer {
    private final List<NetworkTraining> networks = new ArrayList<>();
    private final NetworkShape shape;
    private final Touched touched;

    /** Arrays for as many networks as are between forward and backward at once. */
    private final List<DensePass> passes = new ArrayList<>();

    private final NDManager manager = NDManager.newBaseManager();

    private NetworkTrainer(NetworkShape shape) {
        this.shape = shape;
        touched = new Touched(shape);
    }

    /**
     * Starts a training with weights drawn from seeds.
     *
     * @param shape the shape of each network
     * @param seeds for each network what decides its starting weights and its dropout, at least one
     * @param learningRates Adam's learning rate of each network
     * @param train the training rows; table rows that none of them names start, and stay, at 0
     * @return a trainer at step 0
     */
    public static NetworkTrainer start(
            NetworkShape shape, List<Long> seeds, List<Double> learningRates, Encoded train) {
        if (seeds.isEmpty() || learningRates.size() != seeds.size()) {
            throw new IllegalArgumentException(
                    "seeds and learning rates must be as many and at least one, found %d and %d"
                            .formatted(seeds.size(), learningRates.size()));
        }
        boolean[] seen = new boolean[shape.tableRows()];
        for (int index : train.indices()) {
            seen[index] = true;
        }
        for (int cell : train.texts().cells()) {
            seen[cell] = true;
        }
        NetworkTrainer trainer = new NetworkTrainer(shape);
        for (int k = 0; k < seeds.size(); k++) {
            NetworkParameters parameters = new NetworkParameters(shape);
            parameters.initialise(seeds.get(k), seen, train.indexCount());
            trainer.networks.add(
                    new NetworkTraining(parameters, seeds.get(k), learningRates.get(k)));
        }
        return trainer;
    }

    @Override
    public StepLosses step(
            Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms, long step) {
        BatchPass batch = new BatchPass(rows, labels, weights, terms, networks.size());
        boolean inJava = batch.inJava();
        touched.read(rows);
        int lanes = inJava ? threads() : networks.size();
        while (passes.size() < lanes) {
            passes.add(new DensePass(shape));
        }
        inParallel(
                lanes,
                lane -> {
                    DensePass pass = passes.get(lane);
                    for (int k = lane; k < networks.size(); k += lanes) {
                        batch.forward(k, networks.get(k).forward(pass, rows, step));
                        if (inJava) {
                            networks.get(k).backward(pass, rows, touched, batch.gradient(k), step);
                        }
                    }
                });
        if (!inJava) {
            batch.differentiate(manager);
            inParallel(
                    networks.size(),
                    k ->
                            networks.get(k)
                                    .backward(
                                            passes.get(k), rows, touched, batch.gradient(k), step));
        }
        return batch.losses();
    }

    private int threads() {
        return Math.min(networks.size(), ForkJoinPool.getCommonPoolParallelism() + 1);
    }

    private static void inParallel(int count, IntConsumer work) {
        if (count == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, count).parallel().forEach(work);
        }
    }

    @Override
    public StepLosses evaluate(
            Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms) {
        BatchPass batch = new BatchPass(rows, labels, weights, terms, networks.size());
        inParallel(networks.size(), k -> batch.evaluate(k, networks.get(k).network().logits(rows)));
        batch.measure(manager);
        return batch.losses();
    }

    @Override
    public List<TabularNetwork> networks() {
        return networks.stream().map(NetworkTraining::network).toList();
    }

    @Override
    public Map<String, float[]> state() {
        Map<String, float[]> state = new LinkedHashMap<>();
        for (int k = 0; k < networks.size(); k++) {
            networks.get(k).putState(k + ".", state);
        }
        return state;
    }

    /** Native arrays that outlive a step: 0, unless something leaks. */
    int liveArrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
    }
}
