package org.fairlead.report.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.report.frontier.FrontierLabels.Dot;
import org.junit.jupiter.api.Test;

class FrontierLabelsTest {
    private final FrontierLabels labels = new FrontierLabels(0, 500, 0, 300);

    @Test
    void places_lonelyDot_writesAboveToTheRight() {
        assertThat(labels.places(List.of(new Dot(100, 100, "w1"))))
                .containsExactly(new FrontierView.LabelPlace("107.0", "92.0", "start"));
    }

    @Test
    void places_dotAtTheRightEdge_writesToTheLeft() {
        assertThat(labels.places(List.of(new Dot(495, 100, "w1.5"))).get(0).anchor())
                .isEqualTo("end");
    }

    @Test
    void places_dotAtTheTop_writesBelow() {
        assertThat(labels.places(List.of(new Dot(100, 2, "w1"))).get(0).y()).isEqualTo("18.0");
    }

    @Test
    void places_dotsNextToEachOther_coverNoName() {
        List<FrontierView.LabelPlace> places =
                labels.places(
                        List.of(
                                new Dot(100, 100, "w0.5"),
                                new Dot(102, 101, "w0.75"),
                                new Dot(104, 99, "w1")));
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean sameSide = places.get(i).anchor().equals(places.get(j).anchor());
                assertThat(!sameSide || linesApart(places.get(i), places.get(j))).isTrue();
            }
        }
    }

    private static boolean linesApart(FrontierView.LabelPlace a, FrontierView.LabelPlace b) {
        return Math.abs(Double.parseDouble(a.y()) - Double.parseDouble(b.y())) >= 12;
    }
}
