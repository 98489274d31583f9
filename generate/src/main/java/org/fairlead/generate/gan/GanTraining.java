package org.fairlead.generate.gan;

import java.util.Map;

/**
 * How a {@link TransformerGan} is trained. Defaults are those of FairTransformerGAN where it has
 * the setting.
 *
 * @param lambda 0 or more
 * @param lambdaWarmup epochs, 0 or more
 * @param classifierWeight 0 or more
 * @param equalisedOdds true for gaps among rows of equal outcome
 * @param pretrainEpochs 0 or more
 * @param pretrainBatchSize 1 or more
 * @param epochs 1 or more
 * @param batchSize 1 or more
 * @param discriminatorTrainPeriod 1 or more
 * @param generatorTrainPeriod 1 or more
 * @param generatorRate greater than 0
 * @param discriminatorRate greater than 0
 * @param l2 0 or more
 * @param gradientPenalty 0 or more
 * @param gradientClip 0 or more, 0 for none
 * @param averageDecay share in [0, 1)
 * @param validationShare share in (0, 1)
 * @param validationPeriod 1 or more
 * @param checkpointPeriod 1 or more
 * @param saveMaxKeep 0 or more, 0 for all
 * @param trainClasses a probability for each class; empty for the default
 * @param trainOutcomes a probability for each outcome; empty for the default
 * @param seed any number
 */
public record GanTraining(
        double lambda,
        int lambdaWarmup,
        double classifierWeight,
        boolean equalisedOdds,
        int pretrainEpochs,
        int pretrainBatchSize,
        int epochs,
        int batchSize,
        int discriminatorTrainPeriod,
        int generatorTrainPeriod,
        double generatorRate,
        double discriminatorRate,
        double l2,
        double gradientPenalty,
        double gradientClip,
        double averageDecay,
        double validationShare,
        int validationPeriod,
        int checkpointPeriod,
        int saveMaxKeep,
        Map<String, Double> trainClasses,
        Map<String, Double> trainOutcomes,
        long seed) {

    /**
     * Starts the settings.
     *
     * @return a builder with the defaults
     */
    public static GanTrainingBuilder builder() {
        return new GanTrainingBuilder();
    }

    /** Lambda of an epoch, counted from 1. */
    double lambdaOf(int epoch) {
        return lambda * Math.min(1, epoch / (lambdaWarmup + 1.0));
    }

    GanTraining withEpochs(int count) {
        return new GanTraining(
                lambda,
                lambdaWarmup,
                classifierWeight,
                equalisedOdds,
                pretrainEpochs,
                pretrainBatchSize,
                count,
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
