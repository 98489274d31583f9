package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.transform.Transform;

/**
 * Squared maximum mean discrepancy of any number of groups, for protected attributes with more than
 * two levels. A group that has no weight in a batch takes no part in it.
 *
 * @param comparison what is compared with what
 * @param kernel similarity of two predictions
 * @param transform applied to the predictions before the kernel
 */
public record KGroupMmdLoss(Comparison comparison, Kernel kernel, Transform transform)
        implements GroupLoss {

    /** What is compared with what. */
    public enum Comparison {
        /** The mean, over the groups, of the discrepancy between the group and all rows. */
        POOL("k_group_mmd"),
        /** The largest of the discrepancies between two groups; only that pair has a gradient. */
        WORST_PAIR("worst_pair_mmd");

        private final String lossName;

        Comparison(String lossName) {
            this.lossName = lossName;
        }

        String lossName() {
            return lossName;
        }
    }

    /**
     * Compares each group with all rows, its own among them.
     *
     * @param kernel similarity of two predictions
     * @return the loss, on predictions as they are
     */
    public static KGroupMmdLoss pool(Kernel kernel) {
        return new KGroupMmdLoss(Comparison.POOL, kernel, Transform.IDENTITY);
    }

    /**
     * Compares every two groups and keeps the pair that is furthest apart.
     *
     * @param kernel similarity of two predictions
     * @return the loss, on predictions as they are
     */
    public static KGroupMmdLoss worstPair(Kernel kernel) {
        return new KGroupMmdLoss(Comparison.WORST_PAIR, kernel, Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform such as {@link Transform#SIGMOID} for a model whose outputs are logits
     * @return the loss
     */
    public KGroupMmdLoss on(Transform transform) {
        return new KGroupMmdLoss(comparison, kernel, transform);
    }

    @Override
    public NDArray compute(GroupedPredictions grouped) {
        NDArray predictions = transform.apply(grouped.predictions());
        List<double[]> contrasts = contrasts(grouped.totals());
        NDArray similarity = kernel.matrix(predictions);
        NDArray columns = columns(similarity, contrasts);
        NDArray each = similarity.matMul(columns).mul(columns).sum(new int[] {0});
        NDArray loss = comparison == Comparison.POOL ? each.mean() : each.max();
        return Finite.require(loss, grouped.predictions());
    }

    private List<double[]> contrasts(GroupTotals totals) {
        List<double[]> contrasts = new ArrayList<>();
        int groups = totals.perGroup().length;
        for (int g = 0; g < groups; g++) {
            if (comparison == Comparison.POOL && totals.has(g)) {
                contrasts.add(totals.contrastWithPool(g));
            }
            for (int h = 0; h < g && comparison == Comparison.WORST_PAIR; h++) {
                if (totals.has(g) && totals.has(h)) {
                    contrasts.add(totals.contrast(g, h));
                }
            }
        }
        if (contrasts.isEmpty()) { // nothing to compare: loss and gradient are 0
            contrasts.add(new double[totals.weights().length]);
        }
        return contrasts;
    }

    private static NDArray columns(NDArray like, List<double[]> contrasts) {
        int rows = contrasts.get(0).length;
        int columns = contrasts.size();
        float[] values = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = (float) contrasts.get(j)[i];
            }
        }
        return HostArrays.matrix(like, values, rows, columns);
    }

    @Override
    public String name() {
        return comparison.lossName() + "_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), kernel, transform);
    }
}
