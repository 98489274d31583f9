package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.FamilyAtThreshold;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

class FamilyTest {

    @Test
    void family_ofThreeGroups_namesThePairThatCausesTheSpread() {
        AuditResult result = Audit.run(groups(3, 400, 0.2), AuditPlan.builder().build());
        FamilyAtThreshold at = result.familyResult("group").at(0.5);
        SpreadEstimate rate = at.spread(Metric.POSITIVE_RATE);
        double[] rates =
                result.family("group").stream()
                        .mapToDouble(s -> s.at(0.5).estimate(Metric.POSITIVE_RATE).value())
                        .toArray();
        double widest = Arrays.stream(rates).max().orElse(0) - Arrays.stream(rates).min().orElse(0);

        assertThat(rate.spread().difference()).isCloseTo(widest, within(1e-15));
        assertThat(rate.spread().highest()).isEqualTo("group=g2");
        assertThat(rate.spread().lowest()).isEqualTo("group=g0");
        assertThat(rate.interval().contains(rate.spread().difference())).isTrue();
        assertThat(rate.interval().lower()).isPositive();
        assertThat(rate.pValue()).isLessThan(1e-6);
        assertThat(at.parity(Parity.DEMOGRAPHIC_PARITY).difference()).isEqualTo(widest);
        DifferentialFairness worst = at.differentialFairness();
        assertThat(List.of(worst.higher(), worst.lower()))
                .containsExactlyInAnyOrder("group=g0", "group=g2");
    }

    @Test
    void gap_ofSliceToOverall_hasTheIntervalOfAGapToTheRest() {
        AuditRows rows = groups(2, 100, 0.3);
        Gap toOverall = gap(rows, "Overall");
        Gap toOther = gap(rows, "group=g0");

        assertThat(toOverall.difference()).isCloseTo(toOther.difference() / 2, within(1e-12));
        Interval half = toOverall.interval();
        assertThat(half.lower()).isCloseTo(toOther.interval().lower() / 2, within(1e-12));
        assertThat(half.upper()).isCloseTo(toOther.interval().upper() / 2, within(1e-12));
        assertThat(toOverall.pValue()).isCloseTo(toOther.pValue(), within(1e-9));
    }

    @Test
    void gap_ofOverlappingSlices_takesTheCommonRowsIntoAccount() {
        AuditRows rows = groups(1, 400, 0);
        BitSet first = new BitSet();
        first.set(0, 300);
        BitSet second = new BitSet();
        second.set(100, 400);
        AuditRows both =
                AuditRows.of(rows.labels(), rows.scores())
                        .predicate("first", first)
                        .predicate("second", second)
                        .build();
        Gap gap =
                Audit.run(both, AuditPlan.builder().baseline("second").build())
                        .slice("first")
                        .at(0.5)
                        .gap(Metric.POSITIVE_RATE);
        double width = gap.interval().upper() - gap.interval().lower();

        assertThat(gap.interval().contains(gap.difference())).isTrue();
        assertThat(width).isLessThan(0.125).isGreaterThan(0.04);
        assertThat(gap.pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void pValues_ofManySlices_areCorrectedOverTheFamilyShown() {
        AuditResult result = Audit.run(groups(6, 60, 0.05), AuditPlan.builder().build());
        Gap gap = result.slice("group=g5").at(0.5).gap(Metric.POSITIVE_RATE);

        assertThat(gap.family()).isEqualTo(6);
        assertThat(gap.holm()).isGreaterThanOrEqualTo(gap.benjaminiHochberg());
        assertThat(gap.benjaminiHochberg()).isGreaterThanOrEqualTo(gap.pValue());
    }

    @Test
    void pValues_ofASliceAndItsComplement_areOfOneTest() {
        AuditRows rows = groups(2, 60, 0.2);
        AuditResult result = Audit.run(rows, AuditPlan.builder().build());
        Gap first = result.slice("group=g0").at(0.5).gap(Metric.POSITIVE_RATE);
        Gap second = result.slice("group=g1").at(0.5).gap(Metric.POSITIVE_RATE);

        assertThat(first.pValue()).isCloseTo(second.pValue(), within(1e-12)).isLessThan(0.5);
        assertThat(first.family()).isEqualTo(1);
        assertThat(first.holm()).isEqualTo(first.pValue());
        assertThat(second.holm()).isEqualTo(first.holm());
        assertThat(second.benjaminiHochberg()).isEqualTo(first.pValue());
    }

    @Test
    void gap_ofASliceOfAllRows_isNotDefined() {
        SliceResult slice =
                Audit.run(groups(1, 60, 0), AuditPlan.builder().build()).slice("group=g0");

        List<Gap> gaps = new ArrayList<>(slice.at(0.5).gaps().values());
        gaps.addAll(slice.measureGaps().values());
        assertThat(gaps).hasSizeGreaterThan(10);
        assertThat(gaps)
                .allSatisfy(
                        gap -> {
                            assertThat(gap.status()).isEqualTo(Status.UNDEFINED);
                            assertThat(gap.difference()).isNaN();
                            assertThat(gap.interval().isUnknown()).isTrue();
                            assertThat(gap.pValue()).isNaN();
                        });
        assertThat(slice.at(0.5).estimate(Metric.POSITIVE_RATE).status()).isEqualTo(Status.KNOWN);
    }

    private static Gap gap(AuditRows rows, String baseline) {
        AuditPlan plan = AuditPlan.builder().baseline(baseline).build();
        return Audit.run(rows, plan).slice("group=g1").at(0.5).gap(Metric.POSITIVE_RATE);
    }

    /** Groups of equal size whose positive rates rise by a step. */
    private static AuditRows groups(int groups, int size, double step) {
        SplittableRandom random = new SplittableRandom(7);
        int[] codes = new int[groups * size];
        double[] labels = new double[codes.length];
        double[] scores = new double[codes.length];
        String[] levels = new String[groups];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = row / size;
            levels[codes[row]] = "g" + codes[row];
            labels[row] = random.nextDouble() < 0.4 ? 1 : 0;
            scores[row] = random.nextDouble() < 0.3 + step * codes[row] ? 0.9 : 0.1;
        }
        return AuditRows.of(labels, scores)
                .slice(SliceColumn.ofCodes("group", List.of(levels), codes))
                .build();
    }
}
