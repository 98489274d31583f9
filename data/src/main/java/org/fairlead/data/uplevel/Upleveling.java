package org.fairlead.data.uplevel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.split.Shuffle;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/**
 * Raises the share of an outcome in the protected classes that have less of it than the dominant
 * class, the one with most rows, and never beyond its rate.
 *
 * <p>Source: {@code Dataset.uplevel} of the FairTransformerGAN, whose documentation can be read in
 * two ways; both are here. The first changes outcomes that people did have, which puts false
 * positives into the data; the second draws people who had the outcome more often.
 *
 * @param column the protected attribute's column
 * @param label the outcome's column
 * @param outcome the outcome to raise
 * @param share how much at most is changed or added in a class, as a share of its rows, in [0, 1]
 */
public record Upleveling(String column, String label, String outcome, double share) {

    /** Checks the share. */
    public Upleveling {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in [0, 1], found " + share);
        }
    }

    /** What is done to a class. */
    public enum Mode {
        /** The outcome of rows drawn at random is changed. */
        RELABEL,
        /** Copies of rows that have the outcome are added. */
        RESAMPLE
    }

    /**
     * Raises the outcome's share.
     *
     * @param table any table
     * @param mode by changing rows or by adding copies
     * @param seed chance's seed
     * @return the new table, with what was done to each class
     * @throws DataException if a column or the outcome is unknown
     */
    public Upleveled apply(Table table, Mode mode, long seed) {
        CategoryColumn groups = table.categories(column);
        CategoryColumn labels = table.categories(label);
        int positive = labels.levels().indexOf(outcome);
        if (positive < 0) {
            throw new DataException(
                    "column \"%s\" has no outcome \"%s\"; %s"
                            .formatted(label, outcome, Names.advice(outcome, labels.levels())));
        }
        List<int[]> classes = new ArrayList<>();
        for (int code = 0; code < groups.levels().size(); code++) {
            int wanted = code;
            classes.add(
                    IntStream.range(0, table.rows())
                            .filter(row -> groups.code(row) == wanted)
                            .toArray());
        }
        int dominant =
                IntStream.range(0, classes.size())
                        .reduce((a, b) -> classes.get(b).length > classes.get(a).length ? b : a)
                        .orElseThrow(
                                () ->
                                        new DataException(
                                                "column \"%s\" must have values, found none"
                                                        .formatted(column)));
        double rate = rate(labels, classes.get(dominant), positive);
        Work work = new Work(labels, positive, mode, new SplittableRandom(seed));
        for (int code = 0; code < classes.size(); code++) {
            int[] rows = classes.get(code);
            if (rows.length > 0) {
                work.raise(groups.levels().get(code), rows, rate, share);
            }
        }
        return work.result(table);
    }

    private static double rate(CategoryColumn labels, int[] rows, int positive) {
        return (double) positives(labels, rows, positive) / rows.length;
    }

    private static long positives(CategoryColumn labels, int[] rows, int positive) {
        return Arrays.stream(rows).filter(row -> labels.code(row) == positive).count();
    }

    /** What is changed and added on the way. */
    private static final class Work {
        private final CategoryColumn labels;
        private final int positive;
        private final Mode mode;
        private final SplittableRandom random;
        private final int[] codes;
        private final List<Integer> added = new ArrayList<>();
        private final List<Upleveled.Change> changes = new ArrayList<>();

        Work(CategoryColumn labels, int positive, Mode mode, SplittableRandom random) {
            this.labels = labels;
            this.positive = positive;
            this.mode = mode;
            this.random = random;
            this.codes = labels.codes().clone();
        }

        void raise(String level, int[] rows, double goal, double share) {
            long have = positives(labels, rows, positive);
            double missing = goal * rows.length - have;
            boolean none = missing <= 0 || (mode == Mode.RESAMPLE && have == 0);
            if (mode == Mode.RESAMPLE) {
                missing /= 1 - goal; // no number of copies makes a rate of 1
            }
            int wished = (int) Math.min(Math.floor(missing + 1e-9), Math.rint(share * rows.length));
            int[] from =
                    Arrays.stream(rows)
                            .filter(row -> !labels.isMissing(row))
                            .filter(
                                    row ->
                                            (labels.code(row) == positive)
                                                    == (mode == Mode.RESAMPLE))
                            .toArray();
            Shuffle.shuffle(from, random.split());
            int possible = mode == Mode.RELABEL ? Math.min(wished, from.length) : wished;
            int changed = none ? 0 : possible;
            for (int i = 0; i < changed; i++) {
                if (mode == Mode.RELABEL) {
                    codes[from[i]] = positive;
                } else {
                    added.add(from[i % from.length]); // each row once more before any twice more
                }
            }
            int size = mode == Mode.RELABEL ? rows.length : rows.length + changed;
            changes.add(
                    new Upleveled.Change(
                            level,
                            rows.length,
                            changed,
                            (double) have / rows.length,
                            (double) (have + changed) / size));
        }

        Upleveled result(Table table) {
            if (mode == Mode.RELABEL) {
                return new Upleveled(
                        table.with(CategoryColumn.of(labels.name(), labels.levels(), codes)),
                        changes);
            }
            int[] rows =
                    IntStream.concat(
                                    IntStream.range(0, table.rows()),
                                    added.stream().mapToInt(Integer::intValue).sorted())
                            .toArray();
            return new Upleveled(table.select(rows), changes);
        }
    }
}
