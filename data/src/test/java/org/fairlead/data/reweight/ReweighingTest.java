package org.fairlead.data.reweight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;
import org.junit.jupiter.api.Test;

class ReweighingTest {

    /** Reference: Kamiran and Calders (2012), table 3: ten applicants, weights .75, 2, 1.5, .67. */
    @Test
    void weights_ofThePapersExample() {
        CategoryColumn sex =
                CategoryColumn.ofValues(
                        "sex", List.of("M", "M", "M", "M", "M", "F", "F", "F", "F", "F"));
        CategoryColumn label =
                CategoryColumn.ofValues(
                        "class", List.of("+", "+", "+", "+", "-", "-", "-", "+", "-", "+"));

        double[] weights = Reweighing.weights(sex, label);

        assertThat(weights[0]).isCloseTo(0.75, within(1e-12)); // .5 * .6 / .4
        assertThat(weights[4]).isCloseTo(2, within(1e-12)); // .5 * .4 / .1
        assertThat(weights[7]).isCloseTo(1.5, within(1e-12)); // .5 * .6 / .2
        assertThat(weights[5]).isCloseTo(2.0 / 3, within(1e-12)); // .5 * .4 / .3
    }

    @Test
    void weights_manyGroupsAndLabels_makeThemIndependent() {
        SplittableRandom random = new SplittableRandom(1);
        int[] groups = random.ints(3000, -1, 4).toArray();
        int[] labels = Arrays.stream(groups).map(g -> random.nextInt(3 + g * g) % 3).toArray();
        CategoryColumn group = CategoryColumn.of("g", List.of("a", "b", "c", "d"), groups);
        CategoryColumn label = CategoryColumn.of("y", List.of("p", "q", "r"), labels);
        double[] base = random.doubles(3000).toArray();
        double[] weights = Reweighing.weights(group, label, base);

        double total = Arrays.stream(weights).sum();
        assertThat(total).isCloseTo(Arrays.stream(base).sum(), within(1e-9));
        for (int g = -1; g < 4; g++) {
            for (int y = 0; y < 3; y++) {
                double joint = sum(weights, groups, g, labels, y);
                double product =
                        sum(weights, groups, g, labels, -9) * sum(weights, groups, -9, labels, y);
                assertThat(joint).isCloseTo(product / total, within(1e-9));
            }
        }
    }

    private static double sum(double[] weights, int[] groups, int g, int[] labels, int y) {
        return IntStream.range(0, weights.length)
                .filter(i -> (g == -9 || groups[i] == g) && (y == -9 || labels[i] == y))
                .mapToDouble(i -> weights[i])
                .sum();
    }

    @Test
    void weights_badOnes_areRefused() {
        CategoryColumn one = CategoryColumn.ofValues("a", List.of("x"));
        assertThatThrownBy(() -> Reweighing.weights(one, one, new double[] {-1}))
                .hasMessage("weights, row 1: must be 0 or more and finite, found -1.0");
        assertThatThrownBy(() -> Reweighing.weights(one, one, new double[2]))
                .hasMessageContaining("found 1, 1 and 2");
    }
}
