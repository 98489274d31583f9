package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.cli.audit.FurtherSpec;
import org.fairlead.data.DataException;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;

/**
 * What runs change in the figures of the first one, with intervals. All have scored the same rows,
 * so what their errors have in common cancels: an interval of a change is much shorter than two
 * intervals of gaps beside each other make believe.
 */
public final class PairedChanges {
    private PairedChanges() {}

    /**
     * Adds the changes to the first audit, as {@code fairlead audit --compare} would. Audits
     * without a run folder, and so without scores, are passed over.
     *
     * @param folders run folders or audit files, two or more
     * @param documents their audits
     * @param seed of the bootstrap replicates
     * @return the audits; the first has the changes among its supplements
     * @throws DataException if runs were tested on other rows
     */
    public static List<AuditDocument> added(
            List<Path> folders, List<AuditDocument> documents, long seed) {
        AuditDocument first = documents.get(0);
        if (!ScoredRun.isScored(folders.get(0))) {
            return documents;
        }
        ScoredRun base = new ScoredRun(folders.get(0), first);
        List<ComparedModel> compared = new ArrayList<>();
        for (int i = 1; i < documents.size(); i++) {
            if (ScoredRun.isScored(folders.get(i))) {
                ScoredRun run = new ScoredRun(folders.get(i), documents.get(i));
                compared.add(compared(first, base, documents.get(i), run, seed));
            }
        }
        List<AuditDocument> all = new ArrayList<>(documents);
        all.set(
                0,
                new AuditDocument(
                        first.name(),
                        first.facts(),
                        first.audit(),
                        first.supplements().withCompared(compared)));
        return all;
    }

    private static ComparedModel compared(
            AuditDocument first, ScoredRun base, AuditDocument other, ScoredRun run, long seed) {
        List<Double> thresholds = first.audit().thresholds();
        double[] others =
                thresholds.stream()
                        .mapToDouble(wanted -> Comparison.threshold(other, wanted))
                        .toArray();
        String name = other.name();
        if (!thresholds.contains(others[0])) {
            name += " at " + Numbers.threshold(others[0]);
        }
        return new ComparedModel(
                name,
                ComparedModel.Kind.MODEL,
                FurtherSpec.REPLICATES,
                seed,
                base.changes(thresholds, run, others, seed));
    }
}
