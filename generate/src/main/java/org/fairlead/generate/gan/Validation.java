package org.fairlead.generate.gan;

import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.RowEncoder;
import org.fairlead.generate.judge.LogisticJudge;
import org.fairlead.generate.judge.Prediction;

/**
 * How good an epoch's rows are, by judges that the training does not see. Losses of competing
 * networks say little about the rows; these choose the best epoch.
 *
 * @param utility area under the curve of a logistic regression for the favourable outcome, trained
 *     on generated rows without the protected attribute, tested on validation rows
 * @param f1 of the same logistic regression, for the favourable outcome where it predicts it: an
 *     area does not notice rows that make it predict too few or too many
 * @param gap of the share that it predicts favourable among validation rows, mean over pairs of
 *     classes
 * @param leak how much of the protected attribute a balanced logistic regression finds in generated
 *     rows: 1 minus its balanced error over that of a guess, not below 0
 * @param detection area under the curve of a logistic regression that tells generated rows from
 *     validation rows, not below 0.5
 * @param score mean of utility and f1, minus gap and leak, as lambda weighs them up to 1, minus
 *     what is detected
 */
public record Validation(
        double utility, double f1, double gap, double leak, double detection, double score) {
    /** What a gap of 1, or a fully leaked attribute, costs in utility. */
    private static final double PRICE_OF_GAPS = 0.2;

    /** What fully detected rows cost. */
    private static final double PRICE_OF_DETECTION = 0.1;

    static Validation of(
            RowEncoder encoder, Table real, Table generated, double lambda, long seed) {
        List<String> features = encoder.features();
        String outcome = encoder.outcomeColumn();
        String favourable = encoder.outcomes().get(encoder.favourable());
        Prediction judged = LogisticJudge.of(seed).predict(generated, real, outcome, features);
        double utility = judged.auc(favourable);
        double f1 = judged.f1(favourable);
        double gap = gap(encoder, judged, judged.level(favourable), real);
        double leak = leak(encoder, generated, features, seed);
        double detection = detection(real, generated, features, seed);
        double unfairness = Math.min(1, lambda) * (leak + gap);
        double score =
                (utility + f1) / 2
                        - PRICE_OF_GAPS * unfairness
                        - PRICE_OF_DETECTION * (2 * detection - 1);
        return new Validation(utility, f1, gap, leak, detection, score);
    }

    private static double gap(RowEncoder encoder, Prediction judged, int favourable, Table real) {
        return PairwiseGap.of(
                judged.predicted(),
                real.categories(encoder.protectedColumn()).codes(),
                encoder.protectedClasses().size(),
                favourable,
                row -> true);
    }

    private static double leak(
            RowEncoder encoder, Table generated, List<String> features, long seed) {
        double classes = encoder.protectedClasses().size();
        double error =
                LogisticJudge.balanced(seed)
                        .predict(
                                part(generated, 0),
                                part(generated, 1),
                                encoder.protectedColumn(),
                                features)
                        .balancedError();
        return Math.max(0, 1 - error / (1 - 1 / classes));
    }

    private static double detection(Table real, Table generated, List<String> features, long seed) {
        int rows = Math.min(real.rows(), generated.rows());
        int[] first = IntStream.range(0, rows).toArray();
        Table both = Table.stacked(List.of(real.select(first), generated.select(first)));
        int[] origin = IntStream.range(0, 2 * rows).map(row -> row < rows ? 0 : 1).toArray();
        String name = freeName(both, "origin");
        Table labelled = both.with(CategoryColumn.of(name, List.of("real", "generated"), origin));
        return Math.max(
                0.5,
                LogisticJudge.of(seed)
                        .predict(part(labelled, 0), part(labelled, 1), name, features)
                        .auc("generated"));
    }

    private static String freeName(Table table, String wish) {
        String name = wish;
        while (table.has(name)) {
            name += '_';
        }
        return name;
    }

    /** Every other row. */
    private static Table part(Table table, int which) {
        return table.select(
                IntStream.range(0, table.rows()).filter(row -> row % 2 == which).toArray());
    }

    String line() {
        return "validation: utility %.3f, F1 %.3f, gap %.3f, leak %.3f, detection %.3f, score %.3f"
                .formatted(utility, f1, gap, leak, detection, score);
    }
}
