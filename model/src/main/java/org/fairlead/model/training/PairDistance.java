package org.fairlead.model.training;

import java.util.Optional;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.loss.AbsolutePairLoss;
import org.fairlead.remedy.loss.PairLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.fairlead.remedy.transform.Transform;

/**
 * The mean squared or absolute difference of pairs and its gradient in double precision: the same
 * as the engine's, without its calls.
 *
 * @param pairs how many; the originals come first
 * @param squared whether differences are squared
 * @param sigmoid whether differences are of probabilities, not of logits
 */
record PairDistance(int pairs, boolean squared, boolean sigmoid) implements BatchTerm.HostLoss {

    /** The loss in Java, where it has a form for one logit a row. */
    static Optional<BatchTerm.HostLoss> of(PairLoss loss, int pairs) {
        Optional<Transform> transform =
                loss instanceof SquaredPairLoss squared
                        ? Optional.of(squared.transform())
                        : loss instanceof AbsolutePairLoss absolute
                                ? Optional.of(absolute.transform())
                                : Optional.empty();
        return transform
                .filter(t -> pairs > 0)
                .filter(t -> t.equals(Transform.SIGMOID) || t.equals(Transform.IDENTITY))
                .map(
                        t ->
                                new PairDistance(
                                        pairs,
                                        loss instanceof SquaredPairLoss,
                                        t.equals(Transform.SIGMOID)));
    }

    @Override
    public double add(float[] logits, int at, double weight, float[] gradient) {
        double sum = 0;
        for (int i = at; i < at + pairs; i++) {
            int j = i + pairs;
            double one = value(logits[i]);
            double other = value(logits[j]);
            double difference = one - other;
            sum += squared ? difference * difference : Math.abs(difference);
            double slope = weight / pairs * (squared ? 2 * difference : Math.signum(difference));
            gradient[i] += (float) (slope * chain(one));
            gradient[j] -= (float) (slope * chain(other));
        }
        return sum / pairs;
    }

    private double value(double logit) {
        return sigmoid ? 1 / (1 + Math.exp(-logit)) : logit;
    }

    private double chain(double value) {
        return sigmoid ? value * (1 - value) : 1;
    }
}
