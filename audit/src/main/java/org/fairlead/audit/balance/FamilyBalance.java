package org.fairlead.audit.balance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How labels and groups go together in the data, for the slices of a family that share no row: the
 * measures of LiFT and SynapseML on the table of groups and labels, and those of
 * FairTransformerGAN's {@code Metrics}.
 *
 * @param family name of the family
 * @param cells the table, two cells a slice
 * @param fromUniform against all cells equally likely, the reference that LiFT has
 * @param fromIndependence against labels that do not depend on the group, with the same margins
 * @param groupsFromUniform sizes of the groups alone against equal ones
 * @param associations how each group and the positive label go together
 * @param relaxed the relaxed parity of several groups, kept for comparison, see {@link
 *     RelaxedParity}
 * @param decisions for each threshold, what the decision tells about the group
 */
public record FamilyBalance(
        String family,
        List<Cell> cells,
        Distances fromUniform,
        Distances fromIndependence,
        Distances groupsFromUniform,
        List<GroupAssociation> associations,
        List<RelaxedParity> relaxed,
        List<DecisionBalance> decisions) {
    public FamilyBalance {
        cells = List.copyOf(cells);
        associations = List.copyOf(associations);
        relaxed = List.copyOf(relaxed);
        decisions = List.copyOf(decisions);
    }

    /**
     * A cell of the table.
     *
     * @param slice name of the slice
     * @param label 0 or 1
     * @param weight weight of its rows; the number of rows when each counts 1
     * @param share of all rows of the family
     * @param skew log of the share over that of the uniform reference, without smoothing
     * @param skewFromIndependence log of the share over that under independence
     */
    public record Cell(
            String slice,
            int label,
            double weight,
            double share,
            double skew,
            double skewFromIndependence) {}

    /**
     * SynapseML's measures of one group and the positive label.
     *
     * @param slice name of the slice
     * @param measures by the names of {@link Association#measures}
     */
    public record GroupAssociation(String slice, Map<String, Double> measures) {
        public GroupAssociation {
            measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        }
    }

    /**
     * A relaxed parity: every group's share lies within so many standard deviations of the mean
     * share. With up to five groups and two deviations it holds whatever the shares are, which
     * {@code vacuous} says; the spread tells more.
     *
     * @param measure {@code risk_difference} (of labels), {@code demographic_parity}, {@code
     *     true_positive_rate_difference} or {@code false_positive_rate_difference}
     * @param threshold the threshold; NaN for labels
     * @param deviations standard deviations allowed
     * @param holds what FairTransformerGAN reports
     * @param vacuous whether no other answer was possible
     * @param spread largest minus smallest share
     */
    public record RelaxedParity(
            String measure,
            double threshold,
            double deviations,
            boolean holds,
            boolean vacuous,
            double spread) {}

    /**
     * What decisions tell about groups.
     *
     * @param threshold scores strictly above it are positive
     * @param balancedErrorRate error of guessing which of two groups a row is of from the decision
     *     alone, the better of both guesses; 0.5 tells nothing; NaN for other numbers of groups
     * @param jointDistance Euclidean distance of the joint distribution of group and decision to
     *     that of group and label, in [0, sqrt 2]
     */
    public record DecisionBalance(
            double threshold, double balancedErrorRate, double jointDistance) {}
}
