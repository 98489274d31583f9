package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.UndefinedRows;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * Rows that have what an audit needs.
 *
 * @param table the rows
 * @param exclusions rows left out, with the reason
 */
record DefinedRows(Table table, List<Exclusion> exclusions) {

    static DefinedRows of(Table source, Outcome outcome, UndefinedRows rule, String what) {
        Column label = source.column(outcome.label());
        List<Column> scores = outcome.scores().stream().map(source::column).toList();
        List<Integer> kept = new ArrayList<>();
        long noLabel = 0;
        long noScore = 0;
        for (int row = 0; row < source.rows(); row++) {
            int at = row;
            boolean scored = scores.stream().noneMatch(column -> column.isMissing(at));
            boolean labelled = !label.isMissing(row);
            if (!labelled && rule != UndefinedRows.EXCLUDE) {
                throw refused("label", label, row, what);
            }
            if (!scored && rule == UndefinedRows.REFUSE) {
                throw refused(
                        "score",
                        scores.stream().filter(c -> c.isMissing(at)).findFirst().orElse(label),
                        row,
                        what);
            }
            noLabel += labelled ? 0 : 1;
            noScore += labelled && !scored ? 1 : 0;
            if (labelled && (scored || rule == UndefinedRows.AS_NEGATIVE)) {
                kept.add(row);
            }
        }
        if (kept.isEmpty()) {
            throw new DataException(
                    "%s: no row of %d has both a label in \"%s\" and a score in %s; check the columns"
                            .formatted(what, source.rows(), outcome.label(), outcome.scores()));
        }
        return kept.size() == source.rows()
                ? new DefinedRows(source, List.of())
                : new DefinedRows(
                        source.select(kept.stream().mapToInt(Integer::intValue).toArray()),
                        exclusions(noLabel, noScore));
    }

    private static List<Exclusion> exclusions(long noLabel, long noScore) {
        return IntStream.range(0, 2)
                .mapToObj(
                        i ->
                                i == 0
                                        ? new Exclusion("rows", "no label", noLabel)
                                        : new Exclusion("rows", "no score", noScore))
                .filter(exclusion -> exclusion.rows() > 0)
                .toList();
    }

    private static DataException refused(String role, Column column, int row, String what) {
        return new DataException(
                "%s: %s column \"%s\", row %d: must have a value, found nothing; fill it in, or leave such rows out with --undefined exclude"
                        .formatted(what, role, column.name(), row + 1));
    }
}
