package org.fairlead.generate.gan;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.fairlead.generate.encoding.EncodedRows;

/** Single steps of training; each leaves no native memory behind but the networks. */
final class Steps {
    /** Networks that a step of {@link #discriminators} updates: D1, D2, D3, the classifier. */
    static final int DISCRIMINATORS = 4;

    /** Networks that a step of {@link #generator} updates: the generator and the decoder. */
    static final int GENERATORS = 2;

    private static final double BETA1 = 0.5;
    private static final double BETA2 = 0.9;

    private final Networks networks;
    private final GanArchitecture architecture;
    private final GanTraining training;
    private final Conditions conditions;
    private double lambda;
    private int skipped;

    Steps(
            Networks networks,
            GanArchitecture architecture,
            GanTraining training,
            Conditions conditions) {
        this.networks = networks;
        this.architecture = architecture;
        this.training = training;
        this.conditions = conditions;
        lambda = training.lambda();
    }

    /** Sets the weight of the terms that hide the protected attribute. */
    void lambda(double lambda) {
        this.lambda = lambda;
    }

    private void step(Weights weights, double rate, double beta1, double beta2, double l2) {
        skipped += weights.step(rate, beta1, beta2, l2, training.gradientClip()) ? 0 : 1;
    }

    /** How many steps were not made since the last call, as a gradient was not finite. */
    int takeSkipped() {
        int count = skipped;
        skipped = 0;
        return count;
    }

