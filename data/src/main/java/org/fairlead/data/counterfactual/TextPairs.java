package org.fairlead.data.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
        return pairs(table, column, edit.terms(), (row, text, found) -> edit.apply(text, found));
    }

    /**
     * Pairs each row with a counterpart that names others: each term in it becomes another one of
     * the list, by a shift along the list that is drawn for each row.
     *
     * @param table any table
     * @param column name of the column of texts
     * @param terms two or more, none blank, none twice
     * @param seed decides the shifts
     * @return the pairs; all other columns are the row's own on both sides
     * @throws DataException if there is no such column, or no text changed
     * @throws IllegalArgumentException if there are fewer than two terms, or one is blank
     */
    public static PairSet replaced(Table table, String column, List<String> terms, long seed) {
        if (terms.size() < 2) {
            throw new IllegalArgumentException(
                    "terms to replace by each other must be two or more, found " + terms);
        }
        List<TermEdit> shifts = new ArrayList<>();
        for (int by = 1; by < terms.size(); by++) {
            Map<String, String> shifted = new LinkedHashMap<>();
            for (int i = 0; i < terms.size(); i++) {
                shifted.put(terms.get(i), terms.get((i + by) % terms.size()));
            }
            shifts.add(TermEdit.replace(shifted));
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = random.ints(table.rows(), 0, shifts.size()).toArray();
        return pairs(
                table,
                column,
                terms,
                (row, text, found) -> shifts.get(drawn[row]).apply(text, found));
    }

    /** What becomes of a row's text; counts the terms that it finds. */
    private interface RowEdit {
        String apply(int row, String text, Map<String, Integer> found);
    }

    private static PairSet pairs(
            Table table, String column, Collection<String> terms, RowEdit edit) {
        Column texts = table.column(column);
        Map<String, Integer> found = new TreeMap<>();
        terms.forEach(term -> found.put(term, 0));
        int[] rows = new int[table.rows()];
        List<@Nullable String> edited = new ArrayList<>();
        int missing = 0;
        for (int row = 0; row < rows.length; row++) {
            if (texts.isMissing(row)) {
                missing++;
                continue;
            }
            String text = texts.text(row);
            String other = edit.apply(row, text, found);
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
