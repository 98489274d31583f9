package org.fairlead.generate.tilt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.generate.boost.BoostedModel;

/**
 * A solved tilt: the outcome's law with a share of the gap taken out.
 *
 * <p>The tilted law of outcome c for features x in group q is the softmax of {@code F_c(x) + (1 -
 * share) (b_qc - sum_k r_k(x) b_kc) + sum_j theta_j phi_j(x)} over the constraints j on outcome c.
 * Without offsets this is the law nearest to the fitted one, in Kullback-Leibler divergence, among
 * those that meet the wanted rates and see the features alone.
 */
public final class TiltLaw {
    private final Groups groups;
    private final double[][] offsets;
    private final double share;
    private final double[][] kept;
    private final List<RateConstraint> constraints;
    private final double[] scales;
    private final double[] multipliers;
    private final List<GroupRate> rates;

    TiltLaw(
            Groups groups,
            double[][] offsets,
            double share,
            List<RateConstraint> constraints,
            double[] scales,
            double[] multipliers,
            List<GroupRate> rates) {
        this.groups = groups;
        this.offsets = offsets;
        this.share = share;
        this.kept = kept(offsets, share);
        this.constraints = List.copyOf(constraints);
        this.scales = scales;
        this.multipliers = multipliers;
        this.rates = List.copyOf(rates);
    }

    /**
     * The law as it was fitted.
     *
     * @param groups the protected groups
     * @param offsets the outcome's offsets by combination
     * @return a law that tilts nothing
     */
    public static TiltLaw none(Groups groups, double[][] offsets) {
        return new TiltLaw(groups, offsets, 0, List.of(), new double[0], new double[0], List.of());
    }

    /**
     * The rates that the tilt sets.
     *
     * @return one entry a group and rate
     */
    public List<GroupRate> rates() {
        return rates;
    }

    RateConstraint constraint(int rate) {
        return constraints.get(rate);
    }

    int outcomes() {
        return offsets[0].length;
    }

    /** The same law, with the wanted rates of another solution of it. */
    TiltLaw withWanted(List<GroupRate> others) {
        List<GroupRate> changed = new ArrayList<>();
        for (int j = 0; j < rates.size(); j++) {
            changed.add(others.get(j).reached(rates.get(j).after()));
        }
        return new TiltLaw(groups, offsets, share, constraints, scales, multipliers, changed);
    }

    /**
     * Tilts the logits of a row, groups unseen.
     *
     * @param logits the outcome's logits given the features; changed in place
     * @param chances the chances of each protected combination given the features
     */
    public void tilt(double[] logits, double[] chances) {
        double[][] before = before(constraints, logits, chances, offsets);
        double[] added = new double[logits.length];
        for (int j = 0; j < multipliers.length; j++) {
            RateConstraint constraint = constraints.get(j);
            added[constraint.outcome()] +=
                    multipliers[j] * scales[j] * constraint.weight(groups, chances, before);
        }
        for (int c = 0; c < logits.length; c++) {
            logits[c] += added[c];
        }
        GroupOffsets.centre(logits, chances, kept);
    }

    /**
     * The outcome's probabilities in a group.
     *
     * @param tilted tilted logits of the row
     * @param combination the row's protected combination
     * @param probabilities takes one probability an outcome
     */
    public void probabilities(double[] tilted, int combination, double[] probabilities) {
        for (int c = 0; c < tilted.length; c++) {
            probabilities[c] = tilted[c] + kept[combination][c];
        }
        BoostedModel.softmax(probabilities);
    }

    /** What is left of the offsets when a share of them goes. */
    static double[][] kept(double[][] offsets, double share) {
        return Arrays.stream(offsets)
                .map(offset -> Arrays.stream(offset).map(b -> (1 - share) * b).toArray())
                .toArray(double[][]::new);
    }

    /**
     * The outcome's probabilities before the tilt, by combination; empty if no constraint reads
     * them, as they are most of a tilt's time.
     */
    static double[][] before(
            List<RateConstraint> constraints,
            double[] logits,
            double[] chances,
            double[][] offsets) {
        if (constraints.stream().allMatch(constraint -> constraint.given() < 0)) {
            return new double[0][];
        }
        return before(logits, chances, offsets);
    }

    /** The outcome's probabilities before the tilt, by combination. */
    static double[][] before(double[] logits, double[] chances, double[][] offsets) {
        double[][] before = byCombination(logits, chances, offsets);
        Arrays.stream(before).forEach(BoostedModel::softmax);
        return before;
    }

    /** The outcome's logits in each combination. */
    static double[][] byCombination(double[] logits, double[] chances, double[][] offsets) {
        double[] centred = logits.clone();
        GroupOffsets.centre(centred, chances, offsets);
        double[][] byCombination = new double[offsets.length][];
        for (int q = 0; q < offsets.length; q++) {
            byCombination[q] = centred.clone();
            for (int c = 0; c < logits.length; c++) {
                byCombination[q][c] += offsets[q][c];
            }
        }
        return byCombination;
    }
}
