package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.generate.code.ValueIndex;
import org.fairlead.generate.tilt.Groups;
import org.fairlead.generate.tilt.OutcomeLaw;
import org.jspecify.annotations.Nullable;

/**
 * What a fit leaves behind.
 *
 * @param columns names of all columns in the order of the training table
 * @param units the chain's links in order
 * @param trees the law of each unit given those before it
 * @param keys key columns
 * @param less constraints between numbers
 * @param law laws of outcome and protected columns, null if they are features
 * @param guard rows not to repeat
 * @param notes what the fit left out or changed, one line each
 */
record TreeModel(
        List<String> columns,
        List<Unit> units,
        List<ChainTree> trees,
        List<KeyPattern> keys,
        List<Constraint.Less> less,
        @Nullable Law law,
        RowGuard guard,
        List<String> notes) {

    /**
     * The outcome and the protected columns.
     *
     * @param outcome values of the outcome
     * @param positive code of the positive outcome
     * @param attributes values of the protected columns
     * @param groups the groups they make
     * @param counts training rows by combination and outcome
     * @param laws what features say about them
     */
    record Law(
            ValueIndex outcome,
            int positive,
            List<ValueIndex> attributes,
            Groups groups,
            int[][] counts,
            OutcomeLaw laws) {

        List<String> outcomes() {
            List<String> names = new ArrayList<>();
            var column = Unit.decode(outcome, codes(outcome.size()), outcome.size());
            for (int code = 0; code < outcome.size(); code++) {
                names.add(column.text(code));
            }
            return names;
        }

        /** The code in its column's values of each level of a protected attribute. */
        int[] levelCodes(int attribute) {
            return groups.levels().get(attribute).stream()
                    .mapToInt(level -> attributes.get(attribute).codeOf(level))
                    .toArray();
        }

        private static int[] codes(int size) {
            int[] codes = new int[size];
            for (int code = 0; code < size; code++) {
                codes[code] = code;
            }
            return codes;
        }
    }

    /** The unit that numbers of a column are in, by name. */
    int unitOf(String column) {
        for (int u = 0; u < units.size(); u++) {
            for (ValueIndex member : units.get(u).members()) {
                if (member.name().equals(column)) {
                    return u;
                }
            }
        }
        return -1;
    }

    /** Constraints whose later column is the unit, with whether that is the larger one. */
    Map<Constraint.Less, Boolean> closing(int unit) {
        Map<Constraint.Less, Boolean> result = new LinkedHashMap<>();
        for (Constraint.Less one : less) {
            int smaller = unitOf(one.smaller());
            int larger = unitOf(one.larger());
            if (Math.max(smaller, larger) == unit) {
                result.put(one, larger == unit);
            }
        }
        return result;
    }
}
