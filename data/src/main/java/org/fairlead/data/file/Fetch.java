package org.fairlead.data.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBReadableVector;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.Nul;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** Columns of the engine copied into memory, chunk by chunk. */
final class Fetch {
    /** More levels than this are taken from the rows again, not written out. */
    private static final int MANY = 1000;

    private Fetch() {}

    static Table table(Probe probe, List<Plan> plans, int rows) {
        List<Slot> slots = new ArrayList<>();
        List<String> select = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            Plan plan = plans.get(i);
            Slot slot = new Slot(plan, rows);
            slots.add(slot);
            select.add(
                    plan.kind() == ColumnKind.CATEGORY ? codes(probe, slot, i) : plan.expression());
        }
        probe.engine()
                .chunks(
                        "SELECT " + String.join(", ", select) + " FROM " + Source.TABLE,
                        (chunk, firstRow) -> {
                            for (int i = 0; i < slots.size(); i++) {
                                slots.get(i).take(chunk.vector(i), firstRow);
                            }
                        });
        return Table.of(slots.stream().map(Slot::column).toList());
    }

    /** Codes by an enumerated type: the engine looks each value up, and no text is copied. */
    private static String codes(Probe probe, Slot slot, int index) {
        Engine engine = probe.engine();
        Set<String> levels = new LinkedHashSet<>(slot.plan.levels());
        String found =
                "SELECT v FROM (SELECT %1$s AS v, min(rowid) AS r FROM %2$s WHERE %1$s IS NOT NULL GROUP BY v) ORDER BY r"
                        .formatted(slot.plan.expression(), Source.TABLE);
        engine.chunks(
                found,
                (chunk, firstRow) -> {
                    for (int row = 0; row < chunk.rowCount(); row++) {
                        levels.add(chunk.vector(0).getString(row));
                    }
                });
        slot.levels = List.copyOf(levels);
        if (levels.stream().anyMatch(Nul::isIn)) {
            probe.refuseNul(slot.plan.name(), slot.plan.expression());
        }
        if (levels.isEmpty()) {
            return "CAST(NULL AS INTEGER)";
        }
        String type = "levels" + index;
        String values = "SELECT unnest([%s])".formatted(Sql.literals(levels));
        if (slot.plan.levels().isEmpty() && levels.size() > MANY) {
            values = found;
        }
        engine.run("CREATE TYPE %s AS ENUM (%s)".formatted(type, values));
        return "CAST(enum_code(CAST(%s AS %s)) AS INTEGER)".formatted(slot.plan.expression(), type);
    }

    private static final class Slot {
        private final Plan plan;
        private List<String> levels = List.of();
        private final double[] numbers;
        private final int[] codes;
        private final @Nullable String[] texts;

        Slot(Plan plan, int rows) {
            this.plan = plan;
            this.numbers = new double[plan.kind().isNumber() ? rows : 0];
            this.codes = new int[plan.kind() == ColumnKind.CATEGORY ? rows : 0];
            this.texts = new String[plan.kind() == ColumnKind.TEXT ? rows : 0];
        }

        void take(DuckDBReadableVector vector, int firstRow) {
            int size = (int) vector.rowCount();
            for (int i = 0; i < size; i++) {
                int row = firstRow + i;
                switch (plan.kind()) {
                    case CATEGORY -> codes[row] = vector.getInt(i, CategoryColumn.MISSING);
                    case TEXT -> texts[row] = vector.isNull(i) ? null : vector.getString(i);
                    default -> numbers[row] = vector.getDouble(i, Double.NaN);
                }
            }
        }

        Column column() {
            return switch (plan.kind()) {
                case CATEGORY -> CategoryColumn.of(plan.name(), levels, codes);
                case TEXT -> TextColumn.of(plan.name(), Arrays.asList(texts));
                default ->
                        NumberColumn.of(
                                plan.name(),
                                NumberColumn.Kind.valueOf(plan.kind().name()),
                                numbers);
            };
        }
    }
}