    /** The autoencoder learns to reproduce rows; gives the loss before the step. */
    double autoencoder(float[] features, int rows) {
        try (NDManager scratch = networks.manager().newSubManager()) {
            NDArray x = scratch.create(features, new Shape(rows, features.length / rows));
            double loss;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray logits = networks.autoencoder.logits(networks.autoencoder.tokens(x));
                NDArray error = networks.heads.loss(logits, x);
                collector.backward(error);
                loss = error.getFloat();
            }
            step(networks.encoderWeights, training.discriminatorRate(), 0.9, 0.999, training.l2());
            step(networks.decoderWeights, training.discriminatorRate(), 0.9, 0.999, training.l2());
            return loss;
        }
    }

    /** How badly the autoencoder reproduces rows. */
    double autoencoderError(EncodedRows rows) {
        try (NDManager scratch = networks.manager().newSubManager()) {
            NDArray x = scratch.create(rows.features(), new Shape(rows.rows(), rows.width()));
            NDArray logits = networks.autoencoder.logits(networks.autoencoder.tokens(x));
            return networks.heads.loss(logits, x).getFloat();
        }
    }

    /** D1, D2, D3 and the classifier learn; gives their losses before the step. */
    StepLosses discriminators(RealRows rows, int size, SplittableRandom random) {
        Conditions.Draw draw = conditions.draw(size, architecture.pack(), random);
        try (NDManager scratch = networks.manager().newSubManager()) {
            NDArray real =
                    scratch.create(rows.features(draw), new Shape(size, networks.heads.width()));
            NDArray fake = networks.rows(scratch, draw, random).stopGradient();
            StepLosses losses;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray critic = criticLoss(draw, real, fake, random);
                NDArray guess = rowGuess(draw, fake);
                NDList classifier = classifier(scratch, draw, real.concat(fake));
                collector.backward(
                        critic.add(guess)
                                .add(classifier.get(0))
                                .add(Numbers.times(classifier.get(1), lambda))
                                .add(classifier.get(2)));
                losses =
                        new StepLosses(
                                critic.getFloat(),
                                guess.getFloat(),
                                classifier.get(2).getFloat(),
                                classifier.get(0).getFloat(),
                                classifier.get(3).getFloat());
            }
            double rate = training.discriminatorRate();
            step(networks.criticWeights, rate, BETA1, BETA2, training.l2());
            step(networks.rowGuesserWeights, rate, BETA1, BETA2, training.l2());
            step(networks.outputGuesserWeights, rate, BETA1, BETA2, training.l2());
            step(networks.classifierWeights, rate, BETA1, BETA2, training.l2());
            return losses;
        }
    }

    private NDArray criticLoss(
            Conditions.Draw draw, NDArray real, NDArray fake, SplittableRandom random) {
        NDArray outcome = networks.outcomes(real.getManager(), draw);
        NDArray realPacks = networks.packs(real, outcome);
        NDArray fakePacks = networks.packs(fake, outcome);
        return networks.critic
                .loss(
                        realPacks,
                        fakePacks,
                        between(realPacks, fakePacks, random),
                        networks.packClasses(real.getManager(), draw),
                        training.gradientPenalty())
                .get(2);
    }

    private NDArray rowGuess(Conditions.Draw draw, NDArray fake) {
        NDManager scratch = fake.getManager();
        NDArray seen = fake.concat(networks.outcomes(scratch, draw), 1);
        return mean(
                crossEntropy(networks.rowGuesser.apply(seen), networks.classes(scratch, draw)),
                classWeights(scratch, draw));
    }

    /** The classifier's error, how far it gives the class away, D3's error, error on real rows. */
    private NDList classifier(NDManager scratch, Conditions.Draw draw, NDArray rows) {
        NDArray outcome = networks.outcomes(scratch, draw);
        NDArray both = outcome.concat(outcome);
        NDArray logits = networks.classifier.apply(rows);
        NDArray errors = crossEntropy(logits, both);
        NDArray realError = errors.get(new NDIndex(":" + draw.outcome.length)).mean();
        NDArray weights = outputWeights(scratch, draw);
        NDArray classes = networks.classes(scratch, draw);
        NDArray output = withOutcome(logits.softmax(-1), both);
        NDArray confusion =
                mean(confusion(networks.outputGuesser.frozen(scratch).apply(output)), weights);
        NDArray guess =
                mean(
                        crossEntropy(
                                networks.outputGuesser.apply(output.stopGradient()),
                                classes.concat(classes)),
                        weights);
        return new NDList(errors.mean(), confusion, guess, realError);
    }

    /** The generator and decoder learn; gives the generator's loss before the step. */
    double generator(double realError, int size, SplittableRandom random) {
        Conditions.Draw draw = conditions.draw(size, architecture.pack(), random);
        try (NDManager scratch = networks.manager().newSubManager()) {
            double loss;
            NDArray outcome = networks.outcomes(scratch, draw);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray fake = networks.rows(scratch, draw, random);
                NDArray heads = networks.packClasses(scratch, draw);
                NDArray total =
                        new Critic(networks.critic.mlp().frozen(scratch))
                                .scores(networks.packs(fake, outcome), heads)
                                .mean()
                                .neg();
                NDArray logits = networks.classifier.frozen(scratch).apply(fake);
                if (lambda > 0) {
                    total = total.add(Numbers.times(givenAway(draw, fake, logits), lambda));
                }
                NDArray excess =
                        crossEntropy(logits, outcome)
                                .mean()
                                .sub((float) realError)
                                .getNDArrayInternal()
                                .relu();
                total = total.add(Numbers.times(excess, training.classifierWeight()));
                collector.backward(total);
                loss = total.getFloat();
            }
            step(networks.generatorWeights, training.generatorRate(), BETA1, BETA2, training.l2());
            step(networks.decoderWeights, training.generatorRate(), BETA1, BETA2, training.l2());
            networks.steadyGeneratorWeights.follow(
                    networks.generatorWeights, training.averageDecay());
            networks.steadyDecoderWeights.follow(networks.decoderWeights, training.averageDecay());
            return loss;
        }
    }

    /** How far generated rows, and the classifier's output on them, give the class away. */
    private NDArray givenAway(Conditions.Draw draw, NDArray fake, NDArray logits) {
        NDManager scratch = fake.getManager();
        NDArray outcome = networks.outcomes(scratch, draw);
        NDArray fromRow = networks.rowGuesser.frozen(scratch).apply(fake.concat(outcome, 1));
        NDArray fromOutput =
                networks.outputGuesser
                        .frozen(scratch)
                        .apply(withOutcome(logits.softmax(-1), outcome));
        return mean(confusion(fromRow).add(confusion(fromOutput)), classWeights(scratch, draw));
    }

    private NDArray withOutcome(NDArray output, NDArray outcome) {
        return training.equalisedOdds() ? output.concat(outcome, 1) : output;
    }

    private static NDArray between(NDArray real, NDArray fake, SplittableRandom random) {
        float[] part = new float[(int) real.getShape().get(0)];
        for (int i = 0; i < part.length; i++) {
            part[i] = (float) random.nextDouble();
        }
        NDArray share = real.getManager().create(part, new Shape(part.length, 1));
        return fake.add(real.sub(fake).mul(share));
    }

    /** One entry a row: the negative log-probability of the row's class. */
    static NDArray crossEntropy(NDArray logits, NDArray oneHot) {
        return logits.logSoftmax(-1).mul(oneHot).sum(new int[] {1}).neg();
    }

    /** One entry a row: how far the guess is from "any class alike"; 0 at best. */
    private static NDArray confusion(NDArray logits) {
        double classes = (double) logits.getShape().get(1);
        return logits.logSoftmax(-1).mean(new int[] {1}).neg().sub((float) Math.log(classes));
    }

    private static NDArray mean(NDArray perRow, NDArray weights) {
        return perRow.mul(weights).mean();
    }

    private NDArray classWeights(NDManager scratch, Conditions.Draw draw) {
        return weights(
                scratch,
                draw.outcome.length,
                i -> conditions.classWeights().get(draw.protectedClass[i]));
    }

    /**
     * Weights for D3 on real rows, then generated ones. Outcomes of real rows weigh as often as
     * they occur in their class, so that what the classifier's output gives away is judged on the
     * data as they are and not on the draw, where outcome and class are independent.
     */
    private NDArray outputWeights(NDManager scratch, Conditions.Draw draw) {
        int rows = draw.outcome.length;
        return weights(
                scratch,
                2 * rows,
                i -> {
                    int z = draw.protectedClass[i % rows];
                    return i < rows && !training.equalisedOdds()
                            ? conditions.rowWeights().get(draw.outcome[i]).get(z)
                            : conditions.classWeights().get(z);
                });
    }

    private static NDArray weights(NDManager scratch, int rows, IntToDoubleFunction weight) {
        float[] values = new float[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = (float) weight.applyAsDouble(i);
        }
        return scratch.create(values);
    }
}
