package org.fairlead.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final List<Double> labels = new ArrayList<>();
    private final List<Double> scores = new ArrayList<>();
    private final List<String> sex = new ArrayList<>();
    private final List<String> department = new ArrayList<>();

    /* Berkeley in small: within each department women are admitted as often as men or more, but
    they apply where few are admitted. */
    private void people(String who, String where, int admitted, int refused) {
        for (int i = 0; i < admitted + refused; i++) {
            labels.add((double) (i % 2));
            scores.add(i < admitted ? 1.0 : 0.0);
            sex.add(who);
            department.add(where);
        }
    }

    private ControlledAudit audit() {
        AuditRows rows = AuditRows.of(doubles(labels), doubles(scores)).slice("sex", sex).build();
        AuditPlan plan = AuditPlan.builder().baseline("sex=m").build();
        return Control.of(rows, SliceColumn.ofValues("department", department), plan);
    }

    @Test
    void gap_thatComesFromTheControl_goesAwayWithinStrata() {
        people("m", "easy", 80, 20);
        people("f", "easy", 16, 4);
        people("m", "hard", 2, 18);
        people("f", "hard", 10, 90);

        ControlledAudit.ControlledGap gap = gap(audit());

        assertThat(gap.plain()).isCloseTo(26 / 120.0 - 82 / 120.0, within(1e-12));
        assertThat(gap.difference()).isCloseTo(0, within(1e-12));
        assertThat(gap.pValue()).isCloseTo(1, within(1e-9));
        assertThat(gap.interval().contains(0)).isTrue();
        assertThat(gap.within()).hasSize(2);
        assertThat(gap.within().get(1).value()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void commonDifference_ofTwoStrata_isThatOfTheFormula() {
        /* By hand: stratum 1 has 8 of 10 against 5 of 10, stratum 2 has 3 of 10 against 6 of 30. */
        people("f", "a", 8, 2);
        people("m", "a", 5, 5);
        people("f", "b", 3, 7);
        people("m", "b", 6, 24);

        ControlledAudit.ControlledGap gap = gap(audit());

        double below = 100 / 20.0 + 300 / 40.0;
        double difference = ((80 - 50) / 20.0 + (90 - 60) / 40.0) / below;
        assertThat(gap.difference()).isCloseTo(difference, within(1e-12));
        assertThat(gap.interval().contains(0)).isTrue();
        double variance = 100.0 * 13 * 7 / (400 * 19.0) + 300.0 * 9 * 31 / (1600 * 39.0);
        double z = (8 - 6.5 + 3 - 2.25) / Math.sqrt(variance);
        assertThat(z).isCloseTo(1.4121, within(1e-4)); // a table gives p 0.158
        assertThat(gap.pValue()).isCloseTo(0.158, within(5e-4));
    }

    @Test
    void spread_withinAStratum_namesItsSlices() {
        people("f", "a", 8, 2);
        people("m", "a", 5, 5);
        people("m", "b", 5, 5);

        ControlledAudit audit = audit();

        ControlledAudit.StratumSpread first = audit.spreads().get(0);
        assertThat(first.stratum()).isEqualTo("a");
        assertThat(first.spreads().get(Metric.POSITIVE_RATE))
                .satisfies(spread -> assertThat(spread.spread().highest()).isEqualTo("sex=f"));
        assertThat(audit.spreads().get(1).spreads().get(Metric.POSITIVE_RATE))
                .satisfies(spread -> assertThat(spread.spread().difference()).isNaN());
        assertThat(gap(audit).within()).hasSize(1);
    }

    @Test
    void control_thatIsSlicedByToo_isRefused() {
        people("f", "a", 1, 1);
        AuditRows rows = AuditRows.of(doubles(labels), doubles(scores)).slice("sex", sex).build();
        SliceColumn again = SliceColumn.ofValues("sex", sex);

        assertThatThrownBy(() -> Control.of(rows, again, AuditPlan.builder().build()))
                .hasMessage("control column \"sex\" must not be sliced by as well; name it once");
    }

    private static ControlledAudit.ControlledGap gap(ControlledAudit audit) {
        return audit.gaps().stream()
                .filter(g -> g.metric() == Metric.POSITIVE_RATE && g.slice().equals("sex=f"))
                .findFirst()
                .orElseThrow();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
