package org.fairlead.model.training;

import org.fairlead.model.network.BatchTerm;

/**
 * Squared maximum mean discrepancy of two groups' scores under a Gaussian kernel, with its gradient
 * in closed form: the loss of {@link org.fairlead.remedy.loss.MmdLoss} for one column and few rows.
 *
 * <p>With c = 1/n in the sensitive group and -1/m in the reference group the loss is the sum of c_i
 * c_j k(x_i, x_j), and its gradient by x_i the sum over j of -4 c_i c_j k(x_i, x_j) (x_i - x_j) /
 * length².
 *
 * @param sensitive rows of the sensitive group, which come first
 * @param reference rows of the reference group
 * @param length kernel length
 * @param sigmoid whether scores are probabilities, not logits
 */
record GaussianMmd(int sensitive, int reference, double length, boolean sigmoid)
        implements BatchTerm.HostLoss {
    /** Beyond this the kernel is below 1e-17 and adds nothing to a float. */
    private static final double FAR = 40;

    @Override
    public double add(float[] logits, int at, double weight, float[] gradient) {
        int rows = sensitive + reference;
        double[] x = new double[rows];
        double[] slope = new double[rows];
        for (int i = 0; i < rows; i++) {
            double z = logits[at + i];
            x[i] = sigmoid ? 1 / (1 + Math.exp(-z)) : z;
        }
        double scale = 1 / (length * length);
        double loss = 1.0 / sensitive + 1.0 / reference;
        for (int i = 0; i < rows; i++) {
            double own = share(i);
            for (int j = 0; j < i; j++) {
                double difference = x[i] - x[j];
                double distance = difference * difference * scale;
                if (distance > FAR) {
                    continue;
                }
                double part = own * share(j) * Math.exp(-distance);
                loss += 2 * part;
                slope[i] -= 4 * scale * part * difference;
                slope[j] += 4 * scale * part * difference;
            }
        }
        for (int i = 0; i < rows; i++) {
            double chain = sigmoid ? x[i] * (1 - x[i]) : 1;
            gradient[at + i] += (float) (weight * slope[i] * chain);
        }
        return loss;
    }

    private double share(int row) {
        return row < sensitive ? 1.0 / sensitive : -1.0 / reference;
    }
}
