package org.fairlead.audit.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.audit.Golden;
import org.junit.jupiter.api.Test;

public class SliceColumnTest {

    @Test
    void numbers_cutAtEdges_haveRangesAndAMissingLevel() {
        SliceColumn column =
                SliceColumn.ofNumbers("age", new double[] {24.9, 25, 44, 45, Double.NaN}, 25, 45);

        assertThat(column.levels()).containsExactly("< 25", "[25, 45)", ">= 45", "(missing)");
        assertThat(column.codes()).containsExactly(0, 1, 1, 2, 3);
    }

    @Test
    void numbers_cutAtQuantiles_haveEqualShares() {
        double[] values = {4, 1, 3, 2, 8, 5, 7, 6};

        assertThat(Cuts.quantiles(values, 4)).containsExactly(3, 5, 7);
    }

    @Test
    void edges_thatFall_areRefused() {
        assertThatThrownBy(() -> SliceColumn.ofNumbers("age", new double[] {1}, 5, 3))
                .hasMessage("slice column \"age\": edges must rise, found [5.0, 3.0]");
    }

    @Test
    void missing_whenThatNameIsAValue_getsAnotherName() {
        SliceColumn column = SliceColumn.ofValues("x", Arrays.asList("(missing)", null, "a"));

        assertThat(column.levels()).containsExactly("(missing)", "a", "((missing))");
    }

    @Test
    void crossing_withSupport_dropsSmallSlicesAndSaysSo() {
        SliceColumn a = SliceColumn.ofValues("a", List.of("x", "x", "x", "y"));
        SliceColumn b = SliceColumn.ofValues("b", List.of("u", "u", "v", "v"));
        Patterns patterns = Patterns.of(List.of(a, b), 4);
        long[] rows = new long[patterns.count()];
        for (int id : patterns.ids()) {
            rows[id]++;
        }
        SliceTable table = SliceTable.of(patterns, List.of(List.of("a", "b")), rows, 2);

        assertThat(table.slices()).extracting(Slice::name).containsExactly("Overall", "a=x & b=u");
        assertThat(table.exclusions().get(0).reason())
                .isEqualTo("2 crossed slices with fewer than 2 rows");
        assertThat(table.exclusions().get(0).rows()).isEqualTo(2);
    }

    @Test
    void patterns_ofManyColumns_areNumberedAsTheyOccur() {
        SliceColumn[] columns = new SliceColumn[6];
        for (int c = 0; c < 6; c++) {
            int column = c;
            List<String> values =
                    Stream.iterate(0, i -> i + 1)
                            .limit(40)
                            .map(i -> "v" + (i * (column + 1)) % 20)
                            .toList();
            columns[c] = SliceColumn.ofValues("c" + c, values);
        }
        Patterns patterns = Patterns.of(List.of(columns), 40);

        assertThat(patterns.count()).isEqualTo(20);
        assertThat(patterns.ids()[0]).isEqualTo(patterns.ids()[20]);
    }

    @Test
    void annotations_ofGoldenRows_matchTheTutorial() {
        JsonNode node = Golden.block("data_conversion").findFirst().orElseThrow();
        Map<String, List<String>> categories =
                Map.of(
                        "gender", List.of("male", "female", "transgender"),
                        "sexual_orientation", List.of("heterosexual", "homosexual_gay_or_lesbian"));
        double[] toxicity = shares(node, "toxicity");
        double[] labels = Annotations.labels(toxicity, 0.5);
        categories.forEach(
                (category, names) -> {
                    Map<String, double[]> shares = new LinkedHashMap<>();
                    names.forEach(name -> shares.put(name, shares(node, name)));
                    List<List<String>> found = Annotations.identities(shares, 0.5);
                    for (int row = 0; row < found.size(); row++) {
                        JsonNode expected = node.get("expected").get(row);
                        assertThat(labels[row]).isEqualTo(expected.get("toxicity").asDouble());
                        if (expected.has(category)) {
                            assertThat(found.get(row))
                                    .isEqualTo(Golden.texts(expected.get(category)));
                        }
                    }
                });
    }

    private static double[] shares(JsonNode node, String name) {
        double[] shares = new double[node.get("input").size()];
        for (int row = 0; row < shares.length; row++) {
            JsonNode share = node.get("input").get(row).get(name);
            shares[row] = share == null || share.isNull() ? Double.NaN : share.asDouble();
        }
        return shares;
    }
}
