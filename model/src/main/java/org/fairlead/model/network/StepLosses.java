package org.fairlead.model.network;

import java.util.List;

/**
 * Losses of a batch, before a step changed the weights.
 *
 * @param task mean task loss of each copy
 * @param terms for each term the unweighted loss of each copy
 */
public record StepLosses(double[] task, List<double[]> terms) {}
