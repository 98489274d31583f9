package org.fairlead.audit.gate;

import java.util.List;

/**
 * Limits that an audit is held against. A limit is the choice of whoever wrote it; meeting it is
 * not proof that nobody is harmed.
 *
 * @param limits one or more
 */
public record Policy(List<Limit> limits) {
    public Policy {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("a policy needs one limit or more, found none");
        }
    }

    /**
     * A policy.
     *
     * @param limits one or more
     * @return the policy
     */
    public static Policy of(Limit... limits) {
        return new Policy(List.of(limits));
    }
}
