package org.fairlead.generate.tilt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.code.BinnedRows;
import org.fairlead.generate.code.Binning;
import org.fairlead.generate.code.ValueIndex;

/** One tilt of one table. */
final class TableTiltRun {
    private static final int CORRECTIONS = 8;
    private static final double CERTAIN = 1e-6;

    private final TableTilt settings;
    private final Table table;
    private final CategoryColumn outcome;
    private final int positive;
    private final Groups groups;
    private final int[] combinations;
    private final double[][] logits;
    private final double[][] chances;
    private final double[][] offsets;
    private final List<String> notes = new ArrayList<>();

    TableTiltRun(TableTilt settings, Table table) {
        this.settings = settings;
        this.table = table;
        this.outcome = outcome();
        this.positive = positive();
        this.groups = Groups.of(table, settings.protectedColumns());
        this.combinations = groups.encode(table);
        BinnedRows rows = features();
        this.chances = CrossFit.logits(rows, combinations, groups.size(), settings.seed());
        Arrays.stream(chances).forEach(BoostedModel::softmax);
        this.logits =
                settings.scores() == null
                        ? CrossFit.logits(
                                rows, outcome.codes(), outcome.levels().size(), settings.seed() + 1)
                        : scoreLogits(settings.scores());
        this.offsets = GroupOffsets.fit(logits, chances, outcome.codes(), combinations, groups);
    }

