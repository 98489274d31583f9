package org.fairlead.generate.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/**
 * How often each class of an attribute occurs or is asked for.
 *
 * @param classes the classes' names
 * @param probabilities one for each class, in [0, 1], summing to 1
 */
public record Distribution(List<String> classes, List<Double> probabilities) {
    /** How far a sum of asked probabilities may be from 1. */
    private static final double TOLERANCE = 1e-6;

    /**
     * Makes a distribution.
     *
     * @param classes the classes' names
     * @param probabilities one for each class, in [0, 1], summing to 1
     * @throws DataException if a probability lies outside or they do not sum to 1
     */
    public Distribution {
        classes = List.copyOf(classes);
        probabilities = List.copyOf(probabilities);
        if (classes.size() != probabilities.size()) {
            throw new IllegalArgumentException(
                    "there must be one probability for each of %d classes, found %d"
                            .formatted(classes.size(), probabilities.size()));
        }
        double sum = 0;
        for (double probability : probabilities) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new DataException("a probability must lie in [0, 1], found " + probability);
            }
            sum += probability;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new DataException(
                    "probabilities must sum to 1, found %s with sum %s; percents are divided by 100 first"
                            .formatted(probabilities, sum));
        }
    }

    /**
     * The shares of the classes among rows.
     *
     * @param classes the classes' names
     * @param codes one index into {@code classes} a row, at least one row
     * @return the distribution
     */
    public static Distribution of(List<String> classes, int[] codes) {
        if (codes.length == 0) {
            throw new DataException("a distribution needs at least one row, found none");
        }
        double[] rows = new double[classes.size()];
        for (int code : codes) {
            rows[code]++;
        }
        return new Distribution(
                classes, Arrays.stream(rows).map(count -> count / codes.length).boxed().toList());
    }

    /**
     * A distribution as somebody asked for it; classes that are not named get 0.
     *
     * @param attribute what it is a distribution of, for messages
     * @param classes the classes that exist
     * @param asked a probability for each named class
     * @return the distribution over all classes
     * @throws DataException if a class does not exist or the probabilities do not sum to 1
     */
    public static Distribution asked(
            String attribute, List<String> classes, Map<String, Double> asked) {
        for (String name : asked.keySet()) {
            if (!classes.contains(name)) {
                throw new DataException(
                        "\"%s\" has no class \"%s\"; %s"
                                .formatted(attribute, name, Names.advice(name, classes)));
            }
        }
        List<Double> probabilities = new ArrayList<>();
        classes.forEach(name -> probabilities.add(asked.getOrDefault(name, 0.0)));
        try {
            return new Distribution(classes, probabilities);
        } catch (DataException e) {
            throw new DataException("\"%s\": %s".formatted(attribute, e.getMessage()), e);
        }
    }

    /**
     * The probabilities times a hundred.
     *
     * @return one percentage for each class
     */
    public List<Double> percents() {
        return probabilities.stream().map(probability -> 100 * probability).toList();
    }

    /**
     * Draws a class.
     *
     * @param random source of randomness
     * @return index of a class whose probability is not 0
     */
    public int draw(RandomGenerator random) {
        double left = random.nextDouble();
        int last = 0;
        for (int code = 0; code < probabilities.size(); code++) {
            if (probabilities.get(code) > 0) {
                last = code;
                left -= probabilities.get(code);
                if (left < 0) {
                    return code;
                }
            }
        }
        return last; // rounding left the sum below the drawn number
    }
}
