package org.fairlead.cli.audit;

import java.util.List;
import java.util.Optional;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.metric.Metric;

/**
 * What is asked for beyond rates and gaps.
 *
 * @param gap the gap whose rows needed are told, in (0, 1)
 * @param power chance to see it, in (0, 1)
 * @param resampling intervals by resampling
 * @param search slices to search for
 * @param controls columns that are held fixed
 * @param others other scores of the same rows
 * @param ranking how slices stand at the top
 * @param similar how alike similar people are treated
 */
public record FurtherSpec(
        double gap,
        double power,
        Resampling resampling,
        Search search,
        List<String> controls,
        OtherScores others,
        Ranking ranking,
        Similar similar) {
    /** The gap that is told of unless another is asked for. */
    public static final double GAP = 0.05;

    /** The chance to see it. */
    public static final double POWER = 0.8;

    /** Bootstrap replicates unless another number is asked for. */
    public static final int REPLICATES = 1_000;

    public FurtherSpec {
        controls = List.copyOf(controls);
    }

    /**
     * Intervals by resampling.
     *
     * @param modes methods, each for every rate
     * @param replicates replicates or buckets; empty for 1,000, and for 20 as TFMA has
     * @param seed seed of all resampling
     */
    public record Resampling(List<IntervalMode> modes, Optional<Integer> replicates, long seed) {
        private static final int TFMA = 20;

        public Resampling {
            modes = List.copyOf(modes);
        }

        int replicates(IntervalMode mode) {
            boolean tfma =
                    mode == IntervalMode.TFMA_BOOTSTRAP || mode == IntervalMode.TFMA_JACKKNIFE;
            return replicates.orElse(tfma ? TFMA : REPLICATES);
        }

        int paired() {
            return replicates(IntervalMode.POISSON_QUANTILES);
        }
    }

    /**
     * Slices to search for.
     *
     * @param metrics what to rank by, a search each
     * @param depth how many columns are crossed at most
     * @param support rows that a slice needs
     * @param most how many to give
     */
    public record Search(List<Metric> metrics, int depth, long support, int most) {
        public Search {
            metrics = List.copyOf(metrics);
        }
    }

    /**
     * Other scores of the same rows.
     *
     * @param models columns of the scores of other models
     * @param counterfactuals columns of the scores of each row's counterfactual
     */
    public record OtherScores(List<String> models, List<String> counterfactuals) {
        public OtherScores {
            models = List.copyOf(models);
            counterfactuals = List.copyOf(counterfactuals);
        }
    }

    /**
     * How slices stand at the top.
     *
     * @param lengths places that are the top, an answer each
     * @param query column that says which ranking a row is of; empty when all are one
     */
    public record Ranking(List<Integer> lengths, Optional<String> query) {
        public Ranking {
            lengths = List.copyOf(lengths);
        }
    }

    /**
     * How alike similar people are treated.
     *
     * @param features columns that say who is similar; none when it is not asked for
     * @param neighbours nearest rows to compare with
     * @param most rows to look at
     */
    public record Similar(List<String> features, int neighbours, int most) {
        public Similar {
            features = List.copyOf(features);
        }
    }
}
