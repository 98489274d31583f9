package org.fairlead.audit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;

class SliceSearchTest {

    @Test
    void worstSlice_plantedInACross_isFoundFirst() {
        SplittableRandom random = new SplittableRandom(8);
        int size = 4_000;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<List<String>> columns =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < size; row++) {
            int[] codes = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
            for (int c = 0; c < 3; c++) {
                columns.get(c).add("v" + codes[c]);
            }
            boolean planted = codes[0] == 1 && codes[2] == 2;
            labels[row] = random.nextInt(2);
            double error = planted ? 0.4 : 0.1;
            boolean right = random.nextDouble() >= error;
            scores[row] = right == (labels[row] == 1) ? 0.9 : 0.1;
        }
        AuditRows rows =
                AuditRows.of(labels, scores)
                        .slice("a", columns.get(0))
                        .slice("b", columns.get(1))
                        .slice("c", columns.get(2))
                        .build();
        AuditPlan plan = AuditPlan.builder().crossDepth(3).support(30).scoreMeasures(false).build();
        SearchResult result = SliceSearch.worst(rows, Metric.ACCURACY, plan, 5);
        SearchResult.FoundSlice first = result.found().get(0);

        assertThat(first.slice()).isEqualTo("a=v1 & c=v2");
        assertThat(first.gap().holm()).isLessThan(1e-6);
        assertThat(first.gap().family()).isEqualTo(9 + 27 + 27);
        assertThat(result.searched()).isEqualTo(9 + 27 + 27);
        assertThat(first.estimate().value()).isCloseTo(0.6, within(0.1));
    }
}
