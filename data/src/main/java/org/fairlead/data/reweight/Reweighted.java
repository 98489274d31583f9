package org.fairlead.data.reweight;

import java.util.Arrays;

/**
 * A training set drawn anew.
 *
 * @param rows indices of rows of the old set, increasing, each as often as it was drawn
 * @param plan how many came from where
 */
public record Reweighted(int[] rows, ReweightingPlan plan) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Reweighted that
                && Arrays.equals(rows, that.rows)
                && plan.equals(that.plan);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rows) + plan.hashCode();
    }

    @Override
    public String toString() {
        return "%d rows by %s".formatted(rows.length, plan);
    }
}
