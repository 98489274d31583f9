package org.fairlead.model.network;

/** Binary cross-entropy of logits, and its gradient. */
final class TaskLoss {
    private TaskLoss() {}

    /**
     * Computes it for one copy, in double precision, in the form that cannot overflow: log(1 +
     * exp(-|z|)) + max(z, 0) - y z.
     *
     * @param logits the labelled rows first
     * @param gradient takes the gradient with respect to the labelled rows' logits
     * @return mean loss: sum of weighted losses over the number of labels
     */
    static double of(float[] logits, float[] labels, float[] weights, float[] gradient) {
        int rows = labels.length;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            double z = logits[i];
            double e = Math.exp(-Math.abs(z));
            sum += weights[i] * (Math.log1p(e) + Math.max(z, 0) - labels[i] * z);
            double probability = (z >= 0 ? 1 : e) / (1 + e);
            gradient[i] = (float) (weights[i] * (probability - labels[i]) / rows);
        }
        return sum / rows;
    }
}
