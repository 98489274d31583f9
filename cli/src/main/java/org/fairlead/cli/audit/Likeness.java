package org.fairlead.cli.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.inequality.ConsistencyAudit;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Who is similar to whom: numbers as they are, and a 1 or 0 for each level of a category. */
final class Likeness {
    private final Table table;
    private final String what;

    private Likeness(Table table, String what) {
        this.table = table;
        this.what = what;
    }

    static Likeness of(Table table, String what) {
        return new Likeness(table, what);
    }

    ConsistencyResult consistency(
            AuditRows rows, AuditPlan plan, FurtherSpec.Similar asked, long seed) {
        Map<String, double[]> features = new LinkedHashMap<>();
        for (String name : asked.features()) {
            if (table.column(name) instanceof NumberColumn) {
                features.put(name, ScoreColumn.of(table, name, "feature", what));
            } else {
                CategoryColumn column = table.categories(name);
                for (int level = 0; level < column.levels().size(); level++) {
                    features.put(name + "=" + column.levels().get(level), has(column, level));
                }
            }
        }
        return ConsistencyAudit.of(
                rows,
                features.keySet().stream().toList(),
                features.values().toArray(double[][]::new),
                plan,
                asked.neighbours(),
                asked.most(),
                seed);
    }

    private static double[] has(CategoryColumn column, int level) {
        return IntStream.of(column.codes()).mapToDouble(code -> code == level ? 1 : 0).toArray();
    }
}
