package org.fairlead.audit.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.junit.jupiter.api.Test;

class RankingAuditTest {
    private static final AuditPlan PLAN = AuditPlan.builder().build();

    @Test
    void slices_ofOneRanking_haveTheirShareOfTheTop() {
        AuditRows rows =
                AuditRows.of(new double[] {1, 0, 1, 0, 1, 0}, new double[] {6, 5, 4, 3, 2, 1})
                        .slice("sex", List.of("m", "m", "f", "m", "f", "f"))
                        .build();

        RankingResult result = RankingAudit.of(rows, null, PLAN, 3);
        RankingResult.SliceRanking women = slice(result, "sex=f");

        assertThat(women.selected()).isEqualTo(1);
        assertThat(women.selectionRate()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(women.topShare()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(women.precision()).isEqualTo(1);
        assertThat(women.recall()).isEqualTo(0.5);
        double[] seen = new double[6];
        double all = 0;
        for (int i = 0; i < 6; i++) {
            seen[i] = Math.log(2) / Math.log(i + 2.0);
            all += seen[i];
        }
        assertThat(women.exposure()).isCloseTo((seen[2] + seen[4] + seen[5]) / all, within(1e-12));
        assertThat(women.exposureRatio()).isCloseTo(2 * women.exposure(), within(1e-12));
        /* Reference: scikit-learn's ndcg_score([[1, 0, 1, 0, 1, 0]], [[6, 5, 4, 3, 2, 1]], k=3) is
        (1 + 1/2) / (1 + 1/log2(3) + 1/2). */
        assertThat(slice(result, "Overall").ndcg())
                .isCloseTo(1.5 / (1.5 + Math.log(2) / Math.log(3)), within(1e-12));
    }

    @Test
    void ties_acrossTheCut_shareTheirPlaces() {
        AuditRows rows =
                AuditRows.of(new double[] {1, 0, 1, 0}, new double[] {2, 1, 1, 1})
                        .slice("g", List.of("a", "b", "b", "a"))
                        .build();

        RankingResult result = RankingAudit.of(rows, null, PLAN, 2);

        assertThat(slice(result, "g=b").selected()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(slice(result, "g=a").selected()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(slice(result, "g=a").exposure() + slice(result, "g=b").exposure())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void queries_haveATopEach() {
        AuditRows rows =
                AuditRows.of(new double[] {1, 0, 0, 1}, new double[] {9, 8, 0.2, 0.1})
                        .slice("g", List.of("a", "b", "b", "a"))
                        .build();

        RankingResult result = RankingAudit.of(rows, new int[] {0, 0, 1, 1}, PLAN, 1);

        assertThat(result.lists()).isEqualTo(2);
        assertThat(slice(result, "g=a").selectionRate()).isEqualTo(0.5);
        assertThat(slice(result, "Overall").precision()).isEqualTo(0.5);
        assertThat(slice(result, "Overall").ndcg()).isEqualTo(0.5);
    }

    @Test
    void top_ofNothing_isRefused() {
        AuditRows rows = AuditRows.of(new double[] {1}, new double[] {1}).build();

        assertThatThrownBy(() -> RankingAudit.of(rows, null, PLAN, 0))
                .hasMessage("k must be 1 or more, found 0");
    }

    private static RankingResult.SliceRanking slice(RankingResult result, String name) {
        return result.slices().stream()
                .filter(s -> s.slice().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
