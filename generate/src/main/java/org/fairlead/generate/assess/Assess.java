package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.fairlead.generate.judge.BoostedJudge;
import org.fairlead.generate.judge.ForestJudge;
import org.fairlead.generate.judge.Judge;
import org.fairlead.generate.judge.LogisticJudge;
import org.fairlead.generate.judge.Prediction;
import org.fairlead.generate.task.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Assesses a synthetic table, whoever made it, against real rows: those that the generator saw, and
 * hold-out rows that it did not. Without hold-out rows there is no honest figure of use or privacy,
 * so then none is given.
 *
 * @param outcome the outcome that classifiers predict
 * @param positive its positive level, as text
 * @param protectedColumns columns whose groups are compared; never features of a classifier
 * @param ignored columns to leave out, such as keys
 * @param seed seed of samples and of judges that draw
 */
public record Assess(
        String outcome,
        String positive,
        List<String> protectedColumns,
        List<String> ignored,
        long seed) {
    private static final int VERSION = 2;

    public Assess {
        protectedColumns = List.copyOf(protectedColumns);
        ignored = List.copyOf(ignored);
    }

    /**
     * Measures everything.
     *
     * @param train real rows that the generator saw
     * @param holdout real rows that it did not see; null if there are none
     * @param synthetic synthetic rows
     * @return the figures
     * @throws DataException if the tables' columns differ, or a named one is absent
     */
    public Assessment run(Table train, @Nullable Table holdout, Table synthetic) {
        List<Judge> judges =
                List.of(LogisticJudge.of(seed), ForestJudge.of(seed), BoostedJudge.standard());
        return run(train, holdout, synthetic, judges);
    }

    /**
     * Measures everything, with classifiers of the caller's choice.
     *
     * @param train real rows that the generator saw
     * @param holdout real rows that it did not see; null if there are none
     * @param synthetic synthetic rows
     * @param judging classifiers to train on real and on synthetic rows; may be empty
     * @return the figures
     * @throws DataException if the tables' columns differ, or a named one is absent
     */
    public Assessment run(
            Table train, @Nullable Table holdout, Table synthetic, List<? extends Judge> judging) {
        List<String> notes = new ArrayList<>();
        List<String> names = names(train, notes);
        Table real = train.only(names);
        Table made = like(real, synthetic.only(names));
        requireOutcome(real);
        List<ColumnShape> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Shapes.of(real.column(name), made.column(name)));
        }
        @Nullable Table held = holdout == null ? null : like(real, holdout.only(names));
        if (held == null) {
            notes.add("no hold-out rows: no detection, no classifiers and no privacy are measured");
        }
        try (Tasks tasks = new Tasks(Runtime.getRuntime().availableProcessors())) {
            Future<Double> trends = tasks.start(() -> PairTrends.mean(real, made));
            Future<TableGaps> realGaps = tasks.start(() -> gaps(real));
            Future<TableGaps> madeGaps = tasks.start(() -> gaps(made));
            Future<Double> detection = null;
            Future<Privacy> privacy = null;
            List<Future<JudgeScore>> judges = new ArrayList<>();
            if (held != null) {
                detection =
                        tasks.start(() -> Detection.auc(held, made, BoostedJudge.standard(), seed));
                for (Judge judge : judging) {
                    judges.add(tasks.start(() -> score(judge, "real", real, held)));
                    judges.add(tasks.start(() -> score(judge, "synthetic", made, held)));
                }
                privacy = tasks.start(() -> PrivacyMeasure.of(real, held, made, seed));
            }
            return new Assessment(
                    VERSION,
                    real.rows(),
                    held == null ? 0 : held.rows(),
                    made.rows(),
                    shapes(columns),
                    Tasks.result(trends),
                    detection == null ? Double.NaN : Tasks.result(detection),
                    columns,
                    judges.stream().map(Tasks::result).toList(),
                    Tasks.result(realGaps),
                    Tasks.result(madeGaps),
                    privacy == null ? null : Tasks.result(privacy),
                    notes);
        }
    }

    private static double shapes(List<ColumnShape> columns) {
        return columns.stream()
                .mapToDouble(ColumnShape::similarity)
                .filter(similarity -> !Double.isNaN(similarity))
                .average()
                .orElse(Double.NaN);
    }

    private TableGaps gaps(Table table) {
        double[] labels = AuditFigures.labels(table.categories(outcome), positive);
        AuditResult audit = AuditFigures.audit(labels, labels, table, protectedColumns);
        return new TableGaps(AuditFigures.rates(audit), AuditFigures.balance(audit));
    }

    private JudgeScore score(Judge judge, String trainedOn, Table train, Table held) {
        List<String> features = new ArrayList<>(train.names());
        features.remove(outcome);
        features.removeAll(protectedColumns);
        Prediction prediction = judge.predict(train, held, outcome, features);
        int level = prediction.level(positive);
        double[] scores =
                Arrays.stream(prediction.probabilities()).mapToDouble(p -> p[level]).toArray();
        double[] labels =
                Arrays.stream(prediction.actual()).mapToDouble(c -> c == level ? 1 : 0).toArray();
        AuditResult audit = AuditFigures.audit(labels, scores, held, protectedColumns);
        return new JudgeScore(
                judge.name(), trainedOn, AuditFigures.slices(audit), AuditFigures.gaps(audit));
    }

    private List<String> names(Table train, List<String> notes) {
        ignored.forEach(train::column);
        protectedColumns.forEach(train::column);
        List<String> names = new ArrayList<>();
        for (Column column : train.columns()) {
            if (column instanceof TextColumn) {
                notes.add("column \"%s\" holds free text and is left out".formatted(column.name()));
            } else if (!ignored.contains(column.name())) {
                names.add(column.name());
            }
        }
        return names;
    }

    private void requireOutcome(Table real) {
        CategoryColumn column = real.categories(outcome);
        if (!column.levels().contains(positive)) {
            throw new DataException(
                    "outcome \"%s\" has no level \"%s\"; %s"
                            .formatted(outcome, positive, Names.advice(positive, column.levels())));
        }
    }

    /** The other table with each column of the same sort as the real one. */
    private static Table like(Table real, Table other) {
        List<Column> columns = new ArrayList<>();
        for (Column column : real.columns()) {
            Column found = other.column(column.name());
            if (column instanceof NumberColumn != found instanceof NumberColumn) {
                if (column instanceof NumberColumn) {
                    throw new DataException(
                            "column \"%s\" must hold numbers as in the real table, found text"
                                    .formatted(column.name()));
                }
                found = other.categories(column.name());
            }
            if (column instanceof NumberColumn expected && found instanceof NumberColumn numbers) {
                found = ofKind(expected.kind(), numbers);
            }
            columns.add(found instanceof TextColumn ? other.categories(found.name()) : found);
        }
        return Table.of(columns);
    }

    /* A file with 1.0 where the real one has 1 holds the same level. */
    private static NumberColumn ofKind(NumberColumn.Kind kind, NumberColumn column) {
        boolean fits =
                kind == NumberColumn.Kind.REAL
                        ? column.kind() == NumberColumn.Kind.INTEGER
                        : kind == NumberColumn.Kind.INTEGER
                                && column.kind() == NumberColumn.Kind.REAL
                                && Arrays.stream(column.values())
                                        .allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
        return fits ? NumberColumn.of(column.name(), kind, column.values()) : column;
    }
}
