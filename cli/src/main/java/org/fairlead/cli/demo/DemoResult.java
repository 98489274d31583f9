package org.fairlead.cli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fairlead.cli.audit.AuditSummary;
import org.fairlead.cli.run.CompareSummary;
import org.fairlead.cli.run.RunResult;
import org.fairlead.data.census.CensusTruth;
import org.fairlead.report.document.AuditDocument;

/**
 * What the demonstration found.
 *
 * @param baseline the run without a remedy
 * @param mindiff the run with MinDiff
 * @param compared audits of both, with what changes
 * @param report the report that compares them
 * @param truth what the simulation knows
 * @param baselineFlips share of people whom the baseline would decide otherwise, had they been of
 *     the other sex
 * @param mindiffFlips the same of the run with MinDiff
 */
public record DemoResult(
        RunResult baseline,
        RunResult mindiff,
        List<AuditDocument> compared,
        Path report,
        CensusTruth truth,
        double baselineFlips,
        double mindiffFlips) {

    public DemoResult {
        compared = List.copyOf(compared);
    }

    /**
     * As text.
     *
     * @return tables, and where the files are
     */
    public String text() {
        return """
        Baseline: rates with 95 %% intervals, a score above 0.5 is positive

        %s

        MinDiff: the same model, trained with the remedy

        %s

        %s

        The census is simulated, so the truth is known: %s of men and %s of women have the high
        income. Had everybody been of the other sex, with all that follows from it, the baseline
        would decide otherwise about %s of people, MinDiff about %s.

        Run folders: %s
                     %s
        Report:      %s\
        """
                .formatted(
                        AuditSummary.rates(baseline.document().audit()),
                        AuditSummary.rates(mindiff.document().audit()),
                        CompareSummary.text(compared, false),
                        percent(truth.maleRate()),
                        percent(truth.femaleRate()),
                        percent(baselineFlips),
                        percent(mindiffFlips),
                        baseline.folder(),
                        mindiff.folder(),
                        report);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
