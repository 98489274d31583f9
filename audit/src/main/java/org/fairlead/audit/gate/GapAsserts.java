package org.fairlead.audit.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;

/**
 * Assertions on audits for tests of any framework: they throw {@link AssertionError}.
 *
 * <pre>{@code
 * GapAsserts.assertGapWithin(result, Metric.FALSE_NEGATIVE_RATE, 0.05);
 * }</pre>
 */
public final class GapAsserts {
    private GapAsserts() {}

    /**
     * Asserts that no limit of a policy fails or stays inconclusive.
     *
     * @param result the audit
     * @param policy the limits
     * @throws AssertionError with one line for each finding that does not pass
     */
    public static void assertPasses(AuditResult result, Policy policy) {
        GateResult gate = Gate.check(policy, result);
        if (gate.verdict() != Verdict.PASS) {
            List<Finding> open =
                    gate.findings().stream()
                            .filter(finding -> finding.verdict() != Verdict.PASS)
                            .toList();
            throw new AssertionError(
                    open.stream()
                            .map(finding -> finding.verdict() + " " + finding.reason())
                            .collect(
                                    Collectors.joining(
                                            "\n  ",
                                            open.size() + " findings do not pass:\n  ",
                                            "")));
        }
    }

    /**
     * Asserts that the interval of every slice's gap to its baseline lies within a distance of 0,
     * at every threshold of the audit.
     *
     * @param result the audit
     * @param metric a metric
     * @param distance 0 or more
     * @throws AssertionError if a gap is larger, or there is not enough evidence that it is not
     */
    public static void assertGapWithin(AuditResult result, Metric metric, double distance) {
        assertPasses(
                result, Policy.of(Limit.on(Subject.GAP, metric.key()).within(distance).build()));
    }

    /**
     * Asserts that no slice's gap to its baseline lies beyond a distance of 0 for certain, at any
     * threshold of the audit; gaps whose interval crosses the distance pass.
     *
     * @param result the audit
     * @param metric a metric
     * @param distance 0 or more
     * @throws AssertionError if the interval of a gap lies outside
     */
    public static void assertNoCertainGapBeyond(
            AuditResult result, Metric metric, double distance) {
        assertPasses(
                result,
                Policy.of(
                        Limit.on(Subject.GAP, metric.key())
                                .within(distance)
                                .whenInconclusive(Verdict.PASS)
                                .build()));
    }
}
