package org.fairlead.generate.gan;

/**
 * Losses of a step of the discriminators and the classifier.
 *
 * @param critic of D1, the gradient penalty included
 * @param rowGuesser of D2
 * @param outputGuesser of D3
 * @param classifier cross-entropy on real and generated rows
 * @param classifierReal cross-entropy on real rows
 */
record StepLosses(
        double critic,
        double rowGuesser,
        double outputGuesser,
        double classifier,
        double classifierReal) {}
