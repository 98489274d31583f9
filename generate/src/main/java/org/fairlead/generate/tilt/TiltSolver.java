package org.fairlead.generate.tilt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Solves a tilt over rows of features.
 *
 * <p>Wanted are the rates {@code overall + (1 - share) (rate - overall)}: a share of each group's
 * distance from the overall rate goes, and the overall rates of the outcome stay. For a classifier
 * it is the asked share of the gap and of its standard error, see {@link RateFamily}.
 */
public final class TiltSolver {
    /** How sharply a classifier's decision is imitated; at 10, a rate is within .01 of it. */
    private static final double SHARPNESS = 10;

    private final Groups groups;
    private final List<String> outcomes;
    private final double[][] offsets;
    private final double[][] logits;
    private final double[][] chances;
    private final @Nullable Known known;

    /**
     * Combination and outcome of rows, where they are known.
     *
     * @param combinations the combination of each row
     * @param outcomes the outcome of each row
     */
    record Known(int[] combinations, int[] outcomes) {
        /** The rates of the rows themselves, by weights that say which rows count in each. */
        double[] rates(List<RateConstraint> constraints, double[][][] weights, double[] totals) {
            double[] rates = new double[totals.length];
            for (int j = 0; j < rates.length; j++) {
                for (int row = 0; row < outcomes.length; row++) {
                    if (outcomes[row] == constraints.get(j).outcome()) {
                        rates[j] += weights[j][row][combinations[row]] / totals[j];
                    }
                }
            }
            return rates;
        }
    }

    /**
     * Takes the rows over which rates are set.
     *
     * @param groups the protected groups
     * @param outcomes the outcome's levels
     * @param offsets the outcome's offsets by combination
     * @param logits the outcome's logits by row, groups unseen
     * @param chances the chances of each combination by row
     */
    public TiltSolver(
            Groups groups,
            List<String> outcomes,
            double[][] offsets,
            double[][] logits,
            double[][] chances) {
        this(groups, outcomes, offsets, logits, chances, null);
    }

    /** Takes rows whose groups and outcomes are known: rates are then those of the rows. */
    TiltSolver(
            Groups groups,
            List<String> outcomes,
            double[][] offsets,
            double[][] logits,
            double[][] chances,
            @Nullable Known known) {
        this.groups = groups;
        this.outcomes = outcomes;
        this.offsets = offsets;
        this.logits = logits;
        this.chances = chances;
        this.known = known;
    }

    /**
     * Solves a tilt.
     *
     * @param tilt what to remove
     * @param positive the positive outcome, for equal opportunity
     * @return the tilted law, with the rates that it reaches
     */
    public TiltLaw solve(Tilt tilt, int positive) {
        return solve(tilt, positive, new double[0]);
    }

