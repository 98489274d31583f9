package org.fairlead.audit.gate;

import java.util.List;

/**
 * What a policy found.
 *
 * @param findings one for each limit and place, in the order of the policy
 */
public record GateResult(List<Finding> findings) {
    public GateResult {
        findings = List.copyOf(findings);
    }

    /**
     * The worst verdict of all findings.
     *
     * @return fail before inconclusive before pass
     */
    public Verdict verdict() {
        return findings.stream().map(Finding::verdict).max(Enum::compareTo).orElse(Verdict.FAIL);
    }

    /**
     * Findings of a verdict.
     *
     * @param verdict the verdict
     * @return the findings in order
     */
    public List<Finding> of(Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).toList();
    }
}
