package org.fairlead.audit.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private record Figure(String name, double value) {}

    private static Spread spread(List<Figure> figures, double overall) {
        return Spread.of(
                figures.stream().map(Figure::name).toList(),
                figures.stream().mapToDouble(Figure::value).toArray(),
                overall);
    }

    /** Slices stand as they come in a file that is loaded, and sorted in one that is not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "figures that are equal, 0.5, 0.5, 0.5, 0.25, a, a, a, 0.25",
        "two that are highest, 0.75, 0.75, 0.25, 0.5, a, c, a, 0.25",
        "infinite figures and a finite one, Infinity, 2, Infinity, Infinity, a, b, b, Infinity",
        "infinite figures alone, Infinity, Infinity, Infinity, Infinity, a, a, a, 0",
        "an unknown figure, NaN, 0.5, 0.5, 0.25, b, b, b, 0.25",
        "no figure of all rows, 0.5, 0.75, 0.25, NaN, b, c, '', NaN"
    })
    void spread_doesNotDependOnTheOrderOfSlices(
            String what,
            double a,
            double b,
            double c,
            double overall,
            String highest,
            String lowest,
            String farthest,
            double toOverall) {
        List<Figure> figures =
                new ArrayList<>(
                        List.of(new Figure("a", a), new Figure("b", b), new Figure("c", c)));
        Spread expected = spread(figures, overall);
        assertThat(expected)
                .as(what)
                .returns(highest, Spread::highest)
                .returns(lowest, Spread::lowest)
                .returns(farthest, Spread::farthest);
        assertThat(Double.compare(expected.toOverall(), toOverall))
                .as(what)
                .isZero(); // or both NaN

        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 6; trial++) {
            Collections.swap(figures, random.nextInt(3), random.nextInt(3));
            assertThat(spread(figures, overall)).isEqualTo(expected);
        }
    }
}
