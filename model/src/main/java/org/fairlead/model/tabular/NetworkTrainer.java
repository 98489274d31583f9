package org.fairlead.model.tabular;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.BatchPass;
import org.fairlead.model.network.StepLosses;
import org.fairlead.model.network.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * Trains K stacked networks step by step over the same batches: forward, losses, backward, Adam.
 * Not safe for use by several threads; one at a time in a process, as the engine allows.
 *
 * <p>All rows of a batch, the labelled ones and those of the remedies' terms, go through a network
 * in one pass, the networks in turns on the threads of the common pool. The networks share the
 * batch and what is found out of it, those of a thread the arrays of the pass; each equals, byte
 * for byte, the network trained alone, on any number of threads and for any number of steps that
 * are made together. The task loss and its gradient with respect to the logits have a closed form
 * and are computed in double precision; the layers' gradients are written by hand, see {@link
 * DensePass}; a term without a closed form is differentiated by the engine, with respect to the
 * logits of its rows.
 */
public final class NetworkTrainer implements Trainer {
    private final List<NetworkTraining> networks = new ArrayList<>();
    private final NetworkShape shape;

    /** For each table row -1, but while a batch is read. */
    private final int[] slotOfRow;

    /** What each of the batches reads that steps are made of together. */
    private final List<Touched> touched = new ArrayList<>();

    /** Arrays for as many networks as are between forward and backward at once. */
    private final List<DensePass> passes = new ArrayList<>();

    /** Owns the engine's arrays; null until a term needs the engine, which takes long to load. */
    private @Nullable NDManager manager;

    private NetworkTrainer(NetworkShape shape) {
        this.shape = shape;
        slotOfRow = new int[shape.tableRows()];
        Arrays.fill(slotOfRow, -1);
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
    public StepLosses step(Batch batch, long step) {
        return steps(List.of(batch), step).get(0);
    }

    @Override
    public int together() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<StepLosses> steps(List<Batch> batches, long first) {
        List<BatchPass> steps =
                batches.stream().map(batch -> new BatchPass(batch, networks.size())).toList();
        while (touched.size() < batches.size()) {
            touched.add(new Touched());
        }
        for (int i = 0; i < batches.size(); i++) {
            touched.get(i).read(batches.get(i).rows(), slotOfRow);
        }
        if (steps.stream().allMatch(BatchPass::inJava)) {
            stepInJava(batches, steps, first);
        } else {
            for (int i = 0; i < batches.size(); i++) {
                stepWithEngine(batches.get(i).rows(), touched.get(i), steps.get(i), first + i);
            }
        }
        return steps.stream().map(BatchPass::losses).toList();
    }

    /**
     * Each thread takes one network after the other through all steps: a network's tables then stay
     * in the processor's cache as they do when it is trained alone.
     */
    private void stepInJava(List<Batch> batches, List<BatchPass> steps, long first) {
        int threads = Math.min(networks.size(), ForkJoinPool.getCommonPoolParallelism() + 1);
        requirePasses(threads);
        AtomicInteger next = new AtomicInteger();
        inParallel(
                threads,
                thread -> {
                    DensePass pass = passes.get(thread);
                    int k = next.getAndIncrement();
                    while (k < networks.size()) {
                        NetworkTraining network = networks.get(k);
                        for (int i = 0; i < batches.size(); i++) {
                            Encoded rows = batches.get(i).rows();
                            BatchPass step = steps.get(i);
                            step.forward(k, network.forward(pass, rows, first + i));
                            network.backward(
                                    pass, rows, touched.get(i), step.gradient(k), first + i);
                        }
                        k = next.getAndIncrement();
                    }
                });
    }

    /** The engine stands between forward and backward, with the logits of all networks. */
    private void stepWithEngine(Encoded rows, Touched read, BatchPass batch, long step) {
        int count = networks.size();
        requirePasses(count);
        inParallel(
                count, k -> batch.forward(k, networks.get(k).forward(passes.get(k), rows, step)));
        batch.differentiate(manager());
        inParallel(
                count,
                k -> networks.get(k).backward(passes.get(k), rows, read, batch.gradient(k), step));
    }

    private void requirePasses(int count) {
        while (passes.size() < count) {
            passes.add(new DensePass(shape));
        }
    }

    private static void inParallel(int count, IntConsumer work) {
        if (count == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, count).parallel().forEach(work);
        }
    }

    @Override
    public StepLosses evaluate(Batch measured) {
        BatchPass batch = new BatchPass(measured, networks.size());
        inParallel(
                networks.size(),
                k -> batch.forward(k, networks.get(k).network().logits(measured.rows())));
        if (!batch.inJava()) {
            batch.measure(manager());
        }
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
        return manager().getManagedArrays().size();
    }

    private NDManager manager() {
        if (manager == null) {
            manager = NDManager.newBaseManager();
        }
        return manager;
    }

    @Override
    public void close() {
        if (manager != null) {
            manager.close();
        }
    }
}
