package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.audit.result.Exclusion;

/** Crosses columns one after the other, leaving out what has too few rows. */
final class Crossing {
    private final Patterns patterns;
    private final long[] rowsOf;
    private final long support;
    private long prunedSlices;
    private long prunedRows;

    Crossing(Patterns patterns, long[] rowsOf, long support) {
        this.patterns = patterns;
        this.rowsOf = rowsOf;
        this.support = support;
    }

    private record Partial(List<Condition> conditions, int[] patterns) {}

    void into(
            Map<Slice, int[]> patternsOf,
            int[] all,
            List<Integer> columns,
            List<Exclusion> exclusions) {
        List<Partial> partials = List.of(new Partial(List.of(), all));
        for (int column : columns) {
            List<Partial> next = new ArrayList<>();
            for (Partial partial : partials) {
                split(partial, column, columns.size() == 1 ? 0 : support, next);
            }
            partials = next;
        }
        boolean predicate =
                columns.size() == 1
                        && patterns.columns().get(columns.get(0)).kind() == Slice.Kind.PREDICATE;
        for (Partial partial : partials) {
            Slice slice =
                    predicate
                            ? Slice.ofPredicate(partial.conditions.get(0).column())
                            : Slice.of(partial.conditions);
            patternsOf.putIfAbsent(slice, partial.patterns);
        }
        if (columns.size() == 1) {
            emptyLevels(patternsOf, patterns.columns().get(columns.get(0)), exclusions);
        } else if (prunedSlices > 0) {
            String family =
                    columns.stream()
                            .map(column -> patterns.columns().get(column).name())
                            .sorted()
                            .collect(Collectors.joining(" & "));
            exclusions.add(
                    new Exclusion(
                            family,
                            "%d crossed slices with fewer than %d rows"
                                    .formatted(prunedSlices, support),
                            prunedRows));
        }
    }

    private static void emptyLevels(
            Map<Slice, int[]> patternsOf, SliceColumn column, List<Exclusion> exclusions) {
        for (String level : column.levels()) {
            Slice slice = Slice.of(List.of(new Condition(column.name(), level)));
            if (column.kind() == Slice.Kind.COLUMN && !patternsOf.containsKey(slice)) {
                exclusions.add(new Exclusion(slice.name(), "no row", 0));
            }
        }
    }

    private void split(Partial partial, int column, long leastRows, List<Partial> into) {
        SliceColumn by = patterns.columns().get(column);
        int levels = by.levels().size();
        int[][] members = new int[levels][];
        int[] sizes = new int[levels];
        long[] rows = new long[levels];
        for (int id : partial.patterns) {
            for (int level : patterns.levels(id, column)) {
                sizes[level]++;
                rows[level] += rowsOf[id];
            }
        }
        Arrays.setAll(members, level -> new int[sizes[level]]);
        Arrays.fill(sizes, 0);
        for (int id : partial.patterns) {
            for (int level : patterns.levels(id, column)) {
                members[level][sizes[level]++] = id;
            }
        }
        for (int level = 0; level < levels; level++) {
            if (rows[level] == 0) {
                continue;
            }
            if (rows[level] < leastRows) {
                prunedSlices++;
                prunedRows += rows[level];
            } else {
                List<Condition> conditions = new ArrayList<>(partial.conditions);
                conditions.add(new Condition(by.name(), by.levels().get(level)));
                into.add(new Partial(conditions, members[level]));
            }
        }
    }
}
