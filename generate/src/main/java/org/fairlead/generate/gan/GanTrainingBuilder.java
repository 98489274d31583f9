package org.fairlead.generate.gan;

import java.util.Map;

/** Collects the settings; each has a stated default. */
public final class GanTrainingBuilder {
    private double lambda = 1;
    private int lambdaWarmup = 0;
    private double classifierWeight = 1;
    private boolean equalisedOdds = false;
    private int pretrainEpochs = 100;
    private int pretrainBatchSize = 100;
    private int epochs = 300;
    private int batchSize = 1000;
    private int discriminatorTrainPeriod = 2;
    private int generatorTrainPeriod = 1;
    private double generatorRate = 0.001;
    private double discriminatorRate = 0.001;
    private double l2 = 0.001;
    private double gradientPenalty = 10;
    private double gradientClip = 1;
    private double averageDecay = 0.99;
    private double validationShare = 0.1;
    private int validationPeriod = 5;
    private int checkpointPeriod = 1;
    private int saveMaxKeep = 0;
    private Map<String, Double> trainClasses = Map.of();
    private Map<String, Double> trainOutcomes = Map.of();
    private long seed = 0;

    GanTrainingBuilder() {}

    /**
     * Weight of the terms that hide the protected attribute: from generated rows and from the
     * classifier's output. 0 leaves the gap of the features as it is. Default 1.
     *
     * @param lambda 0 or more
     * @return this
     */
    public GanTrainingBuilder lambda(double lambda) {
        this.lambda = Checks.notNegative("lambda", lambda);
        return this;
    }

    /**
     * Epochs over which lambda rises, by the same amount each, before it is reached; the generator
     * first learns what rows look like. Default 0, lambda from the start.
     *
     * @param lambdaWarmup 0 or more
     * @return this
     */
    public GanTrainingBuilder lambdaWarmup(int lambdaWarmup) {
        this.lambdaWarmup = Checks.atLeast("lambdaWarmup", lambdaWarmup, 0);
        return this;
    }

    /**
     * Weight of the classifier's error in the generator's loss; only what exceeds the error on real
     * rows counts. Default 1.
     *
     * @param classifierWeight 0 or more
     * @return this
     */
    public GanTrainingBuilder classifierWeight(double classifierWeight) {
        this.classifierWeight = Checks.notNegative("classifierWeight", classifierWeight);
        return this;
    }

    /**
     * Whether the third discriminator knows the outcome, so that the classifier's gap is judged
     * among rows of equal outcome. Default false.
     *
     * @param equalisedOdds true for gaps among rows of equal outcome
     * @return this
     */
    public GanTrainingBuilder equalisedOdds(boolean equalisedOdds) {
        this.equalisedOdds = equalisedOdds;
        return this;
    }

    /**
     * Passes over the rows that train the autoencoder at most; it ends earlier when its error on
     * validation rows no longer falls. Default 100.
     *
     * @param pretrainEpochs 0 or more
     * @return this
     */
    public GanTrainingBuilder pretrainEpochs(int pretrainEpochs) {
        this.pretrainEpochs = Checks.atLeast("pretrainEpochs", pretrainEpochs, 0);
        return this;
    }

    /**
     * Rows in a step of the autoencoder. Default 100.
     *
     * @param pretrainBatchSize 1 or more
     * @return this
     */
    public GanTrainingBuilder pretrainBatchSize(int pretrainBatchSize) {
        this.pretrainBatchSize = Checks.atLeast("pretrainBatchSize", pretrainBatchSize, 1);
        return this;
    }

    /**
     * Passes over the rows. Default 300.
     *
     * @param epochs 1 or more
     * @return this
     */
    public GanTrainingBuilder epochs(int epochs) {
        this.epochs = Checks.atLeast("epochs", epochs, 1);
        return this;
    }

    /**
     * Rows in a step, rounded up to whole packs. Default 1000.
     *
     * @param batchSize 1 or more
     * @return this
     */
    public GanTrainingBuilder batchSize(int batchSize) {
        this.batchSize = Checks.atLeast("batchSize", batchSize, 1);
        return this;
    }

    /**
     * Steps of the discriminators and the classifier for each batch. Default 2.
     *
     * @param discriminatorTrainPeriod 1 or more
     * @return this
     */
    public GanTrainingBuilder discriminatorTrainPeriod(int discriminatorTrainPeriod) {
        this.discriminatorTrainPeriod =
                Checks.atLeast("discriminatorTrainPeriod", discriminatorTrainPeriod, 1);
        return this;
    }

    /**
     * Steps of the generator for each batch. Default 1.
     *
     * @param generatorTrainPeriod 1 or more
     * @return this
     */
    public GanTrainingBuilder generatorTrainPeriod(int generatorTrainPeriod) {
        this.generatorTrainPeriod = Checks.atLeast("generatorTrainPeriod", generatorTrainPeriod, 1);
        return this;
    }

