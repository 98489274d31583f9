package org.fairlead.generate.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.split.Shuffle;
import org.fairlead.generate.encoding.Distribution;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;

/**
 * Which outcomes and classes are drawn in training, independently of each other, and what a drawn
 * row weighs so that every class counts the same.
 *
 * @param outcomes how often each outcome is drawn
 * @param classes how often each class is drawn
 * @param classWeights weight of a row of each class: all classes together weigh the same
 * @param rowWeights the same by outcome and class, such that within a class outcomes weigh as they
 *     occur in the data
 */
record Conditions(
        Distribution outcomes,
        Distribution classes,
        List<Double> classWeights,
        List<List<Double>> rowWeights) {

    /** Outcomes and classes of rows; rows of a pack have one class. */
    static final class Draw {
        final int[] outcome;
        final int[] protectedClass;

        Draw(int rows) {
            outcome = new int[rows];
            protectedClass = new int[rows];
        }

        /**
         * Outcomes and classes as often as in other rows, independently of each other. What occurs
         * there twice occurs in even and in odd places, so that either half can judge the other.
         */
        static Draw like(EncodedRows rows, int count, SplittableRandom random) {
            Draw draw = new Draw(count);
            spread(rows.outcome(), draw.outcome, random);
            spread(rows.protectedClass(), draw.protectedClass, random);
            return draw;
        }

        private static int[] shuffled(int size, SplittableRandom random) {
            int[] order = IntStream.range(0, size).toArray();
            Shuffle.shuffle(order, random);
            return order;
        }

        private static void spread(int[] codes, int[] places, SplittableRandom random) {
            int[] sorted =
                    IntStream.range(0, places.length).map(i -> codes[i % codes.length]).toArray();
            Arrays.sort(sorted);
            int[] even = shuffled((places.length + 1) / 2, random);
            int[] odd = shuffled(places.length / 2, random);
            for (int i = 0; i < sorted.length; i++) {
                places[i % 2 == 0 ? 2 * even[i / 2] : 2 * odd[i / 2] + 1] = sorted[i];
            }
        }
    }

    static Conditions of(EncodedRows rows, RowEncoder encoder, GanTraining training) {
        List<String> names = encoder.outcomes();
        Distribution occurring = Distribution.of(names, rows.outcome());
        Distribution outcomes =
                training.trainOutcomes().isEmpty()
                        ? occurring
                        : Distribution.asked(
                                encoder.outcomeColumn(), names, training.trainOutcomes());
        List<String> classNames = encoder.protectedClasses();
        Distribution classes =
                training.trainClasses().isEmpty()
                        ? Distribution.of(classNames, rows.protectedClass())
                        : Distribution.asked(
                                encoder.protectedColumn(), classNames, training.trainClasses());
        requireEvery(encoder.outcomeColumn(), outcomes);
        requireEvery(encoder.protectedColumn(), classes);

        double[][] counts = new double[names.size()][classNames.size()];
        double[] perClass = new double[classNames.size()];
        for (int row = 0; row < rows.rows(); row++) {
            counts[rows.outcome()[row]][rows.protectedClass()[row]]++;
            perClass[rows.protectedClass()[row]]++;
        }
        List<Double> classWeights = new ArrayList<>();
        List<List<Double>> rowWeights = new ArrayList<>();
        for (int z = 0; z < classNames.size(); z++) {
            classWeights.add(1 / (classNames.size() * classes.probabilities().get(z)));
        }
        for (int y = 0; y < names.size(); y++) {
            List<Double> weights = new ArrayList<>();
            for (int z = 0; z < classNames.size(); z++) {
                double share = counts[y][z] / perClass[z];
                weights.add(classWeights.get(z) * share / outcomes.probabilities().get(y));
            }
            rowWeights.add(weights);
        }
        return new Conditions(outcomes, classes, classWeights, rowWeights);
    }

    private static void requireEvery(String column, Distribution distribution) {
        int unseen = distribution.probabilities().indexOf(0.0);
        if (unseen >= 0) {
            throw new DataException(
                    "\"%s\": training needs every class, found probability 0 for \"%s\"; leave rows of that class out of the table instead"
                            .formatted(column, distribution.classes().get(unseen)));
        }
    }

    /** Draws outcomes and classes for rows in packs. */
    Draw draw(int rows, int pack, SplittableRandom random) {
        Draw draw = new Draw(rows);
        for (int row = 0; row < rows; row++) {
            draw.outcome[row] = outcomes.draw(random);
            draw.protectedClass[row] =
                    row % pack == 0 ? classes.draw(random) : draw.protectedClass[row - 1];
        }
        return draw;
    }
}
