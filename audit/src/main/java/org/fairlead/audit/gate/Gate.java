package org.fairlead.audit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.result.AuditResult;
import org.jspecify.annotations.Nullable;

/** Holds an audit against a policy. */
public final class Gate {
    private Gate() {}

    /**
     * Checks a policy without limits on changes.
     *
     * @param policy the limits
     * @param result the audit
     * @return the findings; a limit on changes fails for want of an earlier audit
     */
    public static GateResult check(Policy policy, AuditResult result) {
        return check(policy, result, null);
    }

    /**
     * Checks a policy.
     *
     * @param policy the limits
     * @param result the audit
     * @param earlier an audit to compare with, or null
     * @return one finding or more for each limit; a metric, slice, family or threshold that the
     *     audit lacks is a failure
     */
    public static GateResult check(
            Policy policy, AuditResult result, @Nullable AuditResult earlier) {
        List<Finding> findings = new ArrayList<>();
        for (Limit limit : policy.limits()) {
            List<Finding> missing = new ArrayList<>();
            List<Reading> readings = new ArrayList<>();
            new Readings(limit, result, earlier, missing).into(readings);
            if (readings.isEmpty() && missing.isEmpty()) {
                missing.add(missing(limit, "(none)", "the audit has nothing that this is about"));
            }
            if (limit.which() == Limit.Which.WORST && !readings.isEmpty()) {
                readings = List.of(worst(limit, readings));
            }
            readings.forEach(reading -> findings.add(reading.judge(limit)));
            findings.addAll(missing);
        }
        return new GateResult(findings);
    }

    /*
     * A figure that is unknown, or of a family that leaves slices out, may be the worst, so it
     * decides unless another is over the limit.
     */
    private static Reading worst(Limit limit, List<Reading> readings) {
        Reading worst =
                readings.stream()
                        .max(Comparator.comparingDouble(reading -> reading.excess(limit)))
                        .orElseThrow();
        boolean over = !Double.isNaN(worst.value()) && !worst.isInside(limit);
        return over ? worst : readings.stream().filter(Reading::isUnsure).findFirst().orElse(worst);
    }

    static Finding missing(Limit limit, String place, String why) {
        return new Finding(
                limit,
                place,
                limit.threshold(),
                Double.NaN,
                Interval.UNKNOWN,
                Verdict.FAIL,
                "%s: %s; limit: %s".formatted(place, why, limit));
    }
}
