package org.fairlead.generate.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * Encodes rows as entries between 0 and 1, and decodes them to a table with the columns, types and
 * levels of the one it was fitted on. Categories become one entry a level, numbers one entry and,
 * where they may be missing, two alternatives more. A column with a single value takes no entry and
 * comes back as it was. Outcome and protected attribute may stand anywhere; they are kept as codes.
 */
public final class RowEncoder {
    private final List<String> order;
    private final Levels outcome;
    private final int favourable;
    private final Levels protectedClass;
    private final List<ColumnCode> codes;
    private final List<Block> blocks;
    private final int width;
    private final long seed;

    private RowEncoder(
            List<String> order,
            Levels outcome,
            int favourable,
            Levels protectedClass,
            List<ColumnCode> codes,
            long seed) {
        this.order = order;
        this.outcome = outcome;
        this.favourable = favourable;
        this.protectedClass = protectedClass;
        this.codes = codes;
        this.seed = seed;
        List<Block> found = new ArrayList<>();
        int start = 0;
        for (ColumnCode code : codes) {
            found.addAll(code.blocks(start));
            start += code.width();
        }
        this.blocks = List.copyOf(found);
        this.width = start;
    }

    /**
     * Learns levels and ranges from a table.
     *
     * @param table at least two rows; each class of the protected attribute with rows of each
     *     outcome
     * @param settings which columns play which part
     * @return the encoder
     * @throws DataException if the table does not fit, with column and row
     */
    public static RowEncoder fit(Table table, EncoderSettings settings) {
        Requirements.check(table, settings);
        Levels outcome =
                Levels.of(
                        table.column(settings.outcome()),
                        settings.maxClasses(),
                        "an outcome must have classes");
        Levels protectedClass =
                Levels.of(
                        table.column(settings.protectedColumn()),
                        settings.maxClasses(),
                        "a protected attribute must have classes, not a continuous scale; put it"
                                + " into bands first");
        Requirements.checkCells(
                outcome,
                outcome.codes(table.column(settings.outcome())),
                protectedClass,
                protectedClass.codes(table.column(settings.protectedColumn())),
                settings.favourable());
        List<ColumnCode> codes = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!column.name().equals(settings.outcome())
                    && !column.name().equals(settings.protectedColumn())) {
                codes.add(ColumnCode.of(column, settings.scaling(), settings.maxLevels()));
            }
        }
        return new RowEncoder(
                table.names(),
                outcome,
                outcome.known().indexOf(settings.favourable()),
                protectedClass,
                codes,
                settings.seed());
    }

    /**
     * Encodes the rows of a table. The same rows give the same entries each time.
     *
     * @param table a table with the columns that were fitted; others are not looked at
     * @return the rows
     * @throws DataException if a column is absent or a value was not fitted, with column and row
     */
    public EncodedRows encode(Table table) {
        int rows = table.rows();
        float[] features = new float[Math.multiplyExact(rows, width)];
        SplittableRandom random = new SplittableRandom(seed);
        int start = 0;
        for (ColumnCode code : codes) {
            Column column =
                    code.numeric() ? table.numbers(code.column()) : table.column(code.column());
            code.encode(column, features, start, width, random.split());
            start += code.width();
        }
        return new EncodedRows(
                width,
                features,
                outcome.codes(table.column(outcome.column())),
                protectedClass.codes(table.column(protectedClass.column())));
    }

    /**
     * Decodes rows. Of alternatives the largest entry counts; numbers outside [0, 1] go to the
     * range's end.
     *
     * @param rows entries of any size, in the order of {@link #blocks()}
     * @return a table with the fitted columns in their order, of their types and levels
     */
    public Table decode(EncodedRows rows) {
        List<Column> found = new ArrayList<>();
        found.add(outcome.column(rows.outcome()));
        found.add(protectedClass.column(rows.protectedClass()));
        int start = 0;
        for (ColumnCode code : codes) {
            found.add(code.decode(rows.features(), start, width, rows.rows()));
            start += code.width();
        }
        return Table.of(found).only(order);
    }

    /**
     * The entries that belong together, in the order of a row.
     *
     * @return none overlap and together they are the whole row
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The number of entries of a row.
     *
     * @return 0 or more
     */
    public int width() {
        return width;
    }

    /**
     * The outcome's column.
     *
     * @return its name
     */
    public String outcomeColumn() {
        return outcome.column();
    }

    /**
     * The outcome's classes.
     *
     * @return at least two; the class of code c at index c
     */
    public List<String> outcomes() {
        return outcome.known();
    }

    /**
     * The code of the outcome that people want.
     *
     * @return index into {@link #outcomes()}
     */
    public int favourable() {
        return favourable;
    }

    /**
     * The protected attribute's column.
     *
     * @return its name
     */
    public String protectedColumn() {
        return protectedClass.column();
    }

    /**
     * The protected attribute's classes.
     *
     * @return at least two; the class of code c at index c
     */
    public List<String> protectedClasses() {
        return protectedClass.known();
    }

    /**
     * The columns that are neither outcome nor protected attribute.
     *
     * @return their names, in the table's order
     */
    public List<String> features() {
        return codes.stream().map(ColumnCode::column).toList();
    }

    /**
     * Writes the encoder. It holds the levels of categories and, for ranked numbers, values that
     * occur in the table.
     *
     * @return a JSON object for {@link #fromJson}
     */
    public ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        order.forEach(node.putArray("order")::add);
        node.set("outcome", outcome.toJson());
        node.put("favourable", favourable);
        node.set("protected", protectedClass.toJson());
        node.put("seed", seed);
        ArrayNode array = node.putArray("features");
        codes.forEach(code -> array.add(code.toJson()));
        return node;
    }

    /**
     * Reads an encoder.
     *
     * @param node what {@link #toJson} gave
     * @return an equal encoder
     * @throws IllegalArgumentException if a part is absent
     */
    public static RowEncoder fromJson(JsonNode node) {
        List<String> order = new ArrayList<>();
        node.required("order").forEach(name -> order.add(name.asText()));
        List<ColumnCode> codes = new ArrayList<>();
        node.required("features").forEach(code -> codes.add(ColumnCode.fromJson(code)));
        return new RowEncoder(
                order,
                Levels.fromJson(node.required("outcome")),
                node.required("favourable").asInt(),
                Levels.fromJson(node.required("protected")),
                codes,
                node.required("seed").asLong());
    }
}
