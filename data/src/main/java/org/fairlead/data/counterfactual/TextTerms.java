package org.fairlead.data.counterfactual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.ListText;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which terms each text names, as a column of lists to slice by. Terms are found as {@link
 * TermEdit} finds them: whole words, the longest that begins at a place, whatever their case.
 *
 * @param table the rows with the column of lists; a text that is missing has no list
 * @param found for each term how many texts name it
 * @param missing texts that are missing
 * @param without texts that name no term
 */
public record TextTerms(Table table, Map<String, Integer> found, int missing, int without) {

    /** Copies the map. */
    public TextTerms {
        found = Map.copyOf(found);
    }

    /**
     * Finds terms.
     *
     * @param table any table
     * @param column name of the column of texts
     * @param terms one or more, none blank
     * @param name name of the column to add, which the table must not have
     * @return the table with the column, and what was found
     * @throws DataException if there is no such column of texts, there is one of the new name, or
     *     no text names a term
     */
    public static TextTerms of(Table table, String column, Collection<String> terms, String name) {
        Column texts = table.column(column);
        if (table.has(name)) {
            throw new DataException(
                    "column \"%s\" is there already; name another one for the terms"
                            .formatted(name));
        }
        TermEdit edit = TermEdit.remove(terms);
        Map<String, Integer> found = new TreeMap<>();
        List<@Nullable String> lists = new ArrayList<>();
        int missing = 0;
        int without = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (texts.isMissing(row)) {
                missing++;
                lists.add(null);
                continue;
            }
            Map<String, Integer> here = new TreeMap<>();
            edit.apply(texts.text(row), here);
            here.keySet().forEach(term -> found.merge(term, 1, Integer::sum));
            without += here.isEmpty() ? 1 : 0;
            lists.add(ListText.write(new TreeSet<>(here.keySet())));
        }
        if (found.isEmpty()) {
            throw new DataException(
                    "column \"%s\": no text of %d names any of the %d terms; check column and terms"
                            .formatted(column, table.rows(), terms.size()));
        }
        return new TextTerms(
                table.with(CategoryColumn.ofValues(name, lists)), found, missing, without);
    }
}
