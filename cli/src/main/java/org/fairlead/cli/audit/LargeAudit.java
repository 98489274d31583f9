package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.RowAccumulator;
import org.fairlead.audit.UndefinedRows;
import org.fairlead.audit.count.RowSums;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.rows.LabelColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.file.FileSums;
import org.fairlead.data.file.SumQuery;
import org.fairlead.data.file.SumSurvey;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.ListText;
import org.fairlead.report.document.AuditDocument;

/** Audits files that are larger than memory: rows are summed where they lie, not loaded. */
final class LargeAudit {
    private static final int STEPS = 100;

    /** About so many different values need not be counted exactly to know that they are few. */
    private static final int FEW = 25;

    private final String file;
    private final AuditSpec spec;
    private final FileSums sums;
    private final BinaryOutcome outcome;
    private final SumQuery rows;

    LargeAudit(String file, AuditSpec spec, FileSums sums) {
        this.file = file;
        this.spec = spec;
        this.sums = sums;
        if (!(spec.outcome() instanceof BinaryOutcome binary)) {
            throw needsRows("labels of several classes or numbers");
        }
        this.outcome = binary;
        FurtherSpec further = spec.further();
        refuse(!further.search().metrics().isEmpty(), "--find-slices");
        refuse(!further.controls().isEmpty(), "--control");
        refuse(!further.others().models().isEmpty(), "--compare");
        refuse(!further.others().counterfactuals().isEmpty(), "--counterfactual");
        refuse(!further.resampling().modes().isEmpty(), "--interval");
        refuse(!further.ranking().lengths().isEmpty(), "--top");
        refuse(!further.similar().features().isEmpty(), "--similar");
        refuse(!sums.isTyped() && !spec.slices().predicates().isEmpty(), "--where on a CSV file");
        refuse(spec.plan().undefined() == UndefinedRows.AS_NEGATIVE, "--undefined as-negative");
        this.rows =
                new SumQuery(
                        List.of(),
                        outcome.label(),
                        outcome.fractional(),
                        outcome.score(),
                        spec.weight(),
                        spec.plan().undefined() == UndefinedRows.EXCLUDE);
    }

    private void refuse(boolean asked, String option) {
        if (asked) {
            throw needsRows(option);
        }
    }

    private DataException needsRows(String option) {
        return new DataException(
                "%s has %d rows, more than are loaded, and %s needs them in memory; raise --rows-in-memory"
                        .formatted(file, sums.rows(), option));
    }

    AuditDocument run(String name) {
        List<SumQuery.Key> keys = new ArrayList<>();
        spec.slices().allColumns().forEach(column -> keys.add(key(column)));
        spec.slices()
                .predicates()
                .forEach(sql -> keys.add(new SumQuery.Condition(sql, Predicate.parse(sql))));
        SumQuery query = rows.by(keys);
        SumSurvey survey = sums.survey(query);
        for (int key = 0; key < keys.size(); key++) {
            if (keys.get(key) instanceof SumQuery.Condition condition
                    && survey.values().get(key) == 0) {
                String slice = "slice \"" + condition.name() + "\"";
                throw condition.predicate().unmet(slice, survey.rows(), "");
            }
            if (survey.values().get(key) > FEW || isList(survey.examples().get(key))) {
                requireValues(keys.get(key));
            }
        }
        double[] grid = grid(survey);
        AuditPlan plan = new AuditRequest(spec.slices(), spec.plan()).plan(0.5, grid);
        RowAccumulator counts =
                RowAccumulator.of(keys.stream().map(SumQuery.Key::name).toList(), plan);
        keys.forEach(key -> describe(key, counts));
        SumQuery.Totals totals =
                sums.sum(
                        query,
                        survey,
                        outcome.fractional() ? List.of() : classes(survey),
                        DoubleStream.concat(Arrays.stream(plan.thresholds()), Arrays.stream(grid))
                                .boxed()
                                .toList(),
                        (values, score, isBucket, count, labels, weight, weighted, squares) ->
                                counts.addSums(
                                        new RowSums(count, labels, weight, weighted, squares),
                                        score,
                                        isBucket,
                                        values));
        if (totals.others() > 0) {
            positive(sums.values(rows, outcome.label(), 10)); // refuses them
        }
        counts.addUndefined(survey.withoutLabel(), survey.withoutScore());
        AuditResult audit = counts.result();
        Supplements supplements =
                Supplements.of(audit, spec.further().gap(), spec.further().power());
        return new AuditDocument(name, facts(audit, totals), audit, supplements);
    }

