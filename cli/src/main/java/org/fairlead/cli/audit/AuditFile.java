package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.cli.rows.WeightColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.file.FileSums;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;
import org.fairlead.report.document.AuditDocument;

/** Audits a file of labels and scores, from any model. */
public final class AuditFile {
    private final String file;
    private final ReadOptions reading;
    private final AuditSpec spec;

    /**
     * Prepares an audit.
     *
     * @param file file or glob of scored rows
     * @param reading how it is read
     * @param spec what is asked
     */
    public AuditFile(String file, ReadOptions reading, AuditSpec spec) {
        this.file = file;
        this.reading = reading;
        this.spec = spec;
    }

    /**
     * Audits.
     *
     * @param name what the model is called
     * @return the audit with the facts about its file, then one of each other model
     * @throws DataException if the file or a column is not as asked
     */
    public List<AuditDocument> run(String name) {
        Optional<Table> source = TableReader.readUpTo(file, reading, spec.plan().rowsInMemory());
        return source.isPresent() ? loaded(name, source.get()) : List.of(summed(name));
    }

    /**
     * What a file is called where it is shown: whoever is shown an audit need not know where the
     * file lay.
     *
     * @param file file or glob, with or without folders
     * @return its last part
     */
    public static String nameOf(String file) {
        String name = file.replace('\\', '/').replaceAll("/+$", "");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private AuditDocument summed(String name) {
        try (FileSums sums = FileSums.open(file, reading)) {
            return new LargeAudit(file, spec, sums).run(name);
        }
    }

    private List<AuditDocument> loaded(String name, Table source) {
        DefinedRows defined = DefinedRows.of(source, spec.outcome(), spec.plan().undefined(), file);
        Table table = defined.table();
        Judged judged = spec.outcome().judge(table, file);
        AuditRequest request = new AuditRequest(spec.slices(), spec.plan());
        AuditRows.Builder builder = AuditRows.of(judged.labels(), judged.scores());
        spec.weight().ifPresent(w -> builder.weights(WeightColumn.of(table, w, file)));
        judged.targets().ifPresent(builder::targets);
        request.slice(builder, table);
        AuditRows rows = builder.build();
        AuditPlan plan = request.plan(judged.threshold());
        AuditResult audit = with(Audit.run(rows, plan), defined.exclusions());
        Further further = new Further(spec.further(), spec.slices(), table, file, rows, plan);
        List<AuditDocument> documents = new ArrayList<>();
        documents.add(new AuditDocument(name, facts(audit), audit, further.of(audit, judged)));
        for (String other : spec.further().others().models()) {
            double[] scores = ScoreColumn.of(table, other, "score", file);
            AuditResult of = with(Audit.run(rows.withScores(scores), plan), defined.exclusions());
            Supplements always = Supplements.of(of, spec.further().gap(), spec.further().power());
            documents.add(new AuditDocument(other, facts(of), of, always));
        }
        return documents;
    }

    private static AuditResult with(AuditResult audit, List<Exclusion> more) {
        List<Exclusion> exclusions = new ArrayList<>(more);
        exclusions.addAll(audit.exclusions());
        return audit.withExclusions(exclusions);
    }

    private Map<String, String> facts(AuditResult audit) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("File", nameOf(file));
        facts.put("Rows", String.valueOf(audit.rows()));
        facts.putAll(spec.outcome().facts());
        spec.weight().ifPresent(column -> facts.put("Weight", column));
        return facts;
    }
}
