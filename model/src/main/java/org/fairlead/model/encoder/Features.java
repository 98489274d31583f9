package org.fairlead.model.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns a model reads, and how.
 *
 * @param texts columns read as text, and how
 * @param numeric columns read as numbers, standardised by the training rows
 * @param buckets columns of numbers cut into buckets, each with its increasing boundaries; a value
 *     equal to a boundary falls above it
 * @param categorical columns read as levels
 * @param crosses sets of two or more columns, each read as one combined level
 * @param crossLimit a cross of more cells than this is hashed into this many, 1 or more
 */
public record Features(
        Map<String, TextSettings> texts,
        List<String> numeric,
        Map<String, List<Double>> buckets,
        List<String> categorical,
        List<List<String>> crosses,
        int crossLimit) {
    /** The number of cells up to which a cross is indexed directly, unless told otherwise. */
    public static final int DEFAULT_CROSS_LIMIT = 100_000;

    /**
     * Features without texts.
     *
     * @param numeric columns read as numbers
     * @param buckets columns of numbers cut into buckets, each with its increasing boundaries
     * @param categorical columns read as levels
     * @param crosses sets of two or more columns, each read as one combined level
     * @param crossLimit a cross of more cells than this is hashed into this many, 1 or more
     */
    public Features(
            List<String> numeric,
            Map<String, List<Double>> buckets,
            List<String> categorical,
            List<List<String>> crosses,
            int crossLimit) {
        this(Map.of(), numeric, buckets, categorical, crosses, crossLimit);
    }

    public Features {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        numeric = List.copyOf(numeric);
        categorical = List.copyOf(categorical);
        crosses = crosses.stream().map(List::copyOf).toList();
        Map<String, List<Double>> copy = new LinkedHashMap<>();
        buckets.forEach((name, edges) -> copy.put(name, List.copyOf(edges)));
        buckets = Collections.unmodifiableMap(copy);
        buckets.forEach(Features::requireIncreasing);
        for (List<String> cross : crosses) {
            if (cross.size() < 2 || Set.copyOf(cross).size() < cross.size()) {
                throw new IllegalArgumentException(
                        "a cross must name two or more different columns, found " + cross);
            }
        }
        if (texts.isEmpty()
                && numeric.isEmpty()
                && buckets.isEmpty()
                && categorical.isEmpty()
                && crosses.isEmpty()) {
            throw new IllegalArgumentException(
                    "features must name at least one column, found none");
        }
        if (crossLimit < 1) {
            throw new IllegalArgumentException(
                    "cross limit must be 1 or more, found " + crossLimit);
        }
    }

    /**
     * All columns that are read.
     *
     * @return distinct names in order of first mention
     */
    public List<String> columns() {
        Set<String> names = new LinkedHashSet<>(texts.keySet());
        names.addAll(numeric);
        names.addAll(buckets.keySet());
        names.addAll(categorical);
        crosses.forEach(names::addAll);
        return new ArrayList<>(names);
    }

    private static void requireIncreasing(String name, List<Double> edges) {
        for (int i = 0; i < edges.size(); i++) {
            if (!Double.isFinite(edges.get(i)) || (i > 0 && edges.get(i) <= edges.get(i - 1))) {
                throw new IllegalArgumentException(
                        "buckets of \"%s\" must be finite and increasing, found %s"
                                .formatted(name, edges));
            }
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException(
                    "buckets of \"%s\" must have at least one boundary, found none"
                            .formatted(name));
        }
    }
}
