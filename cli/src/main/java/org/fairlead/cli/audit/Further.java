package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.balance.DataBalance;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.ModelComparison;
import org.fairlead.audit.control.Control;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.audit.evidence.Detection;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.outcome.NumberAudit;
import org.fairlead.audit.outcome.NumberResult;
import org.fairlead.audit.ranking.RankingAudit;
import org.fairlead.audit.ranking.RankingResult;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.search.SearchResult;
import org.fairlead.audit.search.SliceSearch;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/** Finds what is asked for beyond rates and gaps. */
final class Further {
    private final FurtherSpec spec;
    private final SliceSpec slices;
    private final Table table;
    private final String what;
    private final AuditRows rows;
    private final AuditPlan plan;

    Further(
            FurtherSpec spec,
            SliceSpec slices,
            Table table,
            String what,
            AuditRows rows,
            AuditPlan plan) {
        this.spec = spec;
        this.slices = slices;
        this.table = table;
        this.what = what;
        this.rows = rows;
        this.plan = plan;
    }

    Supplements of(AuditResult audit, Judged judged) {
        return new Supplements(
                DataBalance.of(audit),
                Detection.of(audit, spec.gap(), spec.power()),
                resampled(audit),
                searches(),
                controlled(),
                compared(),
                judged.classes().map(classes -> classes.audit(rows, plan)).stream().toList(),
                judged.targets().map(this::numbers).orElse(List.of()),
                rankings(),
                consistency());
    }

    private List<ResampledIntervals.Result> resampled(AuditResult audit) {
        FurtherSpec.Resampling asked = spec.resampling();
        return asked.modes().stream()
                .map(
                        mode ->
                                ResampledIntervals.of(
                                        rows,
                                        plan,
                                        audit,
                                        mode,
                                        asked.replicates(mode),
                                        asked.seed()))
                .toList();
    }

    private List<SearchResult> searches() {
        FurtherSpec.Search asked = spec.search();
        if (asked.metrics().isEmpty()) {
            return List.of();
        }
        if (rows.columns().isEmpty()) {
            throw new DataException(
                    "--find-slices needs columns whose values it can cross, found none; name them"
                            + " with --slice");
        }
        boolean measures = asked.metrics().stream().anyMatch(m -> m.kind() == Metric.Kind.SCORES);
        AuditPlan wide =
                AuditPlan.builder()
                        .thresholds(plan.thresholds()[0])
                        .grid(plan.thresholds()[0])
                        .crossDepth(asked.depth())
                        .support(asked.support())
                        .level(plan.level())
                        .minimumRows(plan.minimumRows())
                        .minimumTrials(plan.minimumTrials())
                        .undefinedRows(plan.undefinedRows())
                        .scoreMeasures(measures)
                        .threads(plan.threads())
                        .build();
        AuditResult found = Audit.run(rows, wide);
        return asked.metrics().stream()
                .map(metric -> SliceSearch.worst(found, metric, wide, asked.most()))
                .toList();
    }

    private List<ControlledAudit> controlled() {
        return spec.controls().stream()
                .map(name -> Control.of(rows, slices.form(name).column(table, name), plan))
                .toList();
    }

    private List<ComparedModel> compared() {
        return Stream.concat(
                        spec.others().models().stream()
                                .map(name -> compared(name, ComparedModel.Kind.MODEL)),
                        spec.others().counterfactuals().stream()
                                .map(name -> compared(name, ComparedModel.Kind.COUNTERFACTUAL)))
                .toList();
    }

    private ComparedModel compared(String name, ComparedModel.Kind kind) {
        double[] other = ScoreColumn.of(table, name, "score", what);
        int replicates = spec.resampling().paired();
        long seed = spec.resampling().seed();
        return new ComparedModel(
                name,
                kind,
                replicates,
                seed,
                ModelComparison.of(rows, other, plan, replicates, seed));
    }

    private List<NumberResult> numbers(double... targets) {
        return NumberAudit.of(targets, rows.scores(), rows.weights(), rows.columns(), plan);
    }

    private List<RankingResult> rankings() {
        int[] query = spec.ranking().query().map(this::codes).orElse(null);
        List<RankingResult> rankings = new ArrayList<>();
        for (int k : spec.ranking().lengths()) {
            rankings.add(RankingAudit.of(rows, query, plan, k));
        }
        return rankings;
    }

    private int[] codes(String name) {
        CategoryColumn column = table.categories(name);
        for (int row = 0; row < table.rows(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "%s: query column \"%s\", row %d: must have a value, found nothing"
                                .formatted(what, name, row + 1));
            }
        }
        return column.codes();
    }

    private List<ConsistencyResult> consistency() {
        return spec.similar().features().isEmpty()
                ? List.of()
                : List.of(
                        Likeness.of(table, what)
                                .consistency(rows, plan, spec.similar(), spec.resampling().seed()));
    }
}
