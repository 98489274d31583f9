package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;

/**
 * Gaussian kernel exp(-|x - y|² / length²); note length², not 2 length².
 *
 * <p>Source: Gretton et al. (2012), JMLR 13, section 7; scaled as in TF Model Remediation.
 *
 * @param length kernel length in units of the predictions, finite and greater than 0
 */
public record GaussianKernel(double length) implements Kernel {

    /**
     * Checks the length.
     *
     * @param length finite and greater than 0
     */
    public GaussianKernel {
        Distances.requireLength(length);
    }

    @Override
    public NDArray matrix(NDArray x, NDArray y) {
        return Numbers.times(Distances.squared(x, y), -1 / (length * length)).exp();
    }

    @Override
    public String name() {
        return "gaussian";
    }
}
