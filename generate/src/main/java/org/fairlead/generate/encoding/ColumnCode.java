package org.fairlead.generate.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;

/** How one column stands in an encoded row. */
sealed interface ColumnCode {
    String column();

    int width();

    boolean numeric();

    List<Block> blocks(int start);

    void encode(Column column, float[] rows, int start, int width, RandomGenerator random);

    Column decode(float[] rows, int start, int width, int count);

    ObjectNode toJson();

    static ColumnCode of(Column column, Scaling scaling, int maxLevels) {
        if (column instanceof NumberColumn numbers) {
            long known =
                    Arrays.stream(numbers.values())
                            .filter(value -> !Double.isNaN(value))
                            .distinct()
                            .limit(2)
                            .count();
            if (known == 2) {
                return new Numbers(NumberScale.of(numbers, scaling));
            }
        }
        return new Alternatives(
                Levels.of(column, maxLevels, "join rare levels, or leave the column out"));
    }

    static ColumnCode fromJson(JsonNode node) {
        return node.has("scaling")
                ? new Numbers(NumberScale.fromJson(node))
                : new Alternatives(Levels.fromJson(node));
    }

    /** One entry a level; none if there is a single level. */
    record Alternatives(Levels levels) implements ColumnCode {
        @Override
        public String column() {
            return levels.column();
        }

        @Override
        public int width() {
            return levels.size() == 1 ? 0 : levels.size();
        }

        @Override
        public boolean numeric() {
            return levels.kind() != null;
        }

        @Override
        public List<Block> blocks(int start) {
            return width() == 0 ? List.of() : List.of(new Block(column(), start, width(), true));
        }

        @Override
        public void encode(
                Column column, float[] rows, int start, int width, RandomGenerator random) {
            int[] codes = levels.codes(column);
            for (int row = 0; row < codes.length && width() > 0; row++) {
                rows[row * width + start + codes[row]] = 1;
            }
        }

        @Override
        public Column decode(float[] rows, int start, int width, int count) {
            int[] codes = new int[count];
            for (int row = 0; row < count; row++) {
                codes[row] = largest(rows, row * width + start, width());
            }
            return levels.column(codes);
        }

        @Override
        public ObjectNode toJson() {
            return levels.toJson();
        }
    }

    /** One entry for the place; two alternatives, known and missing, if values may be missing. */
    record Numbers(NumberScale scale) implements ColumnCode {
        @Override
        public String column() {
            return scale.column();
        }

        @Override
        public int width() {
            return scale.missing() ? 3 : 1;
        }

        @Override
        public boolean numeric() {
            return true;
        }

        @Override
        public List<Block> blocks(int start) {
            Block place = new Block(column(), start, 1, false);
            return scale.missing()
                    ? List.of(place, new Block(column(), start + 1, 2, true))
                    : List.of(place);
        }

        @Override
        public void encode(
                Column column, float[] rows, int start, int width, RandomGenerator random) {
            double[] values = ((NumberColumn) column).values();
            for (int row = 0; row < values.length; row++) {
                boolean absent = Double.isNaN(values[row]);
                int at = row * width + start;
                if (absent && !scale.missing()) {
                    throw new DataException(
                            "column \"%s\", row %d: must not be missing, as no fitted row was; drop the row"
                                    .formatted(column(), row + 1));
                }
                rows[at] = absent ? 0.5f : (float) scale.place(values[row], random);
                if (scale.missing()) {
                    rows[at + (absent ? 2 : 1)] = 1;
                }
            }
        }

        @Override
        public Column decode(float[] rows, int start, int width, int count) {
            double[] places = new double[count];
            boolean[] absent = new boolean[count];
            for (int row = 0; row < count; row++) {
                int at = row * width + start;
                places[row] = Math.max(0, Math.min(1, rows[at]));
                absent[row] = scale.missing() && largest(rows, at + 1, 2) == 1;
            }
            return scale.column(places, absent);
        }

        @Override
        public ObjectNode toJson() {
            return scale.toJson();
        }
    }

    private static int largest(float[] rows, int from, int count) {
        int best = 0;
        for (int entry = 1; entry < count; entry++) {
            best = rows[from + entry] > rows[from + best] ? entry : best;
        }
        return best;
    }
}
