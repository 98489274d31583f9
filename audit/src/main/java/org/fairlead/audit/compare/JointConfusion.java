package org.fairlead.audit.compare;

import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;

/**
 * Labels by the predictions of both models.
 *
 * @param negative the baseline model's counts of rows that the candidate calls negative
 * @param positive those of rows that it calls positive
 */
record JointConfusion(Confusion negative, Confusion positive) {

    Flips flips() {
        return new Flips(
                negative.tn() + negative.fn(),
                positive.tn() + positive.fn(),
                negative.tp() + negative.fp(),
                positive.tp() + positive.fp());
    }

    /** Of the candidate, less that of the baseline model. */
    double change(Metric metric) {
        Confusion candidate =
                new Confusion(
                        positive.positives(),
                        positive.negatives(),
                        negative.negatives(),
                        negative.positives());
        return metric.value(candidate) - metric.value(negative.plus(positive));
    }

    /** What the numerator of a rate gains by predictions that change. */
    double gained(Metric rate) {
        return rate.numerator(
                new Confusion(positive.fn(), positive.tn(), negative.fp(), negative.tp()));
    }

    /** What it loses by them. */
    double lost(Metric rate) {
        return rate.numerator(
                new Confusion(negative.tp(), negative.fp(), positive.tn(), positive.fn()));
    }

    /** The denominator of a rate, which predictions do not change. */
    double denominator(Metric rate) {
        return rate.denominator(negative) + rate.denominator(positive);
    }
}
