package org.fairlead.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairlead.audit.metric.Metric;
import org.fairlead.report.wording.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The counts and figures that the script works on, as JSON that is safe inside a script element.
 */
final class PageData {
    /** Figures that the script cannot compute from counts are embedded up to this many. */
    private static final int MOST_GIVEN = 4_000;

    private static final MathContext DIGITS = new MathContext(10);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Lineup lineup;
    private final List<Double> thresholds;

    PageData(Lineup lineup) {
        this.lineup = lineup;
        TreeSet<Double> all = new TreeSet<>();
        lineup.subjects().forEach(subject -> all.addAll(subject.grid()));
        this.thresholds = List.copyOf(all);
    }

    List<Double> thresholds() {
        return thresholds;
    }

    /** Index of the first model's own threshold. */
    int start() {
        Subject first = lineup.subjects().get(0);
        return Math.max(0, thresholds.indexOf(first.threshold()));
    }

    /** Whether the models do not all stand at the same threshold. */
    boolean ownThresholds() {
        return lineup.subjects().stream().map(subject -> subject.threshold()).distinct().count()
                > 1;
    }

    String json() {
        ObjectNode root = NODES.objectNode();
        root.put("z", lineup.subjects().get(0).z());
        root.put("start", start());
        root.put("ownThresholds", ownThresholds());
        root.put("minimum", lineup.subjects().get(0).minimum());
        ArrayNode grid = root.putArray("thresholds");
        thresholds.forEach(t -> grid.add(number(t)));
        ArrayNode shown = root.putArray("shown");
        lineup.firstMeasures().forEach(measure -> shown.add(measure.key()));
        lineup.measures().forEach(measure -> addMeasure(root.withArray("measures"), measure));
        for (String slice : lineup.slices()) {
            addSlice(root.withArray("slices"), slice);
        }
        ArrayNode partitions = root.putArray("partitions");
        partitions().forEach(partitions::add);
        for (int model = 0; model < lineup.subjects().size(); model++) {
            addModel(root, model);
        }
        try {
            return safe(new ObjectMapper().writeValueAsString(root));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No text inside can end the script element or open a comment in it. */
    private static String safe(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void addMeasure(ArrayNode measures, Measure measure) {
        measures.addObject()
                .put("key", measure.key())
                .put("name", measure.name())
                .put("formula", measure.formula())
                .put("fraction", measure.fraction())
                .put("byThreshold", measure.byThreshold());
    }

    private void addSlice(ArrayNode slices, String name) {
        ObjectNode node = slices.addObject().put("name", name).put("rows", lineup.rows(name));
        node.put("label", lineup.label(name));
        node.put("base", lineup.slices().indexOf(lineup.baseline(name)));
        for (int model = 0; model < lineup.subjects().size(); model++) {
            Subject.Group slice = lineup.slice(model, name);
            if (slice != null) {
                ArrayNode conditions = node.putArray("conditions");
                slice.conditions()
                        .forEach(c -> conditions.addArray().add(c.column()).add(c.value()));
                return;
            }
        }
    }

    /** Columns whose slices add up to all rows, so that no row is in two of them. */
    private Set<String> partitions() {
        Map<String, Long> rows = new TreeMap<>();
        for (Subject.Group slice : lineup.subjects().get(0).slices()) {
            if (slice.conditions().size() == 1) {
                rows.merge(slice.conditions().get(0).column(), slice.rows(), Long::sum);
            }
        }
        rows.values().removeIf(sum -> sum != lineup.rows(lineup.slices().get(0)));
        return rows.keySet();
    }

    private void addModel(ObjectNode root, int model) {
        Subject subject = lineup.subjects().get(model);
        ObjectNode node =
                root.withArray("models")
                        .addObject()
                        .put("name", subject.name())
                        .put("own", subject.own());
        node.set("threshold", number(subject.threshold()));
        ArrayNode grid = node.putArray("grid");
        thresholds.forEach(t -> grid.add(subject.grid().indexOf(t)));
        ArrayNode hidden = root.withArray("hidden").addArray();
        ArrayNode counts = root.withArray("counts").addArray();
        for (String name : lineup.slices()) {
            Subject.Group slice = lineup.slice(model, name);
            hidden.add(slice == null ? "this slice is not in this audit" : slice.hidden());
            counts.add(slice == null ? NODES.nullNode() : tally(slice.counts()));
        }
        root.withArray("given").add(given(model, subject));
    }

    private static JsonNode tally(Subject.@Nullable Tally tally) {
        if (tally == null) {
            return NODES.nullNode();
        }
        ObjectNode node = NODES.objectNode();
        node.set("p", number(tally.positives()[0]));
        node.set("n", number(tally.negatives()[0]));
        node.set("tp", above(tally.positives()));
        node.set("fp", above(tally.negatives()));
        double[] weightedPositives = tally.weightedPositives();
        double[] weightedNegatives = tally.weightedNegatives();
        if (weightedPositives != null && weightedNegatives != null) {
            node.set("wp", number(weightedPositives[0]));
            node.set("wn", number(weightedNegatives[0]));
            node.set("wtp", above(weightedPositives));
            node.set("wfp", above(weightedNegatives));
        }
        return node;
    }

    private static ArrayNode above(double[] sums) {
        ArrayNode array = NODES.arrayNode();
        for (int t = 1; t < sums.length; t++) {
            array.add(number(sums[t]));
        }
        return array;
    }

    /** Measures of scores, and what only the audit has intervals for, by index of the grid. */
    private ObjectNode given(int model, Subject subject) {
        ObjectNode node = NODES.objectNode();
        for (Measure measure : lineup.measures()) {
            Map<Integer, List<Subject.Value>> all =
                    subject.values().getOrDefault(measure, Map.of());
            boolean fromCounts = measure.metric().kind() == Metric.Kind.RATE;
            if (all.isEmpty() || (fromCounts && !subject.weighted())) {
                continue;
            }
            ObjectNode values = node.putObject(measure.key()).putObject("values");
            ObjectNode gaps = ((ObjectNode) node.get(measure.key())).putObject("gaps");
            boolean whole = all.size() * subject.slices().size() <= MOST_GIVEN;
            all.forEach(
                    (at, row) -> {
                        if (whole || !measure.byThreshold() || at == subject.own()) {
                            String index = measure.byThreshold() ? at.toString() : "all";
                            values.set(index, row(model, measure, at, false));
                            gaps.set(index, row(model, measure, at, true));
                        }
                    });
        }
        return node;
    }

    private ArrayNode row(int model, Measure measure, int threshold, boolean gaps) {
        ArrayNode row = NODES.arrayNode();
        for (String name : lineup.slices()) {
            Subject.Value value = lineup.value(model, name, measure, threshold);
            Subject.Gap gap = value.gap();
            if (gaps) {
                row.add(
                        gap == null
                                ? NODES.nullNode()
                                : NODES.arrayNode()
                                        .add(number(gap.difference()))
                                        .add(number(gap.lower()))
                                        .add(number(gap.upper())));
            } else {
                ArrayNode cell = row.addArray();
                cell.add(number(value.value()));
                cell.add(number(value.lower())).add(number(value.upper()));
                if (!value.defined()) {
                    cell.add(value.why());
                }
            }
        }
        return row;
    }

    /** Ten significant digits: more than a page shows, and half the size. NaN is null. */
    private static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return NODES.numberNode((long) value);
        }
        return NODES.numberNode(new BigDecimal(value).round(DIGITS).doubleValue());
    }
}
