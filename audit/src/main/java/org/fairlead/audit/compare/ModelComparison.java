package org.fairlead.audit.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;

/**
 * Compares two models over the same rows: what they have in common cancels, so intervals are much
 * shorter than those of two separate audits. Rates over rows that do not depend on predictions have
 * paired score intervals; precision, its like and composites have those of a Poisson bootstrap in
 * which both models share each replicate's rows.
 */
public final class ModelComparison {
    private ModelComparison() {}

    /**
     * Compares.
     *
     * @param rows labels, weights, slice columns and the baseline model's scores, all defined
     * @param candidate the candidate model's scores, one a row
     * @param plan thresholds, crosses and level; slices with fewer rows than its minimum are left
     *     out
     * @param replicates number of bootstrap replicates, such as 1,000, for figures that have no
     *     paired score interval
     * @param seed seed of the replicates
     * @return one entry for each slice and threshold
     * @throws IllegalArgumentException if lengths differ or a score is missing
     */
    public static List<ModelChange> of(
            AuditRows rows, double[] candidate, AuditPlan plan, int replicates, long seed) {
        return of(rows, candidate, plan.thresholds(), plan, replicates, seed);
    }

    /**
     * Compares at thresholds of the candidate's own, such as those that give it the overall rate of
     * the baseline model.
     *
     * @param rows as above
     * @param candidate as above
     * @param candidateThresholds the candidate's, one for each of the plan's
     * @param plan as above; its thresholds are the baseline model's
     * @param replicates as above
     * @param seed as above
     * @return as above, by the baseline model's thresholds
     * @throws IllegalArgumentException if lengths differ or a score is missing
     */
    public static List<ModelChange> of(
            AuditRows rows,
            double[] candidate,
            double[] candidateThresholds,
            AuditPlan plan,
            int replicates,
            long seed) {
        if (candidateThresholds.length != plan.thresholds().length) {
            throw new IllegalArgumentException(
                    "candidate thresholds must be as many as the plan's, found %d and %d"
                            .formatted(candidateThresholds.length, plan.thresholds().length));
        }
        if (candidate.length != rows.size()) {
            throw new IllegalArgumentException(
                    "candidate scores must be as many as rows, found %d and %d"
                            .formatted(candidate.length, rows.size()));
        }
        requireDefined(rows.scores(), "baseline");
        requireDefined(candidate, "candidate");
        Patterns patterns = Patterns.of(rows.columns(), rows.size());
        List<List<String>> families =
                Families.of(rows.columns(), plan.crosses(), plan.crossDepth());
        List<ModelChange> changes = new ArrayList<>();
        for (int i = 0; i < candidateThresholds.length; i++) {
            double threshold = plan.thresholds()[i];
            BitSet positive = new BitSet(candidate.length);
            for (int row = 0; row < candidate.length; row++) {
                positive.set(row, candidate[row] > candidateThresholds[i]);
            }
            JointCounts counts = new JointCounts(rows, threshold, positive, patterns);
            SliceTable table =
                    SliceTable.of(patterns, families, counts.rowsByPattern(), plan.support());
            changes.addAll(new SliceChanges(counts, table, plan, replicates, seed).at(threshold));
        }
        return changes;
    }

    private static void requireDefined(double[] scores, String model) {
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                throw new IllegalArgumentException(
                        "%s scores, row %d: must be a number, found NaN".formatted(model, row));
            }
        }
    }
}
