package org.fairlead.generate.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.fairlead.data.split.Shuffle;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;
import org.jspecify.annotations.Nullable;

/**
 * A training between two epochs. Everything random in an epoch follows from the seed and the
 * epoch's number, so that a training that goes on from a checkpoint ends as one that never stopped.
 */
final class Training {
    private static final int VALIDATION_ROWS = 5000;

    /** Beyond this share of skipped updates a training is given up. */
    private static final double MOST_SKIPPED = 0.05;

    private final RowEncoder encoder;
    private final GanArchitecture architecture;
    private final GanTraining settings;
    private final Networks networks;
    private final Steps steps;
    private final Conditions conditions;
    private final EncodedRows validation;
    private final Table validationTable;
    private final EncodedRows trainingRows;
    private final RealRows rows;
    private final RealRows validationRows;
    private final int batch;

    Training(
            EncodedRows all,
            RowEncoder encoder,
            GanArchitecture architecture,
            GanTraining settings,
            Networks networks) {
        this.encoder = encoder;
        this.architecture = architecture;
        this.settings = settings;
        this.networks = networks;
        int outcomes = encoder.outcomes().size();
        int classes = encoder.protectedClasses().size();
        Split split = Split.of(all, settings.validationShare(), outcomes, classes, settings.seed());
        conditions = Conditions.of(all, encoder, settings);
        steps = new Steps(networks, architecture, settings, conditions);
        trainingRows = split.training();
        validation = split.validation();
        validationTable = encoder.decode(validation);
        rows = new RealRows(trainingRows, outcomes, classes);
        validationRows = new RealRows(validation, outcomes, classes);
        int pack = architecture.pack();
        batch = (settings.batchSize() + pack - 1) / pack * pack;
    }

    GanArchitecture architecture() {
        return architecture;
    }

    GanTraining settings() {
        return settings;
    }

    /** Trains the autoencoder until its error on validation rows no longer falls. */
    void pretrain() {
        double best = Double.POSITIVE_INFINITY;
        int width = encoder.width();
        for (int epoch = 0; epoch < settings.pretrainEpochs(); epoch++) {
            SplittableRandom random = random(-1 - epoch);
            int[] order = IntStream.range(0, trainingRows.rows()).toArray();
            Shuffle.shuffle(order, random);
            for (int from = 0; from < order.length; from += settings.pretrainBatchSize()) {
                int size = Math.min(settings.pretrainBatchSize(), order.length - from);
                float[] x = new float[size * width];
                for (int i = 0; i < size; i++) {
                    System.arraycopy(
                            trainingRows.features(), order[from + i] * width, x, i * width, width);
                }
                steps.autoencoder(x, size);
            }
            double error = steps.autoencoderError(validation);
            if (error > 0.99 * best) {
                break;
            }
            best = Math.min(best, error);
        }
        networks.steadyDecoderWeights.follow(networks.decoderWeights, 0);
        networks.steadyGeneratorWeights.follow(networks.generatorWeights, 0);
    }

    /** Trains for one epoch: as many batches as hold all training rows, a part counted whole. */
    EpochLog epoch(int epoch) {
        long start = System.nanoTime();
        SplittableRandom random = random(epoch);
        steps.lambda(settings.lambdaOf(epoch));
        rows.shuffle(random);
        validationRows.shuffle(random);
        int batches = (trainingRows.rows() + batch - 1) / batch;
        List<StepLosses> losses = new ArrayList<>();
        double generatorLoss = 0;
        for (int i = 0; i < batches; i++) {
            for (int j = 0; j < settings.discriminatorTrainPeriod(); j++) {
                losses.add(steps.discriminators(rows, batch, random));
            }
            double realError = losses.get(losses.size() - 1).classifierReal();
            for (int j = 0; j < settings.generatorTrainPeriod(); j++) {
                double loss = steps.generator(realError, batch, random);
                generatorLoss += Double.isNaN(loss) ? 0 : loss;
            }
        }
        int skipped = steps.takeSkipped();
        int made =
                batches
                        * (settings.discriminatorTrainPeriod() * Steps.DISCRIMINATORS
                                + settings.generatorTrainPeriod() * Steps.GENERATORS);
        if (skipped > MOST_SKIPPED * made) {
            throw new IllegalStateException(
                    "the training diverged in epoch %d: %d of %d gradients were not finite; lower generatorRate %s and discriminatorRate %s"
                            .formatted(
                                    epoch,
                                    skipped,
                                    made,
                                    settings.generatorRate(),
                                    settings.discriminatorRate()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Evaluation measured =
                new Evaluation(
                        networks,
                        encoder,
                        validation,
                        validationRows,
                        conditions.draw(batch, architecture.pack(), random),
                        conditions.draw(VALIDATION_ROWS, 1, random),
                        random);
        boolean validate = epoch % settings.validationPeriod() == 0 || epoch == settings.epochs();
        return new EpochLog(
                epoch,
                seconds,
                mean(losses, StepLosses::critic),
                mean(losses, StepLosses::rowGuesser),
                mean(losses, StepLosses::outputGuesser),
                mean(losses, StepLosses::classifier),
                generatorLoss / batches / settings.generatorTrainPeriod(),
                skipped,
                measured.discriminatorAuc,
                measured.discriminatorAccuracy,
                measured.generatorAccuracy,
                measured.riskDifference,
                measured.classifierAccuracy,
                measured.rd,
                measured.rd1,
                measured.rd0,
                validate ? validate() : null);
    }

    private @Nullable Validation validate() {
        SplittableRandom random = new SplittableRandom(settings.seed());
        int size = Math.max(VALIDATION_ROWS, validation.rows());
        Conditions.Draw draw = Conditions.Draw.like(validation, size, random);
        Table generated = Sampler.sample(networks, encoder, draw, random);
        return Validation.of(
                encoder, validationTable, generated, settings.lambda(), settings.seed());
    }

    private SplittableRandom random(int epoch) {
        return new SplittableRandom(settings.seed() * 1_000_003L + epoch).split();
    }

    private static double mean(List<StepLosses> losses, ToDoubleFunction<StepLosses> which) {
        return losses.stream()
                .mapToDouble(which)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
