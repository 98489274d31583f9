package org.fairlead.audit.gate;

import java.util.Locale;
import org.fairlead.audit.interval.Interval;

/**
 * A figure that a limit is held against.
 *
 * @param place name of the slice or family
 * @param threshold the threshold, NaN without one
 * @param value the figure
 * @param interval its interval
 * @param unknown why there may be no value; empty when there is
 */
record Reading(String place, double threshold, double value, Interval interval, String unknown) {
    /* 0.8 - 0.7 is 0.10000000000000009: such a gap is at a limit of 0.1, not beyond it. */
    private static final double ROUNDING = 1e-12;

    Finding judge(Limit limit) {
        if (Double.isNaN(value)) {
            return finding(limit, Verdict.INCONCLUSIVE, unknown.isEmpty() ? "undefined" : unknown);
        }
        if (!unknown.isEmpty()) {
            Verdict verdict = isInside(limit) ? Verdict.INCONCLUSIVE : pointOrInterval(limit);
            return finding(limit, verdict, unknown);
        }
        return finding(limit, pointOrInterval(limit), "");
    }

    /** How far the figure is over the limit; negative inside. */
    double excess(Limit limit) {
        return Double.isNaN(value)
                ? Double.NEGATIVE_INFINITY
                : Math.max(limit.least() - value, value - limit.most());
    }

    /** Whether the figure is unknown, or could be farther out than it is. */
    boolean isUnsure() {
        return Double.isNaN(value) || !unknown.isEmpty();
    }

    /** Whether the figure lies in the range, its ends included. */
    boolean isInside(Limit limit) {
        return isAtLeast(value, limit.least()) && isAtMost(value, limit.most());
    }

    private Verdict pointOrInterval(Limit limit) {
        if (limit.evidence() == Limit.Evidence.POINT) {
            return isInside(limit) ? Verdict.PASS : Verdict.FAIL;
        }
        if (interval.isUnknown()) {
            return Verdict.INCONCLUSIVE;
        }
        if (isAtLeast(interval.lower(), limit.least())
                && isAtMost(interval.upper(), limit.most())) {
            return Verdict.PASS;
        }
        boolean reaches =
                isAtLeast(interval.upper(), limit.least())
                        && isAtMost(interval.lower(), limit.most());
        return reaches ? Verdict.INCONCLUSIVE : Verdict.FAIL;
    }

    private static boolean isAtLeast(double number, double end) {
        return number >= end || end - number <= ROUNDING * Math.max(1, Math.abs(end));
    }

    private static boolean isAtMost(double number, double end) {
        return isAtLeast(-number, -end);
    }

    private Finding finding(Limit limit, Verdict verdict, String why) {
        boolean open = verdict == Verdict.INCONCLUSIVE;
        Verdict counted = open ? limit.whenInconclusive() : verdict;
        String at = Double.isNaN(threshold) ? "" : " at threshold " + threshold;
        String cause =
                why.isEmpty() && open && interval.isUnknown()
                        ? "it has no interval, so only the point as evidence can decide"
                        : why;
        String reason =
                "%s: %s%s is %s, limit: %s%s%s"
                        .formatted(
                                place,
                                limit.what(),
                                at,
                                shown(limit),
                                limit.range(),
                                cause.isEmpty() ? "" : "; " + cause,
                                open ? "; not enough evidence" + counted(counted) : "");
        return new Finding(limit, place, threshold, value, interval, counted, reason);
    }

    private static String counted(Verdict verdict) {
        return verdict == Verdict.INCONCLUSIVE
                ? ""
                : ", which the policy counts as " + verdict.name().toLowerCase(Locale.ROOT);
    }

    private String shown(Limit limit) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        return limit.evidence() == Limit.Evidence.POINT || interval.isUnknown()
                ? String.format(Locale.ROOT, "%.4g", value)
                : String.format(
                        Locale.ROOT,
                        "%.4g [%.4g, %.4g]",
                        value,
                        interval.lower(),
                        interval.upper());
    }
}
