package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void oneSmallSlice_hidesTheNextSmallestToo() {
        AuditResult result = audit(Map.of("a x", 50, "b x", 20, "c x", 3), 5, false);

        assertThat(hidden(result)).containsExactly("g=b", "g=c");
        assertThat(result.exclusions())
                .anyMatch(e -> e.subject().equals("g=b") && e.reason().contains("subtraction"));
    }

    @Test
    void twoSmallSlices_thatAreEnoughTogether_needNoThird() {
        AuditResult result = audit(Map.of("a x", 50, "b x", 4, "c x", 3), 5, false);

        assertThat(hidden(result)).containsExactly("g=b", "g=c");
    }

    @Test
    void smallCrossedSlice_isProtectedAlongBothColumns() {
        AuditResult result = audit(Map.of("a x", 50, "a y", 40, "b x", 30, "b y", 3), 5, true);

        assertThat(hidden(result))
                .containsExactly("g=a & h=x", "g=a & h=y", "g=b & h=x", "g=b & h=y");
    }

    @Test
    void hiddenSlice_showsItsRowsAndNothingElse() {
        SliceResult slice = audit(Map.of("a x", 50, "b x", 2), 5, false).slice("g=b");

        assertThat(slice.isHidden()).isTrue();
        assertThat(slice.rows()).isEqualTo(2);
        assertThat(slice.positives()).isNaN();
        assertThat(slice.thresholds()).isEmpty();
        assertThat(slice.grid().positivesAbove()).isEmpty();
    }

    @Test
    void denominatorBelowTheMinimum_hasTooFewRows() {
        AuditPlan plan = AuditPlan.builder().minimumTrials(30).build();
        AuditResult result = Audit.run(rows(Map.of("a x", 50), false), plan);

        assertThat(result.overall().at(0.5).estimate(Metric.FALSE_POSITIVE_RATE).status())
                .isEqualTo(Status.TOO_FEW_ROWS);
        assertThat(result.overall().at(0.5).estimate(Metric.ACCURACY).status())
                .isEqualTo(Status.KNOWN);
    }

    private static List<String> hidden(AuditResult result) {
        return result.slices().stream()
                .filter(SliceResult::isHidden)
                .map(slice -> slice.slice().name())
                .toList();
    }

    private static AuditResult audit(Map<String, Integer> sizes, int minimum, boolean cross) {
        AuditPlan.Builder plan = AuditPlan.builder().minimumRows(minimum);
        return Audit.run(rows(sizes, cross), cross ? plan.cross("g", "h").build() : plan.build());
    }

    private static AuditRows rows(Map<String, Integer> sizes, boolean second) {
        List<String> first = new ArrayList<>();
        List<String> other = new ArrayList<>();
        new TreeMap<>(sizes)
                .forEach(
                        (name, size) -> {
                            for (int i = 0; i < size; i++) {
                                first.add(name.substring(0, 1));
                                other.add(name.substring(2));
                            }
                        });
        double[] labels = new double[first.size()];
        double[] scores = new double[first.size()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = row % 2;
            scores[row] = row % 3 / 2.0;
        }
        AuditRows.Builder rows = AuditRows.of(labels, scores).slice("g", first);
        return (second ? rows.slice("h", other) : rows).build();
    }
}
