package org.fairlead.data.counterfactual;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * Pairs of rows that differ in a protected column and in what is said to depend on it. Columns of
 * which nothing is said stay as they are: whether that is the true counterfactual only a causal
 * model can tell.
 */
public final class TablePairs {
    private TablePairs() {}

    /** What depends on the protected column. */
    public interface Dependents {
        /** Nothing does. */
        Dependents NONE = (originals, edited) -> edited;

        /**
         * Changes what depends on the protected column.
         *
         * @param originals the rows as they are
         * @param edited the same rows with the protected column changed
         * @return the rows with all that follows changed, too; as many, in the same order
         */
        Table follow(Table originals, Table edited);
    }

    /**
     * Pairs each row with its counterpart. A row is kept exactly if its protected value changed.
     *
     * @param table any table
     * @param edit what is put into the protected column
     * @param dependents what follows from it, such as {@code Husband} becoming {@code Wife}
     * @return the pairs
     * @throws DataException if there is no such column, or no row changed
     */
    public static PairSet of(Table table, ColumnEdit edit, Dependents dependents) {
        Column column = table.column(edit.column());
        Map<String, Integer> found = new TreeMap<>();
        edit.replacements().keySet().forEach(value -> found.put(value, 0));
        int[] rows = new int[table.rows()];
        int paired = 0;
        int missing = 0;
        for (int row = 0; row < rows.length; row++) {
            if (column.isMissing(row)) {
                missing++;
                continue;
            }
            String value = column.text(row);
            if (!edit.apply(value).equals(value)) {
                rows[paired++] = row;
                found.merge(value, 1, Integer::sum);
            }
        }
        if (paired == 0) {
            throw new DataException(
                    "column \"%s\": no row of %d changed, so there is no pair; check the values"
                            .formatted(edit.column(), table.rows()));
        }
        int[] kept = Arrays.copyOf(rows, paired);
        Table originals = table.select(kept);
        Table edited = dependents.follow(originals, edit.apply(originals));
        if (edited.rows() != paired || !edited.names().equals(originals.names())) {
            throw new IllegalArgumentException(
                    "dependents must give %d rows and the columns %s, found %d rows and %s"
                            .formatted(paired, originals.names(), edited.rows(), edited.names()));
        }
        return new PairSet(
                originals,
                edited,
                new PairSet.Rows(kept),
                new PairSet.Counts(
                        table.rows(), paired, missing, table.rows() - missing - paired, found));
    }

    /**
     * Dependents that are edits of further columns.
     *
     * @param edits what is put into them
     * @return the dependents
     */
    public static Dependents also(List<ColumnEdit> edits) {
        return (originals, edited) -> {
            Table result = edited;
            for (ColumnEdit edit : edits) {
                result = edit.apply(result);
            }
            return result;
        };
    }
}
