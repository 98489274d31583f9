package org.fairlead.audit.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.junit.jupiter.api.Test;

class DataBalanceTest {
    private static final AuditRows ROWS =
            AuditRows.of(
                            new double[] {1, 0, 0, 0, 1, 1, 1, 0},
                            new double[] {.9, .1, .1, .1, .9, .9, .1, .1})
                    .slice("sex", List.of("f", "f", "f", "f", "m", "m", "m", "m"))
                    .build();

    @Test
    void balance_ofLabelsAndGroups_isThatOfItsTable() {
        FamilyBalance balance = DataBalance.of(Audit.run(ROWS, AuditPlan.builder().build())).get(0);

        assertThat(balance.cells())
                .extracting(FamilyBalance.Cell::weight)
                .containsExactly(3.0, 1.0, 1.0, 3.0);
        assertThat(balance.fromUniform().totalVariation()).isCloseTo(0.25, within(1e-12));
        /* Pearson's chi-squared of [[3, 1], [1, 3]] without correction is 2, p 0.1573. */
        assertThat(balance.fromIndependence().chiSquared()).isCloseTo(2, within(1e-12));
        assertThat(balance.fromIndependence().degrees()).isEqualTo(1);
        assertThat(balance.fromIndependence().pValue()).isCloseTo(0.1573, within(1e-4));
        assertThat(balance.groupsFromUniform().infinityNorm()).isZero();
        assertThat(balance.associations().get(0).measures().get("dp"))
                .satisfies(dp -> assertThat(dp).isCloseTo(0.25, within(1e-12)));
    }

    @Test
    void balance_ofDecisions_tellsHowWellTheyGiveTheGroupAway() {
        FamilyBalance balance = DataBalance.of(Audit.run(ROWS, AuditPlan.builder().build())).get(0);

        assertThat(balance.decisions().get(0).balancedErrorRate()).isCloseTo(0.375, within(1e-12));
        assertThat(balance.decisions().get(0).jointDistance())
                .isCloseTo(Math.sqrt(2) / 8, within(1e-12));
        assertThat(balance.relaxed())
                .filteredOn(r -> r.deviations() == 2)
                .extracting(FamilyBalance.RelaxedParity::vacuous)
                .containsOnly(true);
        assertThat(balance.relaxed().get(0).spread()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void balance_withHiddenSlices_isNotGiven() {
        AuditPlan plan = AuditPlan.builder().minimumRows(5).build();

        assertThat(DataBalance.of(Audit.run(ROWS, plan))).isEmpty();
    }
}
