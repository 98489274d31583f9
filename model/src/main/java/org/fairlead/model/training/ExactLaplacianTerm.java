package org.fairlead.model.training;

import java.util.Optional;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.loss.ExactLaplacianMmd;
import org.fairlead.remedy.loss.ExactLaplacianMmdLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.transform.Transform;

/**
 * {@link ExactLaplacianMmdLoss} of two groups without the engine, which has no part in it but to
 * hand over scores and gradients.
 *
 * @param membership of the rows
 * @param length kernel length
 * @param sigmoid whether scores are probabilities, not logits
 */
record ExactLaplacianTerm(Membership membership, double length, boolean sigmoid)
        implements BatchTerm.HostLoss {

    /** The loss in Java, where it has a form for one logit a row. */
    static Optional<BatchTerm.HostLoss> of(GroupLoss loss, Membership membership) {
        if (loss instanceof ExactLaplacianMmdLoss exact && membership.groups() == 2) {
            boolean sigmoid = exact.transform().equals(Transform.SIGMOID);
            if (sigmoid || exact.transform().equals(Transform.IDENTITY)) {
                return Optional.of(new ExactLaplacianTerm(membership, exact.length(), sigmoid));
            }
        }
        return Optional.empty();
    }

    @Override
    public double add(float[] logits, int at, double weight, float[] gradient) {
        float[] scores = new float[membership.rows()];
        for (int i = 0; i < scores.length; i++) {
            double z = logits[at + i];
            scores[i] = (float) (sigmoid ? 1 / (1 + Math.exp(-z)) : z);
            if (!Float.isFinite(scores[i])) {
                return Double.NaN; // the training has diverged, and says so
            }
        }
        ExactLaplacianMmd exact = ExactLaplacianMmd.of(scores, membership, length);
        for (int i = 0; i < scores.length; i++) {
            double chain = sigmoid ? scores[i] * (1.0 - scores[i]) : 1;
            gradient[at + i] += (float) (weight * exact.gradient()[i] * chain);
        }
        return exact.value();
    }
}
