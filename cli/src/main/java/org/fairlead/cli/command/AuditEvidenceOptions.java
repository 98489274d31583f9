package org.fairlead.cli.command;

import java.util.List;
import org.fairlead.audit.UndefinedRows;
import org.fairlead.cli.audit.Correction;
import org.fairlead.cli.audit.PlanSpec;
import picocli.CommandLine.Option;

/** Options on thresholds, evidence and what is too little of it. */
final class AuditEvidenceOptions {
    @Option(
            names = "--threshold",
            split = ",",
            paramLabel = "T",
            description =
                    "Scores strictly above it are positive; repeat for more. Default: 0.5, with"
                            + " --number the cut.")
    private List<Double> thresholds = List.of();

    @Option(
            names = "--level",
            paramLabel = "P",
            description = "Confidence level of intervals. Default: ${DEFAULT-VALUE}.")
    private double level = 0.95;

    @Option(
            names = "--correction",
            paramLabel = "NAME",
            description =
                    "Which p-values of gaps are printed: none, holm or benjamini-hochberg;"
                            + " audit.json has all. Default: holm.")
    private Correction correction = Correction.HOLM;

    @Option(
            names = "--min-rows",
            paramLabel = "N",
            description =
                    "Rows that a slice needs to be shown. Others that would give it away by"
                            + " subtraction are hidden too. Default: ${DEFAULT-VALUE}.")
    private long minimumRows;

    @Option(
            names = "--min-trials",
            paramLabel = "N",
            description =
                    "Rows that the denominator of a rate needs to be shown. Default:"
                            + " ${DEFAULT-VALUE}.")
    private long minimumTrials;

    @Option(
            names = "--undefined",
            paramLabel = "RULE",
            description =
                    "Rows without label or score: refuse, exclude or as-negative (TFMA's way). They"
                            + " are counted in the result. Default: refuse.")
    private UndefinedRows undefined = UndefinedRows.REFUSE;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Threads to count with; the result does not depend on it. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(
            names = "--rows-in-memory",
            paramLabel = "N",
            description =
                    "Files with more rows are summed where they lie and not loaded. Default:"
                            + " ${DEFAULT-VALUE}.")
    private long rowsInMemory = PlanSpec.ROWS_IN_MEMORY;

    PlanSpec plan() {
        return new PlanSpec(
                thresholds, level, minimumRows, minimumTrials, undefined, threads, rowsInMemory);
    }

    Correction correction() {
        return correction;
    }
}
