package org.fairlead.generate.tree;

import java.util.List;

/** What every synthetic row must keep to. Missing values keep to everything. */
public sealed interface Constraint {

    /**
     * One number below another in every row, such as a start before its end. Rows that break it
     * when first drawn have the later of the two columns drawn again from what is allowed.
     *
     * @param smaller column of numbers or dates
     * @param larger column of numbers or dates
     * @param orEqual whether the two may be equal
     */
    record Less(String smaller, String larger, boolean orEqual) implements Constraint {
        boolean holds(double a, double b) {
            return Double.isNaN(a) || Double.isNaN(b) || (orEqual ? a <= b : a < b);
        }

        @Override
        public String toString() {
            return smaller + (orEqual ? " <= " : " < ") + larger;
        }
    }

    /**
     * Columns whose values only stand together as in some training row, such as city and country.
     * They are modelled as one column, so that no row ever breaks it.
     *
     * @param columns two columns or more
     */
    record Together(List<String> columns) implements Constraint {
        public Together {
            columns = List.copyOf(columns);
            if (columns.size() < 2) {
                throw new IllegalArgumentException(
                        "columns that stand together must be two or more, found " + columns);
            }
        }
    }
}
