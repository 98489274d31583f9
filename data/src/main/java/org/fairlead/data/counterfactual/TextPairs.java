package org.fairlead.data.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** Pairs of texts that differ in the terms that were edited. */
public final class TextPairs {
    private TextPairs() {}

    /**
     * Pairs each row with its counterpart. A row is kept exactly if its text changed.
     *
     * @param table any table
     * @param column name of the column of texts
     * @param edit what is taken out or put in
     * @return the pairs; all other columns are the row's own on both sides
     * @throws DataException if there is no such column, or no text changed
     */
    public static PairSet of(Table table, String column, TermEdit edit) {
        Column texts = table.column(column);
        Map<String, Integer> found = new TreeMap<>();
        edit.terms().forEach(term -> found.put(term, 0));
        int[] rows = new int[table.rows()];
        List<@Nullable String> edited = new ArrayList<>();
        int missing = 0;
        for (int row = 0; row < rows.length; row++) {
            if (texts.isMissing(row)) {
                missing++;
                continue;
            }
            String text = texts.text(row);
            String other = edit.apply(text, found);
            if (!other.equals(text)) {
                rows[edited.size()] = row;
                edited.add(other);
            }
        }
        if (edited.isEmpty()) {
            throw new DataException(
                    "column \"%s\": no text of %d changed, so there is no pair; check the terms, which are meant literally, as whole words"
                            .formatted(column, table.rows()));
        }
        int[] paired = Arrays.copyOf(rows, edited.size());
        Table originals = table.select(paired);
        return new PairSet(
                originals,
                originals.with(TextColumn.of(column, edited)),
                new PairSet.Rows(paired),
                new PairSet.Counts(
                        table.rows(),
                        paired.length,
                        missing,
                        table.rows() - missing - paired.length,
                        found));
    }
}
