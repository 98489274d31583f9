package org.fairlead.report.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;

class ResampledTopicTest {

    /** An audit that withholds rates of fewer than three rows, with intervals of all. */
    private static AuditDocument document() {
        AuditRows rows =
                AuditRows.of(
                                new double[] {1, 1, 0, 0, 0, 0, 1, 0},
                                new double[] {.9, .2, .1, .8, .3, .7, .6, .2})
                        .slice("sex", List.of("F", "F", "F", "F", "M", "M", "M", "M"))
                        .build();
        AuditPlan all = AuditPlan.builder().thresholds(0.5).build();
        AuditPlan some = AuditPlan.builder().thresholds(0.5).minimumTrials(3).build();
        ResampledIntervals.Result intervals =
                ResampledIntervals.of(
                        rows, all, Audit.run(rows, all), IntervalMode.POISSON_QUANTILES, 20, 1);
        Supplements none = Supplements.NONE;
        return new AuditDocument(
                "few",
                Map.of(),
                Audit.run(rows, some),
                new Supplements(
                        none.balance(),
                        none.detectable(),
                        List.of(intervals),
                        none.searches(),
                        none.controlled(),
                        none.compared(),
                        none.classes(),
                        none.numbers(),
                        none.rankings(),
                        none.consistency()));
    }

    @Test
    void intervals_ofFiguresWithheld_areNotShown() {
        Topic topic = ResampledTopic.of(document(), 0.5).orElseThrow();

        for (Picture picture : topic.pictures()) {
            for (Picture.Row row : ((Picture.Dots) picture).rows()) {
                assertThat(row.points())
                        .allMatch(
                                point ->
                                        Double.isNaN(point.value())
                                                == point.interval().equals(Interval.UNKNOWN));
            }
        }
        Grid rates = topic.grids().get(0);
        List<Cell> female = rates.lines().get(1).cells();
        Cell withheld = female.get(rates.columns().indexOf("True positive rate"));
        assertThat(withheld.shown()).isEqualTo("too few rows");
        assertThat(withheld.range()).isEmpty();
        assertThat(female.get(rates.columns().indexOf("Positive rate")).range()).isNotEmpty();

        Grid gaps = topic.grids().get(1);
        Cell gap = gaps.lines().get(0).cells().get(gaps.columns().indexOf("True positive rate"));
        assertThat(gap.isMissing()).isTrue();
        assertThat(gap.range()).isEmpty();
    }
}
