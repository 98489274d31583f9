package org.fairlead.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;

/** Rows grouped by level, each group in random order. Missing is a level of its own. */
final class Strata {
    private final List<int[]> groups;

    private Strata(List<int[]> groups) {
        this.groups = groups;
    }

    static Strata one(int rows, long seed) {
        return new Strata(List.of(IntStream.range(0, rows).toArray())).shuffled(seed);
    }

    /** The groups are sorted by the text of their level, so that codes do not matter. */
    static Strata by(CategoryColumn column, long seed) {
        TreeMap<String, List<Integer>> rows =
                new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        for (int row = 0; row < column.size(); row++) {
            String level = column.isMissing(row) ? null : column.text(row);
            rows.computeIfAbsent(level, key -> new ArrayList<>()).add(row);
        }
        return new Strata(
                        rows.values().stream()
                                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                                .toList())
                .shuffled(seed);
    }

    private Strata shuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        groups.forEach(group -> Shuffle.shuffle(group, random.split()));
        return this;
    }

    List<int[]> groups() {
        return groups;
    }

    /**
     * How many of each group's rows make up {@code total}: proportional, rounded by largest
     * remainder, ties to the earlier group.
     */
    int[] quotas(int total) {
        long rows = groups.stream().mapToLong(group -> group.length).sum();
        int[] quotas = new int[groups.size()];
        double[] remainders = new double[groups.size()];
        int given = 0;
        for (int g = 0; g < quotas.length; g++) {
            long product = (long) groups.get(g).length * total;
            quotas[g] = (int) (product / rows);
            remainders[g] = product % rows;
            given += quotas[g];
        }
        int left = total - given;
        int[] order =
                IntStream.range(0, quotas.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(g -> -remainders[g]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        Arrays.stream(order).limit(left).forEach(g -> quotas[g]++);
        return quotas;
    }
}
