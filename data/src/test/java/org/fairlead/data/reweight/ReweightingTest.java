package org.fairlead.data.reweight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairlead.data.Golden;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReweightingTest {
    private final Table five =
            Table.of(
                    CategoryColumn.ofValues("slice", List.of("a", "b", "a", "c", "c")),
                    NumberColumn.of(
                            "label", NumberColumn.Kind.INTEGER, new double[] {0, 0, 1, 0, 1}));

    /** Our answer to each vector; where the library's sizes are off we say what ours are. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void golden_vectors(Golden.Vector vector) {
        switch (vector.id()) {
            case "fdw.reweight.gamma1-dataset-explicit-schema",
                    "fdw.reweight.gamma1-dataset-inferred-schema" ->
                    // the library gives 6 rows for 5, since it rounds each slice up
                    assertThat(draw(1, "", 1).rows()).hasSize(5);
            case "fdw.reweight.gamma-half" -> inRange(vector, draw(0.5, "", 1));
            case "fdw.reweight.label-dependent" -> inRange(vector, draw(0.5, " AND label = 1", 1));
            case "fdw.sampler.gamma0" -> {
                Reweighted none = draw(0, "", 1);
                assertThat(none.rows()).containsExactly(0, 1, 2, 3, 4);
                assertThat(none.plan().slices()).allMatch(part -> part.wanted() == 0);
            }
            case "fdw.sampler.gamma1" ->
                    // the library's sampler takes weights that do not sum to 1, ours normalises
                    assertThat(draw(1, "", 1).plan().slices())
                            .allMatch(part -> part.weight() == 1.0 / 3);
            case "fdw.membership.match" -> assertThat(isMember("a", 0, "slice = 'a'")).isTrue();
            case "fdw.membership.label-mismatch" ->
                    assertThat(isMember("a", 0, "slice = 'a' AND label = 1")).isFalse();
            case "fdw.membership.empty-feature" ->
                    assertThat(isMember(null, 0, "slice = 'a' AND label = 1")).isFalse();
            case "fdw.schema", "fdw.rows-to-records" ->
                    // no records and no schema in between: kinds and values stay as they are
                    assertThat(five.select(draw(0, "", 1).rows())).isEqualTo(five);
            case "fdw.plan.unequal" -> unequal(vector);
            default -> throw new AssertionError("no answer to " + vector);
        }
    }

    static Stream<Golden.Vector> vectors() {
        return Golden.of("fdw");
    }

    private static void unequal(Golden.Vector vector) {
        List<SliceLoss> slices = slices(List.of(0.1, 0.5, 0.3), "");
        ReweightingPlan plan = new Reweighting(0.6, 2).plan(slices, new long[] {60, 10, 30}, 100);

        for (ReweightingPlan.Part part : plan.slices()) {
            double weight = (Double) vector.at("expected", "weights", part.name());
            assertThat(part.weight()).isCloseTo(weight, within(1e-12));
            assertThat((double) part.wanted()).isCloseTo(60 * weight, within(1.0));
        }
        assertThat(plan.all().wanted()).isEqualTo(40);
        assertThat(plan.size()).isEqualTo(100); // the library: 13 + 29 + 19 + 40 = 101
    }

    private static void inRange(Golden.Vector vector, Reweighted drawn) {
        for (ReweightingPlan.Part part : drawn.plan().slices()) {
            assertThat((double) part.wanted())
                    .isBetween(bound(vector, part, 0), bound(vector, part, 1));
        }
        assertThat(drawn.plan().all().wanted()).isBetween(0L, 4L);
        assertThat(drawn.rows()).hasSize(5);
    }

    private static double bound(Golden.Vector vector, ReweightingPlan.Part part, int index) {
        List<?> range = (List<?>) vector.at("expected", part.name());
        return Double.parseDouble(String.valueOf(range.get(index)));
    }

    @Test
    void draw_sizesAreExactForEachSlice() {
        Table table = table(10_000);
        List<SliceLoss> slices =
                List.of(SliceLoss.of("g = 'x'", 0.9), SliceLoss.of("g = 'y' AND v < 50", 0.2));
        Reweighted drawn = new Reweighting(0.7, 3).draw(table, slices, 5);

        assertThat(drawn.rows()).hasSize(10_000).isSorted();
        assertThat(drawn.plan().size()).isEqualTo(10_000);
        // slice x gets its own share, and about its share of the rest
        int[] x = Predicate.parse("g = 'x'").rows(table);
        long fromX =
                Arrays.stream(drawn.rows()).filter(r -> Arrays.binarySearch(x, r) >= 0).count();
        double expected =
                drawn.plan().slices().get(0).wanted()
                        + (double) drawn.plan().all().wanted() * x.length / 10_000;
        assertThat((double) fromX).isCloseTo(expected, within(100.0)); // six standard deviations
    }

    @Test
    void draw_sameSeedSameRows() {
        List<SliceLoss> slices = slices(List.of(0.1, 0.2, 0.3), "");
        Reweighting half = new Reweighting(0.5, 1);

        assertThat(half.draw(five, slices, 4)).isEqualTo(half.draw(five, slices, 4));
        assertThat(IntStream.range(0, 20).mapToObj(s -> half.draw(five, slices, s)).distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void draw_eachRowOfASliceEquallyOften() {
        ReweightingPlan plan =
                new Reweighting(0.4, 1)
                        .plan(slices(List.of(0.3, 0.3, 0.3), ""), new long[] {2, 1, 2}, 5);
        int[] times = new int[5];
        for (int seed = 0; seed < 4000; seed++) {
            RowDraw draw = plan.draw(seed);
            for (int row = 0; row < 5; row++) {
                int slice = List.of(0, 1, 0, 2, 2).get(row);
                times[row] += draw.copies(new boolean[] {slice == 0, slice == 1, slice == 2});
            }
        }
        // slices a, b, c want 1, 1, 0 or so; rows 0 and 2 share slice a, rows 3 and 4 slice c
        assertThat(times[0]).isCloseTo(times[2], within(250));
        assertThat(times[3]).isCloseTo(times[4], within(250));
        assertThat(Arrays.stream(times).sum()).isEqualTo(5 * 4000);
    }

    @Test
    void plan_hugeLosses_doNotOverflow_andEmptySlicesGiveTheirShare() {
        List<SliceLoss> slices = slices(List.of(5000.0, 4999.0, 9000.0), "");
        ReweightingPlan plan = new Reweighting(1, 2).plan(slices, new long[] {10, 10, 0}, 20);

        assertThat(plan.slices().get(0).weight()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-12));
        assertThat(plan.slices().get(2).weight()).isZero();
        assertThat(plan.size()).isEqualTo(20);
        ReweightingPlan empty = new Reweighting(1, 2).plan(slices, new long[3], 20);
        assertThat(empty.all().wanted()).isEqualTo(20);
    }

    @Test
    void settings_outsideTheirRange_areRefused() {
        assertThatThrownBy(() -> new Reweighting(1.1, 0)).hasMessageContaining("[0, 1], found 1.1");
        assertThatThrownBy(() -> new Reweighting(0.5, -1)).hasMessageContaining("found -1.0");
        assertThatThrownBy(() -> SliceLoss.of("g = 1", Double.NaN))
                .hasMessageContaining("loss must be finite, found NaN");
    }

    private Reweighted draw(double gamma, String label, long seed) {
        return new Reweighting(gamma, 1).draw(five, slices(List.of(0.3, 0.3, 0.3), label), seed);
    }

    private static List<SliceLoss> slices(List<Double> losses, String condition) {
        return IntStream.range(0, 3)
                .mapToObj(
                        i -> {
                            String name = List.of("a", "b", "c").get(i);
                            return new SliceLoss(
                                    name,
                                    Predicate.parse("slice = '" + name + "'" + condition),
                                    losses.get(i));
                        })
                .toList();
    }

    private static boolean isMember(@Nullable String slice, double label, String predicate) {
        Table row =
                Table.of(
                        CategoryColumn.ofValues("slice", Arrays.asList(slice)),
                        NumberColumn.of("label", label));
        return Predicate.parse(predicate).mask(row)[0];
    }

    private static Table table(int rows) {
        return Table.of(
                CategoryColumn.ofValues(
                        "g",
                        IntStream.range(0, rows).mapToObj(i -> i % 9 == 0 ? "x" : "y").toList()),
                NumberColumn.of("v", IntStream.range(0, rows).mapToDouble(i -> i % 100).toArray()));
    }
}
