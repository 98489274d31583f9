package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.Network;
import org.fairlead.model.network.StepLosses;
import org.fairlead.model.network.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * Trains networks over the same batches, one for each {@link Variant}, with early stopping on
 * validation rows; the weights of each one's best epoch are kept. A variant trained together with
 * others equals the same variant trained alone up to rounding.
 *
 * <p>The labelled rows define the epoch. The rows of a remedy cycle beside them, newly shuffled
 * each time they start again, however few or many rows they have.
 */
public final class Training {
    private final TrainingRows train;
    private final TrainingRows validation;
    private final Architecture architecture;
    private final TrainingSettings settings;
    private final List<Variant> variants;
    private final List<TermRows> terms = new ArrayList<>();

    /**
     * Prepares a training.
     *
     * @param train rows to learn from
     * @param validation rows that decide when to stop
     * @param architecture of a single network over these rows
     * @param settings how it is trained; its seed is for {@link #single}
     * @param terms the remedies, none for a baseline
     * @param variants the networks, at least one
     * @throws org.fairlead.data.DataException if all weights of training or validation rows are 0
     */
    public Training(
            TrainingRows train,
            TrainingRows validation,
            Architecture architecture,
            TrainingSettings settings,
            List<RemedyTerm> terms,
            List<Variant> variants) {
        this.train = train.normalised("training");
        this.validation = validation.normalised("validation");
        this.architecture = architecture;
        this.settings = settings;
        this.variants = List.copyOf(variants);
        for (int t = 0; t < terms.size(); t++) {
            int index = t;
            double[] weights = variants.stream().mapToDouble(v -> v.weights().get(index)).toArray();
            this.terms.add(new TermRows(terms.get(t), weights, settings.orderSeed() * 1000003 + t));
        }
    }

    /**
     * The variant that settings and remedies mean when there is only one.
     *
     * @param settings with the seed and the learning rate
     * @param terms with their weights
     * @return a list of one variant
     */
    public static List<Variant> single(TrainingSettings settings, List<RemedyTerm> terms) {
        return List.of(
                new Variant(
                        settings.seed(),
                        settings.learningRate(),
                        terms.stream().map(RemedyTerm::weight).toList()));
    }

    /**
     * Trains from the start, or goes on.
     *
     * @param observer hears of steps and epochs
     * @param from a state that an observer of the same training was given, or null to start
     * @return the networks, in the order of the variants
     * @throws org.fairlead.data.DataException if a loss is no longer a number
     */
    public List<TrainedNetwork> run(TrainingObserver observer, @Nullable TrainingState from) {
        List<Long> seeds = variants.stream().map(Variant::seed).toList();
        List<Double> rates = variants.stream().map(Variant::learningRate).toList();
        try (Trainer trainer = architecture.start(seeds, rates, train.rows())) {
            List<Progress> progress = new ArrayList<>();
            variants.forEach(
                    variant -> progress.add(new Progress(settings.patience(), settings.stopOn())));
            int done = from == null ? 0 : restore(trainer, progress, from);
            for (int epoch = done + 1; epoch <= settings.epochs(); epoch++) {
                if (progress.stream().allMatch(Progress::stopped)) {
                    break;
                }
                List<WeightMean> means = new ArrayList<>();
                trainer.networks().forEach(network -> means.add(new WeightMean(network)));
                double[][] sums = epoch(trainer, epoch, means, observer);
                means.forEach(WeightMean::swap);
                add(progress, trainer, epoch, sums);
                means.forEach(WeightMean::swap);
                observer.epochEnded(state(trainer, progress, epoch));
            }
            return progress.stream().map(this::result).toList();
        }
    }

    /**
     * One pass over the labelled rows; sums of the task loss and of each term's, a column a copy.
     */
    private double[][] epoch(
            Trainer trainer, int epoch, List<WeightMean> means, TrainingObserver observer) {
        Batches batches = new Batches(train, terms, settings, epoch, trainer.together());
        int steps = Batches.steps(train, settings);
        double[][] sums = new double[1 + terms.size()][variants.size()];
        int done = 0;
        while (done < steps) {
            List<Batch> turn = batches.next();
            for (StepLosses losses : trainer.steps(turn, (epoch - 1L) * steps + done + 1)) {
                done++;
                Divergence.check(losses, epoch, done, settings.learningRate());
                add(sums, losses);
            }
            if (WeightMean.isPoint(done, steps)) {
                means.parallelStream().forEach(WeightMean::take);
            }
            observer.stepsEnded(epoch, done, steps);
        }
        return sums;
    }

