package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * The loss of one batch, taken apart.
 *
 * @param owner the loss that computed it
 * @param task the user's own loss
 * @param terms each term's share, in the order of the terms
 * @param total task loss plus weighted terms
 */
record LossParts(RemediatedLoss owner, NDArray task, List<TermLoss> terms, NDArray total) {}
