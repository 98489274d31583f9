package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.data.DataException;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.ListText;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/** Audits the scores of a table's rows, as an experiment or a command asks. */
public final class AuditRequest {
    /** A column of numbers with more values than this is not sliced by value. */
    private static final int MOST_LEVELS = 50;

    private static final Pattern EQUALITY =
            Pattern.compile("\\s*\"?([^\"=<>!]+?)\"?\\s*=\\s*'?([^']*?)'?\\s*");

    private final AuditSection section;

    /**
     * Makes a request.
     *
     * @param section what is looked at
     */
    public AuditRequest(AuditSection section) {
        this.section = section;
    }

    /**
     * Audits.
     *
     * @param table rows with the columns that slices name
     * @param labels one a row, in [0, 1]
     * @param scores one a row
     * @param weights one a row, 0 or more; empty for none
     * @return what the audit found
     * @throws DataException if a slice's column is unknown or cannot be sliced by
     */
    public AuditResult run(
            Table table, double[] labels, double[] scores, Optional<double[]> weights) {
        AuditRows.Builder rows = AuditRows.of(labels, scores);
        weights.ifPresent(rows::weights);
        for (String name : columns()) {
            rows.slice(sliceColumn(table, name));
        }
        try (TableFilter filter = TableFilter.open(table)) {
            for (String sql : section.predicates()) {
                BitSet members = new BitSet(table.rows());
                for (int row : filter.requireRows(Predicate.parse(sql), "slice \"" + sql + "\"")) {
                    members.set(row);
                }
                rows.predicate(sql, members);
            }
        }
        return Audit.run(rows.build(), plan());
    }

    private AuditPlan plan() {
        AuditPlan.Builder plan = AuditPlan.builder();
        plan.thresholds(section.thresholds().stream().mapToDouble(t -> t).toArray());
        section.crosses().forEach(cross -> plan.cross(cross.toArray(String[]::new)));
        section.baseline().ifPresent(text -> plan.baseline(baselineSlice(text)));
        return plan.build();
    }

    /** All columns that the slices need: those named, and those that only a cross names. */
    private List<String> columns() {
        Set<String> names = new LinkedHashSet<>(section.slices());
        section.crosses().forEach(names::addAll);
        return new ArrayList<>(names);
    }

    /**
     * The name of the slice that a baseline means; {@code sex = 'Male'} and {@code sex=Male} are
     * one.
     */
    private String baselineSlice(String text) {
        Matcher equality = EQUALITY.matcher(text);
        if (equality.matches() && columns().contains(equality.group(1))) {
            return equality.group(1) + "=" + equality.group(2);
        }
        return text;
    }

    private static SliceColumn sliceColumn(Table table, String name) {
        Column column = table.column(name);
        CategoryColumn levels = table.categories(name);
        if (column instanceof NumberColumn && levels.levels().size() > MOST_LEVELS) {
            throw new DataException(
                    "slice column \"%s\" must have at most %d different numbers, found %d; slice by predicates such as \"%s < 25\" instead"
                            .formatted(name, MOST_LEVELS, levels.levels().size(), name));
        }
        return ListText.parse(levels)
                .map(lists -> SliceColumn.ofLists(name, rows(levels, lists)))
                .orElseGet(() -> SliceColumn.ofCodes(name, levels.levels(), levels.codes()));
    }

    private static List<@Nullable List<String>> rows(
            CategoryColumn column, List<List<String>> lists) {
        List<@Nullable List<String>> rows = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            rows.add(column.isMissing(row) ? null : lists.get(column.code(row)));
        }
        return rows;
    }
}
