package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.fairlead.audit.compare.Flips;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.data.DataException;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.JsonFile;

/**
 * Predictions that change between two scored tables, with Wilson intervals at 95 %.
 *
 * @param flips how many change, and how
 */
public record FlipRun(Flips flips) {
    private static final double Z = 1.959963984540054;

    /**
     * Counts flips, row by row.
     *
     * @param from scored originals
     * @param to scored counterfactuals, as many rows
     * @param score column of the scores in both
     * @param threshold scores strictly above it are positive
     * @return the counts
     * @throws DataException if the rows are not as many, or a score is missing
     */
    public static FlipRun of(Table from, Table to, String score, double threshold) {
        if (from.rows() != to.rows()) {
            throw new DataException(
                    "both files must have as many rows, found %d and %d; score the two files that fairlead prepare counterfactuals wrote"
                            .formatted(from.rows(), to.rows()));
        }
        return new FlipRun(Flips.of(scores(from, score), scores(to, score), null, threshold));
    }

    private static double[] scores(Table table, String name) {
        NumberColumn scores = table.numbers(name);
        for (int row = 0; row < scores.size(); row++) {
            if (scores.isMissing(row)) {
                throw new DataException(
                        "score column \"%s\", row %d: must be a number, found nothing"
                                .formatted(name, row + 1));
            }
        }
        return scores.values();
    }

    private double positive() {
        return flips.positiveToNegative() + flips.positiveToPositive();
    }

    private double negative() {
        return flips.negativeToPositive() + flips.negativeToNegative();
    }

    /**
     * The counts as text.
     *
     * @return three lines
     */
    public String text() {
        double changed = flips.positiveToNegative() + flips.negativeToPositive();
        return String.join(
                System.lineSeparator(),
                line("changed, of all rows", changed, positive() + negative()),
                line(
                        "positive to negative, of positive rows",
                        flips.positiveToNegative(),
                        positive()),
                line(
                        "negative to positive, of negative rows",
                        flips.negativeToPositive(),
                        negative()));
    }

    private static String line(String what, double changed, double trials) {
        Interval interval = Wilson.of(changed / trials, trials, Z);
        return String.format(
                Locale.ROOT,
                "%-40s %.0f of %.0f, %s%s",
                what,
                changed,
                trials,
                Figures.fine(changed / trials),
                interval.isUnknown()
                        ? ""
                        : String.format(
                                Locale.ROOT, " [%.4f, %.4f]", interval.lower(), interval.upper()));
    }

    /**
     * The counts as JSON.
     *
     * @return one object; rates that are not defined are null
     */
    public String json() {
        double changed = flips.positiveToNegative() + flips.negativeToPositive();
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        put(root, "flips", changed, positive() + negative());
        put(root, "positive-to-negative", flips.positiveToNegative(), positive());
        put(root, "negative-to-positive", flips.negativeToPositive(), negative());
        return root.toPrettyString();
    }

    private static void put(ObjectNode root, String name, double changed, double trials) {
        ObjectNode node = root.putObject(name).put("rows", changed).put("of", trials);
        Interval interval = Wilson.of(changed / trials, trials, Z);
        if (interval.isUnknown()) {
            node.putNull("rate").putNull("lower").putNull("upper");
        } else {
            node.put("rate", changed / trials)
                    .put("lower", interval.lower())
                    .put("upper", interval.upper());
        }
    }
}
