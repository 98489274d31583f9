package org.fairlead.audit.slice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A named set of rows. Two slices are the same when their kind and conditions are.
 *
 * @param name what people read: {@code Overall}, {@code sex=Female}, {@code race=Black &
 *     sex=Female} (columns in alphabetical order), or the name of a predicate
 * @param kind how the slice came about
 * @param conditions one a column, sorted by column; empty for Overall; the predicate's name with
 *     the value {@code true} for a predicate
 */
public record Slice(String name, Kind kind, List<Condition> conditions) {
    /** The slice of all rows. */
    public static final Slice OVERALL = new Slice("Overall", Kind.OVERALL, List.of());

    /** How a slice came about. */
    public enum Kind {
        /** All rows. */
        OVERALL,
        /** One value of one column. */
        COLUMN,
        /** One value of each of several columns. */
        CROSS,
        /** A predicate that the caller evaluated. */
        PREDICATE
    }

    public Slice {
        conditions = List.copyOf(conditions);
    }

    /**
     * A slice by values of columns.
     *
     * @param conditions one a column, in any order; none gives {@link #OVERALL}
     * @return the slice with its name
     */
    public static Slice of(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return OVERALL;
        }
        List<Condition> sorted =
                conditions.stream().sorted(Comparator.comparing(Condition::column)).toList();
        String name =
                sorted.stream()
                        .map(condition -> condition.column() + "=" + condition.value())
                        .collect(Collectors.joining(" & "));
        return new Slice(name, sorted.size() == 1 ? Kind.COLUMN : Kind.CROSS, sorted);
    }

    /**
     * A slice by a predicate.
     *
     * @param name the predicate's name
     * @return the slice
     */
    public static Slice ofPredicate(String name) {
        return new Slice(name, Kind.PREDICATE, List.of(new Condition(name, "true")));
    }

    /**
     * What this slice is compared among: the columns that made it.
     *
     * @return {@code sex}, {@code race & sex}; empty text for Overall; {@code (predicate)} for all
     *     predicates
     */
    public String family() {
        return kind == Kind.PREDICATE
                ? "(predicate)"
                : conditions.stream().map(Condition::column).collect(Collectors.joining(" & "));
    }

    /**
     * The name that TensorFlow Model Analysis gives to this slice.
     *
     * @return such as {@code race_X_sex:Black_X_Female}; nothing is escaped there
     */
    public String tfmaName() {
        if (kind == Kind.OVERALL || kind == Kind.PREDICATE) {
            return name;
        }
        return conditions.stream().map(Condition::column).collect(Collectors.joining("_X_"))
                + ":"
                + conditions.stream().map(Condition::value).collect(Collectors.joining("_X_"));
    }
}
