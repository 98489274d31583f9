package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.loss.AdjustedMmdLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.KGroupMmdLoss;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/**
 * Maximum mean discrepancies of groups' scores and their gradients in double precision: {@link
 * MmdLoss}, {@link AdjustedMmdLoss} and {@link KGroupMmdLoss} for one column, without the engine's
 * calls and without its matrices of all pairs.
 *
 * <p>Each contrast of the groups has a coefficient a for the rows of each group, and its squared
 * discrepancy is the sum over rows i and j of a_i a_j k(x_i, x_j). That is the sum over groups g
 * and h of a_g a_h S_gh, where S_gh is the sum of the kernel over their rows; so the kernel is
 * summed once for all contrasts.
 *
 * @param sizes rows of each group, 1 or more; groups follow each other, the sensitive one first
 * @param contrasts for each contrast the coefficient of the rows of each group
 * @param worst whether the largest of the contrasts counts, not their mean
 * @param adjusted whether it is divided by the variance of the two groups' means
 * @param laplacian whether the kernel is Laplacian, not Gaussian
 * @param length kernel length
 * @param sigmoid whether scores are probabilities, not logits
 */
record KernelMmd(
        List<Integer> sizes,
        List<double[]> contrasts,
        boolean worst,
        boolean adjusted,
        boolean laplacian,
        double length,
        boolean sigmoid)
        implements BatchTerm.HostLoss {
    /** What {@link LaplacianKernel} adds to squared distances, in units of the length. */
    private static final double SMOOTHING = 1e-14;

    /** What {@link AdjustedMmdLoss} adds to the variance. */
    private static final double FLOOR = 0.01;

    /** The loss in Java, where it has a form for one logit a row. */
    static Optional<BatchTerm.HostLoss> of(GroupLoss loss, List<Integer> sizes) {
        if (loss instanceof MmdLoss mmd) {
            return of(pairs(sizes), false, mmd.kernel(), mmd.transform(), sizes);
        }
        if (loss instanceof AdjustedMmdLoss mmd) {
            return of(pairs(sizes), true, mmd.kernel(), mmd.transform(), sizes);
        }
        if (loss instanceof KGroupMmdLoss mmd) {
            boolean pool = mmd.comparison() == KGroupMmdLoss.Comparison.POOL;
            return of(
                    pool ? pools(sizes) : pairs(sizes),
                    false,
                    mmd.kernel(),
                    mmd.transform(),
                    sizes,
                    !pool);
        }
        return Optional.empty();
    }

    private static Optional<BatchTerm.HostLoss> of(
            List<double[]> contrasts,
            boolean adjusted,
            Kernel kernel,
            Transform transform,
            List<Integer> sizes) {
        return sizes.size() == 2
                ? of(contrasts, adjusted, kernel, transform, sizes, true)
                : Optional.empty();
    }

    private static Optional<BatchTerm.HostLoss> of(
            List<double[]> contrasts,
            boolean adjusted,
            Kernel kernel,
            Transform transform,
            List<Integer> sizes,
            boolean worst) {
        boolean laplacian = kernel instanceof LaplacianKernel;
        boolean sigmoid = transform.equals(Transform.SIGMOID);
        if (sizes.contains(0)
                || !(laplacian || kernel instanceof GaussianKernel)
                || !(sigmoid || transform.equals(Transform.IDENTITY))) {
            return Optional.empty();
        }
        return Optional.of(
                new KernelMmd(
                        sizes, contrasts, worst, adjusted, laplacian, kernel.length(), sigmoid));
    }

    /** Each two groups. */
    private static List<double[]> pairs(List<Integer> sizes) {
        List<double[]> contrasts = new ArrayList<>();
        for (int g = 0; g < sizes.size(); g++) {
            for (int h = 0; h < g; h++) {
                double[] contrast = new double[sizes.size()];
                contrast[g] = 1.0 / sizes.get(g);
                contrast[h] = -1.0 / sizes.get(h);
                contrasts.add(contrast);
            }
        }
        return contrasts;
    }

    /** Each group and all rows. */
    private static List<double[]> pools(List<Integer> sizes) {
        double rows = sizes.stream().mapToInt(Integer::intValue).sum();
        List<double[]> contrasts = new ArrayList<>();
        for (int g = 0; g < sizes.size(); g++) {
            double[] contrast = new double[sizes.size()];
            Arrays.fill(contrast, -1 / rows);
            contrast[g] += 1.0 / sizes.get(g);
            contrasts.add(contrast);
        }
        return contrasts;
    }

    @Override
    public double add(float[] logits, int at, double weight, float[] gradient) {
        double[] x = values(logits, at);
        double[][] sums = new double[sizes.size()][sizes.size()];
        double[][] pulls = new double[sizes.size()][x.length];
        sum(x, sums, pulls);
        double divisor = adjusted ? variance(sums) + FLOOR : 1;
        double[][] products = products(sums);
        double scale = weight * (laplacian ? 2 : 4) / (length * length * divisor);
        int row = 0;
        for (int g = 0; g < sums.length; g++) {
            for (int end = row + sizes.get(g); row < end; row++) {
                double pull = 0;
                for (int h = 0; h < sums.length; h++) {
                    pull += products[g][h] * pulls[h][row];
                }
                double chain = sigmoid ? x[row] * (1 - x[row]) : 1;
                gradient[at + row] -= (float) (scale * pull * chain);
            }
        }
        return total(products, sums) / divisor;
    }

    private double[] values(float[] logits, int at) {
        double[] x = new double[sizes.stream().mapToInt(Integer::intValue).sum()];
        for (int i = 0; i < x.length; i++) {
            double z = logits[at + i];
            x[i] = sigmoid ? 1 / (1 + Math.exp(-z)) : z;
        }
        return x;
    }

    /**
     * Goes through each pair of rows once.
     *
     * @param sums takes the sum of the kernel over the rows of each two groups
     * @param pulls takes for each group and row the sum over the group's rows of the kernel times
     *     the distance from them: the gradient of the sums, but for a factor
     */
    private void sum(double[] x, double[][] sums, double[][] pulls) {
        double same = laplacian ? Math.exp(-Math.sqrt(SMOOTHING)) : 1;
        int row = 0;
        for (int g = 0; g < sums.length; g++) {
            for (int end = row + sizes.get(g); row < end; row++) {
                int from = 0;
                for (int h = 0; h < g; h++) {
                    sums[g][h] += pairs(x, row, from, from + sizes.get(h), pulls[h], pulls[g]);
                    from += sizes.get(h);
                }
                sums[g][g] += same + 2 * pairs(x, row, from, row, pulls[g], pulls[g]);
            }
            for (int h = 0; h < g; h++) {
                sums[h][g] = sums[g][h];
            }
        }
    }

    /** The sum of the kernel over a row and each of some others; adds what pulls it and them. */
    private double pairs(double[] x, int row, int from, int to, double[] own, double[] others) {
        double sum = 0;
        double pull = 0;
        for (int j = from; j < to; j++) {
            double difference = x[row] - x[j];
            double square = difference * difference / (length * length);
            double distance = laplacian ? Math.sqrt(square + SMOOTHING) : square;
            double kernel = Math.exp(-distance);
            double part = (laplacian ? kernel / distance : kernel) * difference;
            sum += kernel;
            pull += part;
            others[j] -= part;
        }
        own[row] += pull;
        return sum;
    }

    /**
     * For each two groups the product of their coefficients: in the worst contrast, or the mean.
     */
    private double[][] products(double[][] sums) {
        double[][] mean = new double[sums.length][sums.length];
        double[][] largest = mean;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] contrast : contrasts) {
            double[][] own = new double[sums.length][sums.length];
            for (int g = 0; g < sums.length; g++) {
                for (int h = 0; h < sums.length; h++) {
                    own[g][h] = contrast[g] * contrast[h];
                    mean[g][h] += own[g][h] / contrasts.size();
                }
            }
            double loss = total(own, sums);
            if (worst && loss > most) {
                most = loss;
                largest = own;
            }
        }
        return worst ? largest : mean;
    }

    private static double total(double[][] products, double[][] sums) {
        double total = 0;
        for (int g = 0; g < sums.length; g++) {
            for (int h = 0; h < sums.length; h++) {
                total += products[g][h] * sums[g][h];
            }
        }
        return total;
    }

    /** Sum of the variances of the groups' means, as the kernel sees them. */
    private double variance(double[][] sums) {
        double variance = 0;
        for (int g = 0; g < sums.length; g++) {
            double rows = sizes.get(g);
            variance += (1 - sums[g][g] / (rows * rows)) / rows;
        }
        return variance;
    }
}
