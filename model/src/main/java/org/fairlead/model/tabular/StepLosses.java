package org.fairlead.model.tabular;

/**
 * What a training step measured, before it changed the weights.
 *
 * @param task mean task loss of each copy
 * @param terms for each term the unweighted loss of each copy; NaN for a copy that it has no weight
 *     in
 */
record StepLosses(double[] task, double[][] terms) {}
