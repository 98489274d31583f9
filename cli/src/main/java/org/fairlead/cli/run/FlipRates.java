package org.fairlead.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.audit.compare.Flips;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Wilson;

/**
 * The shares of rows that flip, with Wilson intervals at 95 %.
 *
 * @param any rows whose prediction changes, of all rows
 * @param positiveToNegative of positive rows, those that become negative
 * @param negativeToPositive of negative rows, those that become positive
 */
public record FlipRates(Share any, Share positiveToNegative, Share negativeToPositive) {
    private static final double Z = Normal.z(0.95);

    /**
     * A share.
     *
     * @param rows rows that flip
     * @param of rows that could
     * @param rate their share in [0, 1]; NaN if there is no row
     * @param interval its interval, unknown if there is no row
     */
    public record Share(double rows, double of, double rate, Interval interval) {
        private static Share of(double rows, double of) {
            return new Share(rows, of, rows / of, Wilson.of(rows / of, of, Z));
        }
    }

    static FlipRates of(Flips flips) {
        double positive = flips.positiveToNegative() + flips.positiveToPositive();
        double negative = flips.negativeToPositive() + flips.negativeToNegative();
        double changed = flips.positiveToNegative() + flips.negativeToPositive();
        return new FlipRates(
                Share.of(changed, positive + negative),
                Share.of(flips.positiveToNegative(), positive),
                Share.of(flips.negativeToPositive(), negative));
    }

    /** The shares by what they are, all of them first. */
    Map<String, Share> named() {
        Map<String, Share> named = new LinkedHashMap<>();
        named.put("flips", any);
        named.put("positive-to-negative", positiveToNegative);
        named.put("negative-to-positive", negativeToPositive);
        return named;
    }
}
