package org.fairlead.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

    @Test
    void flips_ofFourRows_areCountedBothWays() {
        Flips flips =
                Flips.of(
                        new double[] {0.1, 0.2, 0.8, 0.9},
                        new double[] {0.1, 0.7, 0.3, 0.9},
                        null,
                        0.5);

        assertThat(flips).isEqualTo(new Flips(1, 1, 1, 1));
        assertThat(flips.flipRate()).isEqualTo(0.5);
        assertThat(flips.negativeToPositiveRate()).isEqualTo(0.5);
    }

    @Test
    void change_ofEachSlice_isTheDifferenceOfTwoAudits() {
        Models models = new Models(2_000, 0.1);
        AuditPlan plan = AuditPlan.builder().build();
        List<ModelChange> changes = ModelComparison.of(models.rows, models.other, plan, 300, 1);
        for (ModelChange change : changes) {
            double before = value(models.rows, change.slice(), plan);
            double after = value(models.rows.withScores(models.other), change.slice(), plan);
            Estimate found = Objects.requireNonNull(change.changes().get(Metric.ACCURACY));

            assertThat(found.value()).isCloseTo(after - before, within(1e-12));
            assertThat(found.interval().contains(found.value())).isTrue();
        }
        assertThat(changes).hasSize(3);
    }

    @Test
    void change_atThresholdsOfItsOwn_isThatOfScoresMovedWithThem() {
        Models models = new Models(500, 0.1);
        AuditPlan plan = AuditPlan.builder().thresholds(0.25, 0.5).build();
        double[] halves = Arrays.stream(models.other).map(score -> score / 2).toArray();

        assertThat(
                        ModelComparison.of(
                                models.rows, halves, new double[] {0.125, 0.25}, plan, 100, 1))
                .isEqualTo(ModelComparison.of(models.rows, models.other, plan, 100, 1));
        assertThatThrownBy(
                        () ->
                                ModelComparison.of(
                                        models.rows, halves, new double[] {0.25}, plan, 100, 1))
                .hasMessageContaining("as many as the plan's, found 1 and 2");
    }

    @Test
    void pairedInterval_ofNearlyEqualModels_isShorterThanOneOfTwoAudits() {
        Models models = new Models(2_000, 0.02);
        Estimate found =
                Objects.requireNonNull(
                        ModelComparison.of(
                                        models.rows,
                                        models.other,
                                        AuditPlan.builder().build(),
                                        500,
                                        1)
                                .get(0)
                                .changes()
                                .get(Metric.POSITIVE_RATE));
        Interval alone =
                Audit.run(models.rows, AuditPlan.builder().build())
                        .overall()
                        .at(0.5)
                        .estimate(Metric.POSITIVE_RATE)
                        .interval();

        assertThat(width(found.interval())).isLessThan(width(alone) / 2);
    }

    /** Of the rows in f a quarter is missed by the baseline alone, of those in m a tenth. */
    @Test
    void gapChange_ofManySmallTables_isHeldAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(5);
        for (boolean toOverall : List.of(true, false)) {
            AuditPlan.Builder plan = AuditPlan.builder();
            if (!toOverall) {
                plan.baseline("sex=m");
            }
            int tables = 1_000;
            int held = 0;
            for (int table = 0; table < tables; table++) {
                int size = 60;
                double[] labels = new double[size];
                double[] scores = new double[size];
                double[] other = new double[size];
                List<String> sexes = new ArrayList<>();
                int women = 0;
                for (int row = 0; row < size; row++) {
                    boolean woman = random.nextInt(3) == 0;
                    women += woman ? 1 : 0;
                    labels[row] = 1;
                    boolean moved = random.nextDouble() < (woman ? 0.25 : 0.1);
                    scores[row] = moved || random.nextInt(5) == 0 ? 0.1 : 0.9;
                    other[row] = moved ? 0.9 : scores[row];
                    sexes.add(woman ? "f" : "m");
                }
                AuditRows rows = AuditRows.of(labels, scores).slice("sex", sexes).build();
                double truth = -(0.25 - 0.1) * (toOverall ? 1 - women / (double) size : 1);
                held +=
                        ModelComparison.of(rows, other, plan.build(), 1, 1).stream()
                                        .filter(change -> change.slice().equals("sex=f"))
                                        .map(change -> gapChange(change).interval())
                                        .allMatch(interval -> interval.contains(truth))
                                ? 1
                                : 0;
            }
            assertThat((double) held / tables).isBetween(0.93, 0.985);
        }
    }

    private static Estimate gapChange(ModelChange change) {
        return Objects.requireNonNull(change.gapChanges().get(Metric.FALSE_NEGATIVE_RATE));
    }

    @Test
    void changes_withoutAnyFlip_haveAWidth() {
        Models models = new Models(60, 0);

        for (ModelChange change :
                ModelComparison.of(models.rows, models.other, AuditPlan.builder().build(), 10, 1)) {
            change.changes().forEach(ModelComparisonTest::requireWidth);
            change.gapChanges().forEach(ModelComparisonTest::requireWidth);
        }
    }

    private static void requireWidth(Metric metric, Estimate estimate) {
        assertThat(estimate.value()).as(metric.key()).isZero();
        if (List.of(Metric.ACCURACY, Metric.FALSE_NEGATIVE_RATE, Metric.POSITIVE_RATE)
                .contains(metric)) {
            assertThat(width(estimate.interval())).as(metric.key()).isGreaterThan(0.02);
        }
    }

    private static double width(Interval interval) {
        return interval.upper() - interval.lower();
    }

    private static double value(AuditRows rows, String slice, AuditPlan plan) {
        return Audit.run(rows, plan).slice(slice).at(0.5).estimate(Metric.ACCURACY).value();
    }

    private static final class Models {
        private final AuditRows rows;
        private final double[] other;

        Models(int size, double noise) {
            SplittableRandom random = new SplittableRandom(3);
            double[] labels = new double[size];
            double[] scores = new double[size];
            other = new double[size];
            List<String> sexes = new ArrayList<>();
            for (int row = 0; row < size; row++) {
                labels[row] = random.nextInt(2);
                scores[row] = random.nextDouble() * 0.7 + 0.3 * labels[row];
                other[row] = scores[row] + noise * (random.nextDouble() - 0.5);
                sexes.add(random.nextInt(3) == 0 ? "f" : "m");
            }
            rows = AuditRows.of(labels, scores).slice("sex", sexes).build();
        }
    }
}
