package org.fairlead.generate.gan;

import org.jspecify.annotations.Nullable;

/**
 * What FairTransformerGAN reports after each epoch. Discriminator and classifier are measured on
 * validation rows and as many generated ones; differences are means over pairs of classes of the
 * absolute difference, NaN where a class has no row.
 *
 * @param epoch from 1
 * @param seconds time of the epoch, validation not counted
 * @param criticLoss of D1 (real or fake), mean over steps
 * @param rowGuesserLoss of D2 (class from generated row), in nats; log of the number of classes
 *     when it can only guess
 * @param outputGuesserLoss of D3 (class from the classifier's output), in nats
 * @param classifierLoss cross-entropy of the classifier on real and generated rows, in nats
 * @param generatorLoss mean over steps
 * @param skippedSteps updates of one network that were not made, as a gradient was not finite
 * @param discriminatorAuc probability that D1 ranks a real pack above a generated one
 * @param discriminatorAccuracy share of packs on the right side of the midpoint of both means
 * @param generatorAccuracy share of generated packs that D1 takes for generated
 * @param riskDifference of the outcome between classes in generated rows; near 0 by construction,
 *     as outcome and class are drawn independently, so it says nothing about a classifier
 * @param classifierAccuracy of the classifier on validation rows
 * @param rd difference of the classifier's share of favourable predictions
 * @param rd1 the same among rows whose outcome is favourable
 * @param rd0 the same among other rows
 * @param validation how the epoch did in the choice of the best one; null if it was not validated
 */
public record EpochLog(
        int epoch,
        double seconds,
        double criticLoss,
        double rowGuesserLoss,
        double outputGuesserLoss,
        double classifierLoss,
        double generatorLoss,
        int skippedSteps,
        double discriminatorAuc,
        double discriminatorAccuracy,
        double generatorAccuracy,
        double riskDifference,
        double classifierAccuracy,
        double rd,
        double rd1,
        double rd0,
        @Nullable Validation validation) {

    /**
     * One line for a progress display.
     *
     * @return such as {@code epoch 12, 3.4 s, D1 AUC 0.81, ...}
     */
    public String line() {
        String text =
                ("epoch %d, %.1f s, D1 AUC %.3f acc %.3f, G acc %.3f, RD %.3f, classifier acc %.3f"
                                + " rd %.3f rd1 %.3f rd0 %.3f")
                        .formatted(
                                epoch,
                                seconds,
                                discriminatorAuc,
                                discriminatorAccuracy,
                                generatorAccuracy,
                                riskDifference,
                                classifierAccuracy,
                                rd,
                                rd1,
                                rd0);
        if (skippedSteps > 0) {
            text += ", %d steps skipped".formatted(skippedSteps);
        }
        return validation == null ? text : text + ", " + validation.line();
    }
}
