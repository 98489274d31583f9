package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.transform.Transform;

/**
 * Absolute value of the weighted correlation of predictions with membership.
 *
 * <p>Sees a difference of means only, never one of spread. 0 for constant predictions, a little
 * under 1 for perfect correlation, because 10⁻⁷ is added to both variances. Source: Beutel et al.
 * (2019), arXiv:1901.04562, section 4; TF Model Remediation, {@code AbsoluteCorrelationLoss}.
 *
 * @param transform applied to the predictions; its result must have one column
 */
public record AbsoluteCorrelationLoss(Transform transform) implements GroupLoss {
    private static final float SMOOTHING = 1e-7f;

    /**
     * On predictions as they are.
     *
     * @return the loss
     */
    public static AbsoluteCorrelationLoss create() {
        return new AbsoluteCorrelationLoss(Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform such as {@link Transform#SIGMOID} for a model whose outputs are logits
     * @return the loss
     */
    public AbsoluteCorrelationLoss on(Transform transform) {
        return new AbsoluteCorrelationLoss(transform);
    }

    /*
     * With shares w of the total weight, and a = w (m - mean m), which sums to 0, the covariance is
     * sum a p: membership and weights are on the host, so only the variance of p needs the mean of p.
     */
    @Override
    public NDArray compute(GroupedPredictions grouped) {
        NDArray p = transform.apply(grouped.predictions());
        OneColumn.require(p, name());
        GroupTotals totals = grouped.twoGroups(name());
        double total = totals.total();
        double mean = total > 0 ? totals.perGroup()[1] / total : 0;
        float[] shares = new float[totals.weights().length];
        float[] deviations = new float[shares.length];
        if (totals.present() > 1) {
            for (int i = 0; i < shares.length; i++) {
                double share = totals.weights()[i] / total;
                shares[i] = (float) share;
                deviations[i] = (float) (share * (totals.membership().group(i) - mean));
            }
        }
        NDArray share = HostArrays.column(p, shares);
        NDArray centred = p.sub(p.mul(share).sum());
        NDArray covariance = centred.mul(HostArrays.column(p, deviations)).sum();
        NDArray variance = centred.square().mul(share).sum();
        double memberDeviation = Math.sqrt(mean * (1 - mean) + SMOOTHING);
        NDArray divisor = Numbers.times(variance.add(SMOOTHING).sqrt(), memberDeviation);
        return Finite.require(covariance.abs().div(divisor), grouped.predictions());
    }

    @Override
    public String name() {
        return "absolute_correlation_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), transform);
    }
}