    /**
     * Step size of the generator and decoder. Default 0.001.
     *
     * @param generatorRate greater than 0
     * @return this
     */
    public GanTrainingBuilder generatorRate(double generatorRate) {
        this.generatorRate = Checks.positive("generatorRate", generatorRate);
        return this;
    }

    /**
     * Step size of the discriminators, the classifier and the autoencoder. Default 0.001.
     *
     * @param discriminatorRate greater than 0
     * @return this
     */
    public GanTrainingBuilder discriminatorRate(double discriminatorRate) {
        this.discriminatorRate = Checks.positive("discriminatorRate", discriminatorRate);
        return this;
    }

    /**
     * Weight of half the squared sum of all trained numbers in every loss. Default 0.001.
     *
     * @param l2 0 or more
     * @return this
     */
    public GanTrainingBuilder l2(double l2) {
        this.l2 = Checks.notNegative("l2", l2);
        return this;
    }

    /**
     * Weight of the first discriminator's gradient penalty. Default 10.
     *
     * @param gradientPenalty 0 or more
     * @return this
     */
    public GanTrainingBuilder gradientPenalty(double gradientPenalty) {
        this.gradientPenalty = Checks.notNegative("gradientPenalty", gradientPenalty);
        return this;
    }

    /**
     * Length beyond which the gradient of a network is shortened to it, so that one batch cannot
     * throw the training off. Default 1; 0 leaves gradients as they are.
     *
     * @param gradientClip 0 or more, 0 for none
     * @return this
     */
    public GanTrainingBuilder gradientClip(double gradientClip) {
        this.gradientClip = Checks.notNegative("gradientClip", gradientClip);
        return this;
    }

    /**
     * Share of the averaged generator, the one that rows are drawn from, that a step leaves in
     * place. Default 0.99.
     *
     * @param averageDecay share in [0, 1)
     * @return this
     */
    public GanTrainingBuilder averageDecay(double averageDecay) {
        this.averageDecay = Checks.share("averageDecay", averageDecay);
        return this;
    }

    /**
     * Share of the rows that is kept back to choose the best epoch. Default 0.1.
     *
     * @param validationShare share in (0, 1)
     * @return this
     */
    public GanTrainingBuilder validationShare(double validationShare) {
        this.validationShare = Checks.share("validationShare", validationShare);
        return this;
    }

    /**
     * Epochs between two validations. Default 5.
     *
     * @param validationPeriod 1 or more
     * @return this
     */
    public GanTrainingBuilder validationPeriod(int validationPeriod) {
        this.validationPeriod = Checks.atLeast("validationPeriod", validationPeriod, 1);
        return this;
    }

    /**
     * Epochs between two checkpoints, if a folder for them is given. Default 1.
     *
     * @param checkpointPeriod 1 or more
     * @return this
     */
    public GanTrainingBuilder checkpointPeriod(int checkpointPeriod) {
        this.checkpointPeriod = Checks.atLeast("checkpointPeriod", checkpointPeriod, 1);
        return this;
    }

    /**
     * How many of the last checkpoints are kept. Default 0, all.
     *
     * @param saveMaxKeep 0 or more, 0 for all
     * @return this
     */
    public GanTrainingBuilder saveMaxKeep(int saveMaxKeep) {
        this.saveMaxKeep = Checks.atLeast("saveMaxKeep", saveMaxKeep, 0);
        return this;
    }

    /**
     * How often each class of the protected attribute is drawn in training. Default: as often as in
     * the rows.
     *
     * @param trainClasses a probability for each class; empty for the default
     * @return this
     */
    public GanTrainingBuilder trainClasses(Map<String, Double> trainClasses) {
        this.trainClasses = Map.copyOf(trainClasses);
        return this;
    }

    /**
     * How often each outcome is drawn in training. Default: as often as in the rows.
     *
     * @param trainOutcomes a probability for each outcome; empty for the default
     * @return this
     */
    public GanTrainingBuilder trainOutcomes(Map<String, Double> trainOutcomes) {
        this.trainOutcomes = Map.copyOf(trainOutcomes);
        return this;
    }

    /**
     * Seed of everything random. Default 0.
     *
     * @param seed any number
     * @return this
     */
    public GanTrainingBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Makes the settings.
     *
     * @return the settings
     */
    public GanTraining build() {
        return new GanTraining(
                lambda,
                lambdaWarmup,
                classifierWeight,
                equalisedOdds,
                pretrainEpochs,
                pretrainBatchSize,
                epochs,
                batchSize,
                discriminatorTrainPeriod,
                generatorTrainPeriod,
                generatorRate,
                discriminatorRate,
                l2,
                gradientPenalty,
                gradientClip,
                averageDecay,
                validationShare,
                validationPeriod,
                checkpointPeriod,
                saveMaxKeep,
                trainClasses,
                trainOutcomes,
                seed);
    }
}