    private SumQuery.Key key(String name) {
        ColumnForm form = spec.slices().form(name);
        if (form instanceof ColumnForm.Edges edges) {
            return ranges(name, edges.edges());
        }
        if (form instanceof ColumnForm.Quantiles quantiles) {
            return ranges(
                    name,
                    Arrays.stream(sums.quantiles(rows, name, quantiles.parts())).boxed().toList());
        }
        refuse(form instanceof ColumnForm.Lists, "--list");
        return new SumQuery.Values(name);
    }

    /** Looks at all values of a slice column. */
    private void requireValues(SumQuery.Key key) {
        if (key instanceof SumQuery.Values) {
            String name = key.name();
            List<String> values = sums.values(rows, name, SliceColumn.MOST_LEVELS);
            refuse(
                    values.stream().allMatch(LargeAudit::isList),
                    "splitting the lists in column \"%s\"".formatted(name));
            ColumnForm.Values.requireFew(
                    name, values.size(), values.stream().allMatch(LargeAudit::isNumber));
        }
    }

    private static SumQuery.Ranges ranges(String name, List<Double> edges) {
        double[] cuts = edges.stream().mapToDouble(Double::doubleValue).toArray();
        return new SumQuery.Ranges(
                name, edges, SliceColumn.ofNumbers(name, new double[0], cuts).levels());
    }

    private static boolean isList(String text) {
        return ListText.parse(text).isPresent();
    }

    private static boolean isNumber(String text) {
        try {
            return !Double.isNaN(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void describe(SumQuery.Key key, RowAccumulator rows) {
        if (key instanceof SumQuery.Ranges ranges) {
            rows.order(ranges.name(), ranges.levels());
        } else if (key instanceof SumQuery.Condition condition) {
            rows.predicate(condition.name());
        }
    }

    /** Negative and positive label. */
    private List<String> classes(SumSurvey survey) {
        List<String> found = survey.labels();
        try {
            String positive = positive(found);
            return List.of(found.get(positive.equals(found.get(0)) ? 1 : 0), positive);
        } catch (DataException e) {
            positive(sums.values(rows, outcome.label(), 10)); // names all classes if there are more
            throw e;
        }
    }

    private String positive(List<String> classes) {
        LabelSection label = new LabelSection(outcome.label(), outcome.positive());
        return LabelColumn.positive(label, classes, file);
    }

    /**
     * Thresholds that a viewer may choose from: a hundred steps over the scores, or over [0, 1].
     */
    private static double[] grid(SumSurvey survey) {
        boolean unit = survey.low() >= 0 && survey.high() <= 1;
        double low = unit ? 0 : survey.low();
        double high = unit ? 1 : survey.high();
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> low + (high - low) * i / STEPS)
                .distinct()
                .toArray();
    }

    private Map<String, String> facts(AuditResult audit, SumQuery.Totals totals) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("File", AuditFile.nameOf(file));
        facts.put("Rows", String.valueOf(audit.rows()));
        facts.putAll(outcome.facts());
        spec.weight().ifPresent(column -> facts.put("Weight", column));
        facts.put(
                "Counted",
                totals.buckets() == 0
                        ? "out of core, every score kept"
                        : "out of core, scores in %d buckets".formatted(totals.buckets()));
        return facts;
    }
}
