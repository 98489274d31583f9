package org.fairlead.generate.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.fairlead.data.table.NumberColumn;

/**
 * A column of numbers between 0 and 1 and back. A knot is a value with an interval of its own, of
 * no length if the value is not heaped; values between knots lie linearly between their intervals.
 *
 * @param column the column's name
 * @param kind what the numbers stand for; all but real ones come back whole
 * @param scaling linear or by rank
 * @param missing whether missing values occur
 * @param knots increasing values, at least two
 * @param from where each knot's interval begins, in [0, 1]
 * @param to where it ends
 */
record NumberScale(
        String column,
        NumberColumn.Kind kind,
        Scaling scaling,
        boolean missing,
        List<Double> knots,
        List<Double> from,
        List<Double> to) {
    /** Beyond this many distinct values, quantiles stand in for them. */
    static final int MOST_KNOTS = 1000;

    static NumberScale of(NumberColumn column, Scaling scaling) {
        double[] known =
                Arrays.stream(column.values())
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        boolean missing = known.length < column.size();
        NumberScale scale =
                new NumberScale(
                        column.name(),
                        column.kind(),
                        scaling,
                        missing,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        if (scaling == Scaling.MIN_MAX) {
            scale.add(known[0], 0, 0);
            scale.add(known[known.length - 1], 1, 1);
        } else if (Arrays.stream(known).distinct().count() <= MOST_KNOTS) {
            for (int i = 0; i < known.length; i++) {
                scale.add(known[i], (double) i / known.length, (i + 1.0) / known.length);
            }
        } else {
            for (int i = 0; i <= MOST_KNOTS; i++) {
                double share = (double) i / MOST_KNOTS;
                scale.add(known[(int) Math.round(share * (known.length - 1))], share, share);
            }
        }
        return scale;
    }

    /** Adds a knot, or lengthens the last one if it has this value. */
    private void add(double value, double begin, double end) {
        int last = knots.size() - 1;
        if (last >= 0 && knots.get(last) == value) {
            to.set(last, end);
        } else {
            knots.add(value);
            from.add(begin);
            to.add(end);
        }
    }

    /** A value's place in [0, 1]; values outside the fitted range go to its ends. */
    double place(double value, RandomGenerator random) {
        double inside = 0.01 + 0.98 * random.nextDouble(); // survives rounding to float
        double bounded = Math.max(knots.get(0), Math.min(knots.get(knots.size() - 1), value));
        int at = Collections.binarySearch(knots, bounded);
        if (at >= 0) {
            return from.get(at) + inside * (to.get(at) - from.get(at));
        }
        int next = -at - 1;
        double part = (bounded - knots.get(next - 1)) / (knots.get(next) - knots.get(next - 1));
        return to.get(next - 1) + part * (from.get(next) - to.get(next - 1));
    }

    /** The value at a place; places outside [0, 1] go to its ends. */
    double value(double place) {
        int at = Collections.binarySearch(to, place);
        int next = Math.min(at >= 0 ? at : -at - 1, knots.size() - 1);
        if (next == 0 || place >= from.get(next)) {
            return knots.get(next);
        }
        double part = (place - to.get(next - 1)) / (from.get(next) - to.get(next - 1));
        double value = knots.get(next - 1) + part * (knots.get(next) - knots.get(next - 1));
        return kind == NumberColumn.Kind.REAL ? value : Math.rint(value);
    }

    /** A column of the original type. */
    NumberColumn column(double[] places, boolean[] absent) {
        double[] values =
                IntStream.range(0, places.length)
                        .mapToDouble(row -> absent[row] ? Double.NaN : value(places[row]))
                        .toArray();
        return NumberColumn.of(column, kind, values);
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("column", column);
        node.put("kind", kind.name());
        node.put("scaling", scaling.name());
        node.put("missing", missing);
        knots.forEach(node.putArray("knots")::add);
        from.forEach(node.putArray("from")::add);
        to.forEach(node.putArray("to")::add);
        return node;
    }

    static NumberScale fromJson(JsonNode node) {
        return new NumberScale(
                node.required("column").asText(),
                NumberColumn.Kind.valueOf(node.required("kind").asText()),
                Scaling.valueOf(node.required("scaling").asText()),
                node.required("missing").asBoolean(),
                numbers(node.required("knots")),
                numbers(node.required("from")),
                numbers(node.required("to")));
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values;
    }
}
