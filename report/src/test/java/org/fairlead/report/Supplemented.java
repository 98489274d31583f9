package org.fairlead.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.balance.DataBalance;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.ModelComparison;
import org.fairlead.audit.control.Control;
import org.fairlead.audit.evidence.Detection;
import org.fairlead.audit.inequality.ConsistencyAudit;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.outcome.ClassAudit;
import org.fairlead.audit.outcome.NumberAudit;
import org.fairlead.audit.ranking.RankingAudit;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.search.SliceSearch;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.report.document.AuditDocument;

/** An audit in which nothing is missing: every supplement there is, of simulated people. */
public final class Supplemented {
    private static final int ROWS = 3_000;
    private static final List<String> CLASSES = List.of("low", "middle", "high");

    private final double[] labels = new double[ROWS];
    private final double[] scores = new double[ROWS];
    private final double[] others = new double[ROWS];
    private final double[] targets = new double[ROWS];
    private final double[] predictions = new double[ROWS];
    private final int[] classes = new int[ROWS];
    private final int[] guesses = new int[ROWS];
    private final List<String> sex = new ArrayList<>();
    private final List<String> region = new ArrayList<>();
    private final List<String> age = new ArrayList<>();
    private final double[][] features = new double[2][ROWS];

    private Supplemented() {
        SplittableRandom random = new SplittableRandom(5);
        for (int row = 0; row < ROWS; row++) {
            boolean female = random.nextDouble() < 0.4;
            int old = random.nextInt(3);
            sex.add(female ? "Female" : "Male");
            region.add(List.of("North", "South", "West").get((int) (3 * random.nextDouble())));
            age.add(List.of("under 30", "30 to 49", "50 and over").get(old));
            double skill = random.nextGaussian() + 0.4 * old;
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-skill + 0.3)) ? 1 : 0;
            double logit = 0.9 * skill + 1.1 * labels[row] - 0.7 - (female ? 0.6 : 0);
            logit += 0.6 * random.nextGaussian();
            scores[row] = 1 / (1 + Math.exp(-logit));
            others[row] = 1 / (1 + Math.exp(-logit - (female ? 0.5 : 0)));
            targets[row] = 20 + 4 * skill;
            predictions[row] = targets[row] + 2 * random.nextGaussian() - (female ? 0.8 : 0);
            classes[row] = skill < -0.3 ? 0 : skill < 0.8 ? 1 : 2;
            guesses[row] = random.nextDouble() < 0.7 ? classes[row] : random.nextInt(3);
            features[0][row] = skill;
            features[1][row] = old;
        }
    }

    /** The audit, at 0.3, 0.5 and 0.7. */
    public static AuditDocument document() {
        return new Supplemented().build();
    }

    private AuditDocument build() {
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(0.3, 0.5, 0.7)
                        .baseline("sex=Male")
                        .cross("region", "sex")
                        .build();
        AuditRows rows =
                AuditRows.of(labels, scores).slice("sex", sex).slice("region", region).build();
        AuditResult audit = Audit.run(rows, plan);
        List<SliceColumn> columns = List.of(SliceColumn.ofValues("sex", sex));
        AuditPlan simple = AuditPlan.builder().thresholds(0.5).build();
        return new AuditDocument(
                "everything",
                Map.of("Data", "simulated people, 3,000 rows, seed 5"),
                audit,
                new Supplements(
                        DataBalance.of(audit),
                        Detection.of(audit, 0.05, 0.8),
                        List.of(
                                resampled(rows, plan, audit, IntervalMode.POISSON_QUANTILES),
                                resampled(rows, plan, audit, IntervalMode.TFMA_JACKKNIFE)),
                        List.of(SliceSearch.worst(audit, Metric.FALSE_NEGATIVE_RATE, plan, 5)),
                        List.of(Control.of(rows, SliceColumn.ofValues("age", age), plan)),
                        List.of(
                                new ComparedModel(
                                        "candidate",
                                        ComparedModel.Kind.MODEL,
                                        200,
                                        3,
                                        ModelComparison.of(rows, others, plan, 200, 3))),
                        List.of(
                                ClassAudit.ofPredictions(
                                        CLASSES, classes, guesses, null, columns, simple)),
                        NumberAudit.of(targets, predictions, null, columns, simple),
                        List.of(RankingAudit.of(rows, null, plan, 300)),
                        List.of(
                                ConsistencyAudit.of(
                                        rows,
                                        List.of("skill", "age"),
                                        features,
                                        plan,
                                        5,
                                        500,
                                        9))));
    }

    private static ResampledIntervals.Result resampled(
            AuditRows rows, AuditPlan plan, AuditResult audit, IntervalMode mode) {
        return ResampledIntervals.of(rows, plan, audit, mode, 50, 2);
    }
}
