package org.fairlead.model.tabular;

/**
 * Binary cross-entropy of logits, and its gradient.
 *
 * @param losses mean loss of each copy: sum of weighted losses over the number of labels
 * @param gradient with respect to every logit of the batch, layout (copy, row); 0 for rows without
 *     label
 */
record TaskLoss(double[] losses, float[] gradient) {

    /**
     * Computes it, in double precision, in the form that cannot overflow: log(1 + exp(-|z|)) +
     * max(z, 0) - y z.
     */
    static TaskLoss of(float[] logits, int copies, float[] labels, float[] weights) {
        int rows = logits.length / copies;
        double[] losses = new double[copies];
        float[] gradient = new float[logits.length];
        for (int copy = 0; copy < copies; copy++) {
            double sum = 0;
            for (int i = 0; i < labels.length; i++) {
                double z = logits[copy * rows + i];
                double e = Math.exp(-Math.abs(z));
                sum += weights[i] * (Math.log1p(e) + Math.max(z, 0) - labels[i] * z);
                double probability = z >= 0 ? 1 / (1 + e) : e / (1 + e);
                gradient[copy * rows + i] =
                        (float) (weights[i] * (probability - labels[i]) / labels.length);
            }
            losses[copy] = sum / labels.length;
        }
        return new TaskLoss(losses, gradient);
    }
}