    private CategoryColumn outcome() {
        CategoryColumn column = table.categories(settings.outcome());
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "outcome \"%s\" must not have missing values, found one in row %d; drop such rows"
                                .formatted(column.name(), row + 1));
            }
        }
        if (column.levels().size() < 2 || column.levels().size() > 100) {
            throw new DataException(
                    "outcome \"%s\" must have 2 to 100 levels, found %d"
                            .formatted(column.name(), column.levels().size()));
        }
        return column;
    }

    private int positive() {
        int code = outcome.levels().indexOf(settings.positive());
        if (code < 0) {
            throw new DataException(
                    "outcome \"%s\" has no level \"%s\"; %s"
                            .formatted(
                                    outcome.name(),
                                    settings.positive(),
                                    Names.advice(settings.positive(), outcome.levels())));
        }
        return code;
    }

    private BinnedRows features() {
        List<Binning> binnings = new ArrayList<>();
        List<byte[]> bins = new ArrayList<>();
        settings.ignored().forEach(table::column);
        for (Column column : table.columns()) {
            String name = column.name();
            if (name.equals(settings.outcome())
                    || settings.protectedColumns().contains(name)
                    || settings.ignored().contains(name)) {
                continue;
            }
            if (column instanceof TextColumn) {
                notes.add("column \"%s\" holds free text and is no feature".formatted(name));
                continue;
            }
            ValueIndex values = ValueIndex.of(column, 1);
            Binning binning = Binning.of(values, 128);
            binnings.add(binning);
            bins.add(binning.bins(values.encode(column)));
        }
        return new BinnedRows(binnings, bins.toArray(byte[][]::new), table.rows());
    }

    private double[][] scoreLogits(String name) {
        if (outcome.levels().size() != 2) {
            throw new DataException(
                    "scores are for outcomes of two levels, found %d in \"%s\"; leave scores out"
                            .formatted(outcome.levels().size(), outcome.name()));
        }
        NumberColumn scores = table.numbers(name);
        double[][] result = new double[table.rows()][2];
        for (int row = 0; row < result.length; row++) {
            double score = scores.value(row);
            if (!(score >= 0 && score <= 1)) { // also refuses missing ones
                throw new DataException(
                        "score column \"%s\" must hold chances in [0, 1], found %s in row %d"
                                .formatted(name, scores.isMissing(row) ? "none" : score, row + 1));
            }
            double inside = Math.min(1 - CERTAIN, Math.max(CERTAIN, score));
            result[row][positive] = StrictMath.log(inside / (1 - inside));
        }
        return result;
    }

    TiltedTable apply(Tilt tilt) {
        if (tilt.share() > 0) {
            requirePositives();
        }
        int[] codes = outcome.codes();
        TiltSolver solver =
                new TiltSolver(
                        groups,
                        outcome.levels(),
                        offsets,
                        logits,
                        chances,
                        new TiltSolver.Known(combinations, codes));
        TiltLaw law = solver.solve(tilt, positive);
        double[][] drawn = transitions(law);
        if (tilt.isOfRows() && tilt.share() > 0) {
            double[] moved = new double[law.rates().size()];
            List<GroupRate> first = law.rates();
            for (int step = 0; step < CORRECTIONS; step++) {
                for (int j = 0; j < moved.length; j++) {
                    moved[j] += first.get(j).wanted() - rate(law, j, drawn);
                }
                law = solver.solve(tilt, positive, moved);
                drawn = transitions(law);
            }
            law = law.withWanted(first);
        }
        int[] made = draw(law, drawn);
        return result(tilt, law, made);
    }

    private TiltedTable result(Tilt tilt, TiltLaw law, int[] made) {
        int[] codes = outcome.codes();
        long changed = IntStream.range(0, made.length).filter(r -> made[r] != codes[r]).count();
        double[][] certain = new double[made.length][outcome.levels().size()];
        for (int row = 0; row < made.length; row++) {
            certain[row][made[row]] = 1;
        }
        List<GroupRate> rates = new ArrayList<>();
        for (int j = 0; j < law.rates().size(); j++) {
            GroupRate rate = law.rates().get(j);
            rates.add(tilt.isOfRows() ? rate.reached(rate(law, j, certain)) : rate);
        }
        return new TiltedTable(table.with(column(made)), rates, changed, notes);
    }

    private Column column(int[] made) {
        if (table.column(outcome.name()) instanceof NumberColumn numbers) {
            double[] values = new double[outcome.levels().size()];
            for (int row = 0; row < made.length; row++) {
                values[outcome.code(row)] = numbers.value(row);
            }
            return NumberColumn.of(
                    outcome.name(),
                    numbers.kind(),
                    Arrays.stream(made).mapToDouble(code -> values[code]).toArray());
        }
        return CategoryColumn.of(outcome.name(), outcome.levels(), made);
    }

    private void requirePositives() {
        for (int a = 0; a < groups.attributes().size(); a++) {
            int attribute = a;
            for (int level = 0; level < groups.levels().get(a).size(); level++) {
                int wanted = level;
                boolean any =
                        IntStream.range(0, table.rows())
                                .anyMatch(
                                        row ->
                                                outcome.code(row) == positive
                                                        && groups.combinations()[combinations[row]][
                                                                        attribute]
                                                                == wanted);
                if (!any) {
                    throw new DataException(
                            "protected column \"%s\": no row of \"%s\" has the positive outcome, so its gap"
                                            .formatted(
                                                    groups.attributes().get(a),
                                                    groups.levels().get(a).get(level))
                                    + " cannot be taken out; join it with another level");
                }
            }
        }
    }

    /** The chances of each new outcome given the old one. */
    private double[][] transitions(TiltLaw law) {
        int classes = outcome.levels().size();
        double[][] result = new double[table.rows()][classes];
        double[] tilted = new double[classes];
        for (int row = 0; row < result.length; row++) {
            int q = combinations[row];
            System.arraycopy(logits[row], 0, tilted, 0, classes);
            law.tilt(tilted, chances[row]);
            law.probabilities(tilted, q, result[row]);
            if (!settings.redraw()) {
                double[] before = TiltLaw.before(logits[row], chances[row], offsets)[q];
                keepIfPossible(before, result[row], outcome.code(row));
            }
        }
        return result;
    }

    /**
     * The coupling of two laws that changes an outcome as seldom as possible, given the old one.
     */
    private static void keepIfPossible(double[] before, double[] after, int old) {
        double keep = Math.min(1, after[old] / before[old]);
        double excess = 0;
        for (int c = 0; c < after.length; c++) {
            after[c] = Math.max(0, after[c] - before[c]);
            excess += after[c];
        }
        for (int c = 0; c < after.length; c++) {
            double moved = excess > 0 ? (1 - keep) * after[c] / excess : 0;
            after[c] = moved + (c == old && (keep == 1 || excess > 0) ? keep : 0);
        }
        if (excess == 0) {
            after[old] = 1;
        }
    }

    private double rate(TiltLaw law, int j, double[][] probabilities) {
        RateConstraint constraint = law.constraint(j);
        double sum = 0;
        double rows = 0;
        for (int row = 0; row < probabilities.length; row++) {
            boolean counted = constraint.given() < 0 || outcome.code(row) == constraint.given();
            if (counted && constraint.covers(groups, combinations[row])) {
                sum += probabilities[row][constraint.outcome()];
                rows++;
            }
        }
        return sum / rows;
    }

    private int[] draw(TiltLaw law, double[][] probabilities) {
        int[] made = new int[probabilities.length];
        double[] scores = new double[probabilities.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = probabilities[row][positive];
        }
        int[] order = SystematicDraw.order(scores);
        SplittableRandom random = new SplittableRandom(settings.seed() + 2);
        for (int q = 0; q < groups.size(); q++) {
            int group = q;
            int[] members = Arrays.stream(order).filter(r -> combinations[r] == group).toArray();
            SystematicDraw.draw(members, law.outcomes(), row -> probabilities[row], made, random);
        }
        return made;
    }
}