    /** Solves a tilt whose wanted rates are moved, to make up for what a draw will miss. */
    TiltLaw solve(Tilt tilt, int positive, double[] moved) {
        List<RateConstraint> constraints = constraints(tilt.criterion(), positive);
        boolean classifier = tilt.target() == RateTarget.CLASSIFIER;
        int m = constraints.size();
        double[][][] laws =
                IntStream.range(0, logits.length)
                        .mapToObj(
                                row ->
                                        TiltLaw.before(
                                                constraints, logits[row], chances[row], offsets))
                        .toArray(double[][][]::new);
        double[][] directions = directions(constraints, laws);
        double[][][] weights = weights(constraints, laws);
        double[] totals =
                Arrays.stream(weights)
                        .mapToDouble(each -> Arrays.stream(rowSums(each)).sum())
                        .toArray();
        double[] scales = new double[m];
        for (int j = 0; j < m; j++) {
            scales[j] = scaleToUnit(directions[j]);
        }
        double removed = classifier ? 0 : tilt.share(); // a classifier sees no groups' offsets
        TiltEquations then =
                equations(classifier, removed, directions, weights, totals, constraints);
        double[] before;
        if (known != null && tilt.isOfRows()) {
            before = known.rates(constraints, weights, totals);
        } else {
            TiltEquations now =
                    removed == 0
                            ? then
                            : equations(classifier, 0, directions, weights, totals, constraints);
            before = now.rates(new double[m], new double[m][m]);
        }
        double[] wanted = wanted(constraints, totals, before, tilt);
        for (int j = 0; j < moved.length; j++) {
            wanted[j] += moved[j];
        }
        double[] multipliers = tilt.share() > 0 ? NewtonSearch.find(then, wanted) : new double[m];
        double[] after = then.rates(multipliers, new double[m][m]);
        List<GroupRate> rates = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            rates.add(constraints.get(j).rate(groups, outcomes, before[j], wanted[j], after[j]));
        }
        return new TiltLaw(groups, offsets, tilt.share(), constraints, scales, multipliers, rates);
    }

    private List<RateConstraint> constraints(Criterion criterion, int positive) {
        List<RateConstraint> result = new ArrayList<>();
        for (int a = 0; a < groups.attributes().size(); a++) {
            for (int level = 0; level < groups.levels().get(a).size(); level++) {
                if (criterion == Criterion.EQUAL_OPPORTUNITY) {
                    result.add(new RateConstraint(a, level, positive, positive));
                    continue;
                }
                int conditions = criterion == Criterion.EQUALISED_ODDS ? outcomes.size() : 1;
                for (int given = 0; given < conditions; given++) {
                    for (int c = 1; c < outcomes.size(); c++) {
                        result.add(new RateConstraint(a, level, conditions == 1 ? -1 : given, c));
                    }
                }
            }
        }
        for (int c = 1; c < outcomes.size(); c++) {
            result.add(new RateConstraint(-1, -1, -1, c));
        }
        return result;
    }

    /** What the features say about a row's part in each rate. */
    private double[][] directions(List<RateConstraint> constraints, double[][][] laws) {
        double[][] directions = new double[constraints.size()][logits.length];
        for (int row = 0; row < logits.length; row++) {
            for (int j = 0; j < directions.length; j++) {
                directions[j][row] = constraints.get(j).weight(groups, chances[row], laws[row]);
            }
        }
        return directions;
    }

    /** Weights by constraint, row and combination, not yet scaled to sum to one. */
    private double[][][] weights(List<RateConstraint> constraints, double[][][] laws) {
        int n = logits.length;
        double[][][] weights = new double[constraints.size()][n][groups.size()];
        for (int row = 0; row < n; row++) {
            for (int j = 0; j < weights.length; j++) {
                RateConstraint constraint = constraints.get(j);
                int given = constraint.given();
                if (known != null) {
                    int q = known.combinations()[row];
                    boolean counted = given < 0 || known.outcomes()[row] == given;
                    weights[j][row][q] = counted && constraint.covers(groups, q) ? 1 : 0;
                    continue;
                }
                for (int q = 0; q < groups.size(); q++) {
                    if (constraint.covers(groups, q)) {
                        weights[j][row][q] =
                                chances[row][q] * (given < 0 ? 1 : laws[row][q][given]);
                    }
                }
            }
        }
        return weights;
    }

    private static double[] rowSums(double[][] weights) {
        return Arrays.stream(weights).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    }

    /** Scales a direction to a root mean square of one and gives the factor. */
    private static double scaleToUnit(double[] direction) {
        double square = Arrays.stream(direction).map(value -> value * value).sum();
        double scale = square > 0 ? Math.sqrt(direction.length / square) : 0;
        for (int row = 0; row < direction.length; row++) {
            direction[row] *= scale;
        }
        return scale;
    }

    private TiltEquations equations(
            boolean classifier,
            double share,
            double[][] directions,
            double[][][] weights,
            double[] totals,
            List<RateConstraint> constraints) {
        int[] outcome = constraints.stream().mapToInt(RateConstraint::outcome).toArray();
        int perRow = classifier ? 1 : groups.size();
        double[][] base = logits;
        if (!classifier) {
            base = new double[logits.length * perRow][];
            double[][] kept = TiltLaw.kept(offsets, share);
            for (int row = 0; row < logits.length; row++) {
                double[][] cells = TiltLaw.byCombination(logits[row], chances[row], kept);
                System.arraycopy(cells, 0, base, row * perRow, perRow);
            }
        }
        double[][] cellWeights = new double[weights.length][base.length];
        for (int j = 0; j < weights.length; j++) {
            for (int cell = 0; cell < base.length; cell++) {
                double[] row = weights[j][cell / perRow];
                cellWeights[j][cell] =
                        (classifier ? Arrays.stream(row).sum() : row[cell % perRow]) / totals[j];
            }
        }
        return new TiltEquations(
                base, perRow, classifier ? SHARPNESS : 1, directions, cellWeights, outcome);
    }

    /**
     * Each group's rate moved towards the rate of all groups of its attribute together; a
     * classifier's a little further, as unseen people will have other rates than the rows have.
     */
    private double[] wanted(
            List<RateConstraint> constraints, double[] totals, double[] before, Tilt tilt) {
        double trained = Arrays.stream(groups.counts()).sum();
        double[] wanted = new double[before.length];
        for (int j = 0; j < before.length; j++) {
            RateFamily family = new RateFamily();
            for (int k = 0; k < before.length; k++) {
                if (constraints.get(k).isBeside(constraints.get(j))) {
                    family.add(before[k], totals[k] * trained / logits.length);
                }
            }
            double share =
                    tilt.target() == RateTarget.CLASSIFIER
                            ? family.shareWithMargin(tilt.share())
                            : tilt.share();
            wanted[j] = before[j] + share * (family.mean() - before[j]);
        }
        return wanted;
    }
}
