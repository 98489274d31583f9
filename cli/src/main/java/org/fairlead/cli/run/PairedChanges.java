package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.cli.audit.FurtherSpec;
import org.fairlead.data.DataException;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;

/**
 * What runs change in the figures of the first one, with intervals. All have scored the same rows,
 * so what their errors have in common cancels: an interval of a change is much shorter than two
 * intervals of gaps beside each other suggest.
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
        List<Optional<ScoredRun>> runs = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            runs.add(
                    ScoredRun.isScored(folder)
                            ? Optional.of(new ScoredRun(folder, documents.get(i)))
                            : Optional.empty());
        }
        return ofRuns(runs, documents, seed);
    }

    /** The same of runs that are open; empty for an audit without a run folder. */
    static List<AuditDocument> ofRuns(
            List<Optional<ScoredRun>> runs, List<AuditDocument> documents, long seed) {
        Optional<ScoredRun> base = runs.get(0);
        if (base.isEmpty()) {
            return documents;
        }
        AuditDocument first = documents.get(0);
        List<ComparedModel> compared = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            AuditDocument other = documents.get(i);
            runs.get(i)
                    .ifPresent(run -> compared.add(compared(first, base.get(), other, run, seed)));
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