    private static void add(double[][] sums, StepLosses losses) {
        for (int copy = 0; copy < losses.task().length; copy++) {
            sums[0][copy] += losses.task()[copy];
            for (int t = 0; t < losses.terms().size(); t++) {
                sums[1 + t][copy] += losses.terms().get(t)[copy];
            }
        }
    }

    private void add(List<Progress> progress, Trainer trainer, int epoch, double[][] sums) {
        List<Encoded> parts = new ArrayList<>();
        parts.add(validation.rows());
        terms.forEach(term -> parts.add(term.heldRows()));
        StepLosses losses =
                trainer.evaluate(
                        new Batch(
                                Encoded.concat(parts),
                                validation.labels(),
                                validation.weights(),
                                terms.stream()
                                        .filter(TermRows::hasHeldRows)
                                        .map(TermRows::heldTerm)
                                        .toList()));
        List<? extends Network> networks = trainer.networks();
        for (int copy = 0; copy < variants.size(); copy++) {
            progress.get(copy).add(epochLosses(epoch, sums, losses, copy), networks.get(copy));
        }
    }

    private EpochLosses epochLosses(int epoch, double[][] sums, StepLosses losses, int copy) {
        int steps = Batches.steps(train, settings);
        List<Double> trainTerms = new ArrayList<>();
        List<Double> heldTerms = new ArrayList<>();
        double total = losses.task()[copy];
        int measured = 0;
        for (int t = 0; t < terms.size(); t++) {
            trainTerms.add(sums[1 + t][copy] / steps);
            boolean has = terms.get(t).hasHeldRows();
            double held = has ? losses.terms().get(measured++)[copy] : Double.NaN;
            heldTerms.add(held);
            total += has ? variants.get(copy).weights().get(t) * held : 0;
        }
        return new EpochLosses(
                epoch, sums[0][copy] / steps, trainTerms, losses.task()[copy], heldTerms, total);
    }

    private TrainingState state(Trainer trainer, List<Progress> progress, int epoch) {
        Map<String, float[]> arrays = new LinkedHashMap<>(trainer.state());
        for (int copy = 0; copy < progress.size(); copy++) {
            progress.get(copy).putBest("best." + copy + ".", arrays);
        }
        return new TrainingState(epoch, arrays, progress.stream().map(Progress::history).toList());
    }

    private int restore(Trainer trainer, List<Progress> progress, TrainingState from) {
        trainer.state()
                .forEach(
                        (name, array) -> {
                            float[] saved = from.arrays().get(name);
                            if (saved == null || saved.length != array.length) {
                                throw new IllegalArgumentException(
                                        "the checkpoint's array \"%s\" is not of this training"
                                                .formatted(name));
                            }
                            System.arraycopy(saved, 0, array, 0, array.length);
                        });
        for (int copy = 0; copy < progress.size(); copy++) {
            String prefix = "best." + copy + ".";
            Map<String, float[]> best = new LinkedHashMap<>();
            from.arrays()
                    .forEach(
                            (name, array) -> {
                                if (name.startsWith(prefix)) {
                                    best.put(name.substring(prefix.length()), array);
                                }
                            });
            Network network = architecture.network(best);
            progress.get(copy).restore(from.histories().get(copy), network);
        }
        return from.epoch();
    }

    private TrainedNetwork result(Progress progress) {
        float[] logits = progress.best().logits(validation.rows());
        double[] probabilities =
                IntStream.range(0, logits.length)
                        .mapToDouble(i -> 1 / (1 + Math.exp(-logits[i])))
                        .toArray();
        double mean = Arrays.stream(probabilities).average().orElse(Double.NaN);
        double variance =
                Arrays.stream(probabilities)
                        .map(p -> (p - mean) * (p - mean))
                        .average()
                        .orElse(Double.NaN);
        return new TrainedNetwork(
                progress.best(), progress.bestEpoch(), progress.history(), Math.sqrt(variance));
    }
}
