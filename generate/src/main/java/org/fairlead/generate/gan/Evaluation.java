package org.fairlead.generate.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;
import org.fairlead.generate.judge.RankArea;

/** The measures of {@link EpochLog} that need the networks, on validation rows. */
final class Evaluation {
    final double discriminatorAuc;
    final double discriminatorAccuracy;
    final double generatorAccuracy;
    final double riskDifference;
    final double classifierAccuracy;
    final double rd;
    final double rd1;
    final double rd0;

    Evaluation(
            Networks networks,
            RowEncoder encoder,
            EncodedRows validation,
            RealRows rows,
            Conditions.Draw draw,
            Conditions.Draw large,
            SplittableRandom random) {
        int classes = encoder.protectedClasses().size();
        int favourable = encoder.favourable();
        try (NDManager scratch = networks.manager().newSubManager()) {
            int size = draw.outcome.length;
            NDArray outcome = networks.outcomes(scratch, draw);
            NDArray heads = networks.packClasses(scratch, draw);
            NDArray real = scratch.create(rows.features(draw), new Shape(size, encoder.width()));
            double[] realScores = scores(networks, real, outcome, heads);
            double[] fakeScores =
                    scores(networks, networks.rows(scratch, draw, random), outcome, heads);
            double midpoint = (mean(realScores) + mean(fakeScores)) / 2;
            discriminatorAuc = area(realScores, fakeScores);
            generatorAccuracy = share(fakeScores, score -> score < midpoint);
            double realRight = share(realScores, score -> score >= midpoint);
            discriminatorAccuracy = (generatorAccuracy + realRight) / 2;
            riskDifference =
                    PairwiseGap.of(
                            large.outcome, large.protectedClass, classes, favourable, i -> true);

            int[] predicted = predicted(networks, validation, scratch);
            int[] actual = validation.outcome();
            int[] z = validation.protectedClass();
            double right = 0;
            for (int i = 0; i < predicted.length; i++) {
                right += predicted[i] == actual[i] ? 1 : 0;
            }
            classifierAccuracy = right / predicted.length;
            IntPredicate positive = i -> actual[i] == favourable;
            rd = PairwiseGap.of(predicted, z, classes, favourable, i -> true);
            rd1 = PairwiseGap.of(predicted, z, classes, favourable, positive);
            rd0 = PairwiseGap.of(predicted, z, classes, favourable, positive.negate());
        }
    }

    private static double[] scores(
            Networks networks, NDArray rows, NDArray outcome, NDArray heads) {
        float[] scores =
                networks.critic.scores(networks.packs(rows, outcome), heads).toFloatArray();
        double[] result = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            result[i] = scores[i];
        }
        return result;
    }

    private static int[] predicted(Networks networks, EncodedRows rows, NDManager scratch) {
        NDArray x = scratch.create(rows.features(), new Shape(rows.rows(), rows.width()));
        long[] best = networks.classifier.apply(x).argMax(1).toLongArray();
        return Arrays.stream(best).mapToInt(code -> (int) code).toArray();
    }

    private static double area(double[] real, double[] fake) {
        double[] all = new double[real.length + fake.length];
        boolean[] labels = new boolean[all.length];
        System.arraycopy(real, 0, all, 0, real.length);
        System.arraycopy(fake, 0, all, real.length, fake.length);
        Arrays.fill(labels, 0, real.length, true);
        return RankArea.of(all, labels);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double share(double[] values, DoublePredicate holds) {
        return (double) Arrays.stream(values).filter(holds).count() / values.length;
    }
}
