package org.fairlead.audit.gate;

import org.fairlead.audit.interval.Interval;

/**
 * What a limit found at one place.
 *
 * @param limit the limit
 * @param place name of the slice or family
 * @param threshold the threshold; NaN for a measure without one
 * @param value the figure; NaN when there is none
 * @param interval its interval; unknown when there is none
 * @param verdict the verdict, with inconclusive answers turned into what the limit says
 * @param reason one line that says why
 */
public record Finding(
        Limit limit,
        String place,
        double threshold,
        double value,
        Interval interval,
        Verdict verdict,
        String reason) {
    /**
     * A name that stays the same from run to run, for tools that track findings.
     *
     * @return subject, measure, place and threshold
     */
    public String fingerprint() {
        return "%s/%s/%s/%s".formatted(limit.subject(), limit.measure(), place, threshold);
    }
}
