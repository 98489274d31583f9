package org.fairlead.report.gate;

import org.fairlead.audit.gate.GateResult;

/**
 * What a gate found, for the tools of continuous integration. Nothing in it depends on time or
 * place: the same result gives the same text.
 */
public final class GateReport {
    private final GateResult result;
    private final String audit;

    private GateReport(GateResult result, String audit) {
        this.result = result;
        this.audit = audit;
    }

    /**
     * A report of a result.
     *
     * @param result what the gate found
     * @param audit path of the audit.json that was checked, relative to the project's root where
     *     that is possible; tools show findings there
     * @return the report
     */
    public static GateReport of(GateResult result, String audit) {
        return new GateReport(result, audit);
    }

    /**
     * JUnit XML: a suite for each subject and measure, a case for each place and threshold; a
     * broken limit is a failure, a lack of evidence a skipped case.
     *
     * @return the document
     */
    public String junit() {
        return JUnitXml.of(result);
    }

    /**
     * SARIF 2.1.0: a rule for each subject and measure, a result for each limit that is broken or
     * open. Fingerprints stay the same from run to run.
     *
     * @return the document
     */
    public String sarif() {
        return Sarif.of(result, audit);
    }

    /**
     * Markdown, such as for a comment on a pull request.
     *
     * @return the text
     */
    public String markdown() {
        return GateMarkdown.of(result, audit);
    }
}
