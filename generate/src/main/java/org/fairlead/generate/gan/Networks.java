package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.generate.encoding.RowEncoder;

/** All networks of the method and the native memory that they live in. */
final class Networks implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final GanArchitecture architecture;
    private final int outcomes;
    private final int classes;

    final Heads heads;
    final Weights encoderWeights;
    final Weights decoderWeights;
    final Weights generatorWeights;
    final Weights criticWeights;
    final Weights rowGuesserWeights;
    final Weights outputGuesserWeights;
    final Weights classifierWeights;
    final Weights steadyDecoderWeights;
    final Weights steadyGeneratorWeights;

    final Autoencoder autoencoder;
    final Generator generator;

    /** D1. */
    final Critic critic;

    /** D2: the class from a generated row and its outcome. */
    final Mlp rowGuesser;

    /** D3: the class from the classifier's output. */
    final Mlp outputGuesser;

    final Mlp classifier;

    /** Averages over steps, which rows are drawn from. */
    final Autoencoder steadyDecoder;

    final Generator steadyGenerator;

    Networks(RowEncoder encoder, GanArchitecture architecture, boolean knowsOutcome, long seed) {
        this.architecture = architecture;
        outcomes = encoder.outcomes().size();
        classes = encoder.protectedClasses().size();
        int width = encoder.width();
        heads =
                new Heads(
                        manager,
                        architecture.dataType(),
                        encoder.blocks(),
                        width,
                        architecture.temperature());
        encoderWeights = weights("encoder", seed, 1);
        decoderWeights = weights("decoder", seed, 2);
        generatorWeights = weights("generator", seed, 3);
        criticWeights = weights("d1", seed, 4);
        rowGuesserWeights = weights("d2", seed, 5);
        outputGuesserWeights = weights("d3", seed, 6);
        classifierWeights = weights("classifier", seed, 7);
        steadyDecoderWeights = average("steady-decoder", seed, 2);
        steadyGeneratorWeights = average("steady-generator", seed, 3);
        Weights unused = average("unused", seed, 1);

        autoencoder =
                Autoencoder.of(
                        encoderWeights, decoderWeights, architecture, encoder.blocks(), width);
        steadyDecoder =
                Autoencoder.of(unused, steadyDecoderWeights, architecture, encoder.blocks(), width);
        generator = generator(generatorWeights, encoder);
        steadyGenerator = generator(steadyGeneratorWeights, encoder);
        List<Integer> hidden = architecture.discriminatorDims();
        int pack = architecture.pack() * (width + outcomes);
        critic = new Critic(Mlp.of(criticWeights, pack, hidden, classes));
        rowGuesser = Mlp.of(rowGuesserWeights, width + outcomes, hidden, classes);
        outputGuesser =
                Mlp.of(
                        outputGuesserWeights,
                        knowsOutcome ? 2 * outcomes : outcomes,
                        hidden.subList(Math.max(0, hidden.size() - 1), hidden.size()),
                        classes);
        classifier = Mlp.of(classifierWeights, width, hidden, outcomes);
    }

    private Weights weights(String name, long seed, int salt) {
        return new Weights(manager, name, random(seed, salt));
    }

    private Weights average(String name, long seed, int salt) {
        return Weights.average(manager, name, random(seed, salt));
    }

    private static SplittableRandom random(long seed, int salt) {
        return new SplittableRandom(31 * seed + salt).split();
    }

    private Generator generator(Weights weights, RowEncoder encoder) {
        return Generator.of(weights, architecture, encoder.blocks().size(), outcomes, classes);
    }

    NDManager manager() {
        return manager;
    }

    /** Fresh rows from the generator as it is trained. */
    NDArray rows(NDManager scratch, Conditions.Draw draw, SplittableRandom random) {
        NDArray tokens = tokens(generator, true, scratch, draw, random);
        return heads.entries(autoencoder.logits(tokens), random);
    }

    /** Fresh rows from the averaged generator. */
    NDArray steadyRows(NDManager scratch, Conditions.Draw draw, SplittableRandom random) {
        NDArray tokens = tokens(steadyGenerator, false, scratch, draw, random);
        return heads.entries(steadyDecoder.logits(tokens), random);
    }

    private NDArray tokens(
            Generator from,
            boolean training,
            NDManager scratch,
            Conditions.Draw draw,
            SplittableRandom random) {
        return from.apply(
                noise(scratch, draw.outcome.length, random),
                outcomes(scratch, draw),
                classes(scratch, draw),
                training);
    }

    private NDArray noise(NDManager scratch, int rows, SplittableRandom random) {
        float[] values = new float[rows * architecture.randomDim()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return scratch.create(values, new Shape(rows, architecture.randomDim()));
    }

    NDArray outcomes(NDManager scratch, Conditions.Draw draw) {
        return oneHot(scratch, draw.outcome, outcomes);
    }

    NDArray classes(NDManager scratch, Conditions.Draw draw) {
        return oneHot(scratch, draw.protectedClass, classes);
    }

    /** The class of each pack. */
    NDArray packClasses(NDManager scratch, Conditions.Draw draw) {
        int pack = architecture.pack();
        int[] first = new int[draw.protectedClass.length / pack];
        for (int i = 0; i < first.length; i++) {
            first[i] = draw.protectedClass[i * pack];
        }
        return oneHot(scratch, first, classes);
    }

    /** Rows and outcomes, a pack a line. */
    NDArray packs(NDArray rows, NDArray outcome) {
        NDArray joined = rows.concat(outcome, 1);
        long pack = architecture.pack();
        return joined.reshape(joined.getShape().get(0) / pack, pack * joined.getShape().get(1));
    }

    static NDArray oneHot(NDManager scratch, int[] codes, int size) {
        float[] hot = new float[codes.length * size];
        for (int i = 0; i < codes.length; i++) {
            hot[i * size + codes[i]] = 1;
        }
        return scratch.create(hot, new Shape(codes.length, size));
    }

    /** Everything that sampling needs. */
    List<NDArray> samplingState() {
        List<NDArray> all = new ArrayList<>(steadyDecoderWeights.state());
        all.addAll(steadyGeneratorWeights.state());
        return all;
    }

    /** Everything that going on with the training needs. */
    List<NDArray> trainingState() {
        List<NDArray> all = samplingState();
        for (Weights weights :
                List.of(
                        encoderWeights,
                        decoderWeights,
                        generatorWeights,
                        criticWeights,
                        rowGuesserWeights,
                        outputGuesserWeights,
                        classifierWeights)) {
            all.addAll(weights.state());
            all.addAll(weights.moments());
        }
        return all;
    }

    @Override
    public void close() {
        manager.close();
    }
}
