package org.fairlead.model.network;

import java.util.List;
import org.fairlead.model.encoder.Encoded;

/**
 * What a step reads.
 *
 * @param rows the labelled rows first, then those of each term
 * @param labels labels of the first rows, in [0, 1]
 * @param weights their weights; the task loss is the weighted sum over the number of labels
 * @param terms further terms of the loss
 */
public record Batch(Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms) {}
