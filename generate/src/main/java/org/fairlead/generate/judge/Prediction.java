package org.fairlead.generate.judge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/** What a judge predicted for the rows of a table, beside what stands there. */
public final class Prediction {
    private final List<String> levels;
    private final int[] actual;
    private final double[][] probabilities;

    /**
     * Makes a prediction over arrays, without copying them.
     *
     * @param levels the target's levels, those of the training rows first
     * @param actual the true level of each row, an index into {@code levels}
     * @param probabilities one row of probabilities for each row of the table, in the order of
     *     {@code levels}
     * @throws IllegalArgumentException if the rows differ in number
     */
    public Prediction(List<String> levels, int[] actual, double[][] probabilities) {
        if (actual.length != probabilities.length) {
            throw new IllegalArgumentException(
                    "probabilities must have %d rows as actual has, found %d"
                            .formatted(actual.length, probabilities.length));
        }
        this.levels = List.copyOf(levels);
        this.actual = actual;
        this.probabilities = probabilities;
    }

    /**
     * The target's levels.
     *
     * @return those of the training rows first, then those that only the predicted rows have
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * The true levels.
     *
     * @return one index into {@link #levels()} a row; not to be changed
     */
    public int[] actual() {
        return actual;
    }

    /**
     * The predicted probabilities.
     *
     * @return one row for each row of the table, one column for each level; not to be changed
     */
    public double[][] probabilities() {
        return probabilities;
    }

    /**
     * The level with the largest probability; of equal ones the first.
     *
     * @return one index into {@link #levels()} a row
     */
    public int[] predicted() {
        return Arrays.stream(probabilities).mapToInt(Prediction::largest).toArray();
    }

    /**
     * The share of rows whose predicted level is the true one.
     *
     * @return in [0, 1]; NaN without rows
     */
    public double accuracy() {
        int[] predicted = predicted();
        return IntStream.range(0, actual.length)
                .mapToDouble(row -> predicted[row] == actual[row] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The harmonic mean of precision and recall for one level.
     *
     * @param positive the level to find
     * @return in [0, 1]; 0 when no row is found rightly; NaN when the level neither occurs nor is
     *     predicted
     */
    public double f1(String positive) {
        int level = level(positive);
        int[] predicted = predicted();
        double right = 0;
        double named = 0;
        for (int row = 0; row < actual.length; row++) {
            right += predicted[row] == level && actual[row] == level ? 1 : 0;
            named += (predicted[row] == level ? 1 : 0) + (actual[row] == level ? 1 : 0);
        }
        return 2 * right / named;
    }

    /**
     * The probability that a row of one level is ranked above a row of another; ties count half.
     *
     * @param positive the level to find
     * @return in [0, 1]; NaN unless rows of that level and of another exist
     */
    public double auc(String positive) {
        int level = level(positive);
        double[] scores = Arrays.stream(probabilities).mapToDouble(p -> p[level]).toArray();
        boolean[] labels = new boolean[actual.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = actual[row] == level;
        }
        return RankArea.of(scores, labels);
    }

    /**
     * The balanced error rate: the share of wrongly predicted rows of each level, averaged over the
     * levels that occur. The constant guess of K levels has 1 - 1/K.
     *
     * <p>Source: Feldman et al. (2015), doi:10.1145/2783258.2783311, definition 4.1, for two
     * levels; the mean over levels is its extension to more, as FairTransformerGAN reports it.
     *
     * @return in [0, 1]; NaN without rows
     */
    public double balancedError() {
        int[] predicted = predicted();
        double[] wrong = new double[levels.size()];
        double[] rows = new double[levels.size()];
        for (int row = 0; row < actual.length; row++) {
            rows[actual[row]]++;
            wrong[actual[row]] += predicted[row] == actual[row] ? 0 : 1;
        }
        return IntStream.range(0, rows.length)
                .filter(level -> rows[level] > 0)
                .mapToDouble(level -> wrong[level] / rows[level])
                .average()
                .orElse(Double.NaN);
    }

    /**
     * The index of a level.
     *
     * @param name the level
     * @return index into {@link #levels()}
     * @throws DataException if there is no such level
     */
    public int level(String name) {
        int level = levels.indexOf(name);
        if (level < 0) {
            throw new DataException(
                    "the target has no level \"%s\"; %s"
                            .formatted(name, Names.advice(name, levels)));
        }
        return level;
    }

    private static int largest(double[] probabilities) {
        int best = 0;
        for (int level = 1; level < probabilities.length; level++) {
            best = probabilities[level] > probabilities[best] ? level : best;
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction that
                && levels.equals(that.levels)
                && Arrays.equals(actual, that.actual)
                && Arrays.deepEquals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * levels.hashCode() + Arrays.hashCode(actual);
    }

    @Override
    public String toString() {
        return "Prediction of %d rows, levels %s".formatted(actual.length, levels);
    }
}
