package org.fairlead.model.training;

import org.fairlead.model.network.BatchTerm;
import org.fairlead.vector.Exponentials;

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
    @Override
    public double add(float[] logits, int at, double weight, float[] gradient) {
        int rows = sensitive + reference;
        double[] x = values(logits, at, rows);
        double[] kernel = kernel(x);
        double[] slope = new double[rows];
        double scale = 4 / (length * length);
        double loss = 1.0 / sensitive + 1.0 / reference;
        int pair = 0;
        for (int i = 0; i < rows; i++) {
            double own = share(i);
            for (int j = 0; j < i; j++) {
                double part = own * share(j) * kernel[pair++];
                double pull = scale * part * (x[i] - x[j]);
                loss += 2 * part;
                slope[i] -= pull;
                slope[j] += pull;
            }
        }
        for (int i = 0; i < rows; i++) {
            double chain = sigmoid ? x[i] * (1 - x[i]) : 1;
            gradient[at + i] += (float) (weight * slope[i] * chain);
        }
        return loss;
    }

    private double[] values(float[] logits, int at, int rows) {
        double[] x = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[i] = sigmoid ? -logits[at + i] : logits[at + i];
        }
        if (sigmoid) {
            Exponentials.exp(x, rows);
            for (int i = 0; i < rows; i++) {
                x[i] = 1 / (1 + x[i]);
            }
        }
        return x;
    }

    /** The kernel of each row with those before it. */
    private double[] kernel(double[] x) {
        double[] kernel = new double[x.length * (x.length - 1) / 2];
        double scale = -1 / (length * length);
        int pair = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double difference = x[i] - x[j];
                kernel[pair++] = difference * difference * scale;
            }
        }
        Exponentials.exp(kernel, pair);
        return kernel;
    }

    private double share(int row) {
        return row < sensitive ? 1.0 / sensitive : -1.0 / reference;
    }
}
