package org.fairlead.generate.encoding;

import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;

/** What a table must satisfy before a model may learn from it. */
final class Requirements {
    private Requirements() {}

    static void check(Table table, EncoderSettings settings) {
        if (table.rows() < 2) {
            throw new DataException(
                    "a table to learn from must have at least 2 rows, found " + table.rows());
        }
        for (Column column : table.columns()) {
            if (column instanceof TextColumn) {
                throw new DataException(
                        "column \"%s\" must hold numbers or categories, found free text; leave it out or read it as categories"
                                .formatted(column.name()));
            }
            boolean part =
                    column.name().equals(settings.outcome())
                            || column.name().equals(settings.protectedColumn());
            if (part || !settings.missingAllowed()) {
                requireComplete(column, part);
            }
        }
    }

    private static void requireComplete(Column column, boolean part) {
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "column \"%s\" must not be missing, found a missing value in row %d; %s"
                                .formatted(
                                        column.name(),
                                        row + 1,
                                        part
                                                ? "drop such rows or give them a class of their own"
                                                : "drop such rows or allow missing values"));
            }
        }
    }

    /** Each class needs rows of each outcome: there is nothing to learn such a row from. */
    static void checkCells(
            Levels outcome, int[] y, Levels protectedClass, int[] z, String favourable) {
        if (protectedClass.size() < 2 || outcome.size() < 2) {
            Levels one = protectedClass.size() < 2 ? protectedClass : outcome;
            throw new DataException(
                    "column \"%s\" must have at least 2 classes, found only %s"
                            .formatted(one.column(), one.known()));
        }
        if (!outcome.known().contains(favourable)) {
            throw new DataException(
                    "outcome \"%s\" has no level \"%s\"; %s"
                            .formatted(
                                    outcome.column(),
                                    favourable,
                                    Names.advice(favourable, outcome.known())));
        }
        long[][] rows = new long[outcome.size()][protectedClass.size()];
        for (int row = 0; row < y.length; row++) {
            rows[y[row]][z[row]]++;
        }
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows[a].length; b++) {
                if (rows[a][b] == 0) {
                    throw new DataException(
                            "each class must have rows of each outcome, found none with %s = \"%s\" and %s = \"%s\"; join the class with another one"
                                    .formatted(
                                            protectedClass.column(),
                                            protectedClass.known().get(b),
                                            outcome.column(),
                                            outcome.known().get(a)));
                }
            }
        }
    }
}
