package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.fairlead.generate.code.ValueIndex;

/** Refuses tables and settings that cannot be fitted, before any work is done. */
final class TableCheck {
    private TableCheck() {}

    /** Notes on what is allowed and yet worth knowing. */
    static List<String> check(Table table, TreeSettings settings) {
        if (table.rows() < Math.max(2, settings.minLeaf())) {
            throw new DataException(
                    "a table must have at least %d rows to fit leaves of %d, found %d"
                            .formatted(
                                    Math.max(2, settings.minLeaf()),
                                    settings.minLeaf(),
                                    table.rows()));
        }
        settings.keys().forEach(table::column);
        for (Column column : table.columns()) {
            checkColumn(column, settings);
        }
        checkRoles(table, settings);
        checkOutcome(table, settings);
        List<String> notes = new ArrayList<>();
        Set<String> joined = new HashSet<>();
        for (Constraint constraint : settings.constraints()) {
            if (constraint instanceof Constraint.Less less) {
                notes.addAll(checkLess(table, less));
            } else if (constraint instanceof Constraint.Together together) {
                together.columns().forEach(table::column);
                for (String column : together.columns()) {
                    if (!joined.add(column)) {
                        throw new DataException(
                                "column \"%s\" stands in two lists of columns that stand together; join"
                                                .formatted(column)
                                        + " the lists");
                    }
                }
            }
        }
        return notes;
    }

    private static void checkColumn(Column column, TreeSettings settings) {
        if (settings.keys().contains(column.name())) {
            return;
        }
        if (column instanceof TextColumn) {
            throw new DataException(
                    "column \"%s\" holds free text, which is not modelled; name it a key or leave it out"
                            .formatted(column.name()));
        }
        for (int row = 0; settings.refuseMissing() && row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "column \"%s\" must not have missing values, found one in row %d; fill or drop"
                                        .formatted(column.name(), row + 1)
                                + " such rows, or allow missing values");
            }
        }
    }

    /** A column is a key, the outcome, protected, or bound by one kind of constraint. */
    private static void checkRoles(Table table, TreeSettings settings) {
        Set<String> used = new HashSet<>();
        List<String> roles = new ArrayList<>(settings.keys());
        if (settings.outcome() != null) {
            roles.add(settings.outcome());
        }
        roles.addAll(settings.protectedColumns());
        Set<String> bound = new HashSet<>();
        for (Constraint constraint : settings.constraints()) {
            if (constraint instanceof Constraint.Less less) {
                bound.add(less.smaller());
                bound.add(less.larger());
            }
        }
        for (Constraint constraint : settings.constraints()) {
            if (constraint instanceof Constraint.Together together) {
                roles.addAll(together.columns());
            }
        }
        roles.addAll(bound);
        for (String name : roles) {
            table.column(name);
            if (!used.add(name)) {
                throw new DataException(
                        "column \"%s\" must have one role only: key, outcome, protected, a number below"
                                        .formatted(name)
                                + " another, or one that stands together with others; found two");
            }
        }
    }

    private static void checkOutcome(Table table, TreeSettings settings) {
        if (settings.outcome() == null) {
            return;
        }
        Column column = table.column(settings.outcome());
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "outcome \"%s\" must not have missing values, found one in row %d; drop such rows"
                                .formatted(column.name(), row + 1));
            }
        }
        List<String> levels = table.categories(column.name()).levels();
        ValueIndex values = ValueIndex.of(column, 1);
        if (values.size() < 2 || values.size() > 100) {
            throw new DataException(
                    "outcome \"%s\" must have 2 to 100 levels, found %d%s"
                            .formatted(
                                    column.name(),
                                    values.size(),
                                    values.size() > 100 ? "; cut numbers into ranges first" : ""));
        }
        String positive = Objects.requireNonNull(settings.positive());
        if (values.codeOf(positive) == ValueIndex.UNKNOWN) {
            throw new DataException(
                    "outcome \"%s\" has no level \"%s\"; %s"
                            .formatted(column.name(), positive, Names.advice(positive, levels)));
        }
    }

    private static List<String> checkLess(Table table, Constraint.Less less) {
        NumberColumn smaller = table.numbers(less.smaller());
        NumberColumn larger = table.numbers(less.larger());
        int broken = 0;
        int bound = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (!smaller.isMissing(row) && !larger.isMissing(row)) {
                bound++;
                broken += less.holds(smaller.value(row), larger.value(row)) ? 0 : 1;
            }
        }
        if (bound > 0 && broken == bound) {
            throw new DataException(
                    "constraint %s is met by no row of %d; turn it round or leave it out"
                            .formatted(less, bound));
        }
        return broken == 0
                ? List.of()
                : List.of(
                        "constraint %s is broken by %d of %d training rows; synthetic rows will keep to it"
                                .formatted(less, broken, bound));
    }
}
