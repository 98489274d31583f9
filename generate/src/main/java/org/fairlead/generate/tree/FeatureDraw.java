package org.fairlead.generate.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.generate.code.ValueIndex;
import org.jspecify.annotations.Nullable;

/**
 * Draws the features of rows, unit by unit along the chain, and then what they say about outcome
 * and protected columns.
 *
 * <p>Fixed values are clamped, and the row's weight is multiplied by the share of its leaf that has
 * them (likelihood weighting; Fung and Chang 1990).
 */
final class FeatureDraw {
    private final TreeModel model;

    FeatureDraw(TreeModel model) {
        this.model = model;
    }

    /** Draws rows [from, to) of {@code drawn}; the same seed draws the same rows. */
    void draw(Drawn drawn, int from, int to, long seed, Fixed fixed) {
        Arrays.fill(drawn.weight(), from, to, 1);
        for (int u = 0; u < model.units().size(); u++) {
            drawUnit(drawn, u, from, to, Mix.random(seed, u), fixed.units()[u]);
        }
        TreeModel.Law law = model.law();
        if (law != null) {
            for (int row = from; row < to; row++) {
                law.laws().of(drawn.bins(), row, drawn.logits()[row], drawn.chances()[row]);
            }
        }
    }

    private void drawUnit(
            Drawn drawn, int u, int from, int to, SplittableRandom random, @Nullable BitSet fixed) {
        Unit unit = model.units().get(u);
        ChainTree tree = model.trees().get(u);
        Map<Constraint.Less, Boolean> closing = model.closing(u);
        int[] codes = drawn.codes()[u];
        for (int row = from; row < to; row++) {
            int leaf = tree.tree().leaf(drawn.bins(), row);
            int code =
                    fixed == null
                            ? tree.draw(leaf, random.nextDouble())
                            : drawFixed(drawn, row, tree, leaf, random.nextDouble(), fixed);
            double nearby = unit.spread().on() ? random.nextDouble() : 0;
            codes[row] = code;
            if (unit.numeric()) {
                drawn.numbers()[u][row] = number(unit, code, nearby, fixed == null);
                if (!closing.isEmpty() && !holds(closing, drawn, row)) {
                    repair(drawn, u, row, leaf, random.nextDouble(), closing, fixed);
                }
            }
            drawn.bins()[u][row] = (byte) unit.binning().bin(codes[row]);
        }
    }

    private static double number(Unit unit, int code, double nearby, boolean free) {
        ValueIndex values = unit.values();
        if (code >= values.values()) {
            return Double.NaN;
        }
        return unit.spread().on() && free
                ? unit.spread().draw(values.numbers(), code, nearby)
                : values.numbers()[code];
    }

    private static int drawFixed(
            Drawn drawn, int row, ChainTree tree, int leaf, double uniform, BitSet fixed) {
        int allowed = 0;
        for (int code = fixed.nextSetBit(0); code >= 0; code = fixed.nextSetBit(code + 1)) {
            allowed += tree.rows(leaf, code);
        }
        drawn.weight()[row] *= (double) allowed / tree.rows(leaf);
        int rank = (int) (uniform * allowed);
        int last = fixed.nextSetBit(0);
        for (int code = last; code >= 0 && rank >= 0; code = fixed.nextSetBit(code + 1)) {
            rank -= tree.rows(leaf, code);
            last = code;
        }
        return last;
    }

    private boolean holds(Map<Constraint.Less, Boolean> closing, Drawn drawn, int row) {
        for (Constraint.Less one : closing.keySet()) {
            double smaller = drawn.numbers()[model.unitOf(one.smaller())][row];
            double larger = drawn.numbers()[model.unitOf(one.larger())][row];
            if (!one.holds(smaller, larger)) {
                return false;
            }
        }
        return true;
    }

    /** Draws the number again from the allowed part of its leaf, or else of all rows. */
    private void repair(
            Drawn drawn,
            int u,
            int row,
            int leaf,
            double uniform,
            Map<Constraint.Less, Boolean> closing,
            @Nullable BitSet fixed) {
        ValueIndex values = model.units().get(u).values();
        int least = 0;
        int beyond = values.values();
        for (Map.Entry<Constraint.Less, Boolean> entry : closing.entrySet()) {
            Constraint.Less one = entry.getKey();
            boolean isLarger = entry.getValue();
            double other =
                    drawn.numbers()[model.unitOf(isLarger ? one.smaller() : one.larger())][row];
            if (!Double.isNaN(other)) {
                int firstAbove = firstAbove(values.numbers(), other, isLarger == one.orEqual());
                least = isLarger ? Math.max(least, firstAbove) : least;
                beyond = isLarger ? beyond : Math.min(beyond, firstAbove);
            }
        }
        ChainTree tree = model.trees().get(u);
        int code = -1;
        if (fixed == null && least < beyond) {
            code = tree.drawWithin(leaf, uniform, least, beyond);
            code = code >= 0 ? code : tree.drawWithin(tree.overall(), uniform, least, beyond);
        }
        drawn.repaired()[row] = true;
        if (code < 0) {
            drawn.broken()[row] = true;
        } else {
            drawn.codes()[u][row] = code;
            drawn.numbers()[u][row] = values.numbers()[code];
        }
    }

    /** The first code whose number is above a bound, or at it if {@code at}. */
    private static int firstAbove(double[] numbers, double bound, boolean at) {
        int found = Arrays.binarySearch(numbers, bound);
        return found >= 0 ? (at ? found : found + 1) : -found - 1;
    }
}
