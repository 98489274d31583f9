package org.fairlead.data.census;

/**
 * A census that was never taken: a small causal model in which sex and race hold people back by a
 * known amount. Every person's true counterfactual and every true gap are known, so remedies can be
 * judged against the truth. Structural equations: docs/methods/simulated-census.md.
 */
public final class SimulatedCensus {
    private final Equations equations;

    private SimulatedCensus(Equations equations) {
        this.equations = equations;
    }

    /**
     * The model with a bias of 1: of men 30 % have the high income, of women 18 %.
     *
     * @return the model
     */
    public static SimulatedCensus standard() {
        return withBias(1);
    }

    /**
     * The model with another bias.
     *
     * @param bias strength of the effects of sex and race: 0 for none at all, 1 for the standard
     * @return the model
     * @throws IllegalArgumentException if the bias is negative or not finite
     */
    public static SimulatedCensus withBias(double bias) {
        return new SimulatedCensus(new Equations(bias));
    }

    /**
     * Draws people. Same seed, same people; the first rows of a larger sample are those of a
     * smaller one, and another bias changes lives, not noise.
     *
     * @param rows how many, at least 1
     * @param seed chance's seed
     * @return the sample
     */
    public CensusSample sample(int rows, long seed) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be 1 or more, found " + rows);
        }
        return new CensusSample(equations, new Noise(seed), rows);
    }

    /**
     * What holds in the whole population, summed over all cells of the model, without sampling.
     *
     * @return the truth
     */
    public CensusTruth truth() {
        return ExactSum.of(equations);
    }
}
