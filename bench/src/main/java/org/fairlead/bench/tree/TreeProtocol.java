package org.fairlead.bench.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairlead.data.split.Split;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.assess.Assess;
import org.fairlead.generate.assess.Assessment;
import org.fairlead.generate.assess.Privacy;
import org.fairlead.generate.judge.BoostedJudge;
import org.fairlead.generate.judge.Prediction;
import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.RateTarget;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.generate.tree.TreeSettings;
import org.fairlead.generate.tree.TreeSynthesizer;

/**
 * The protocol of the literature on Adult: 45,222 complete rows, three folds, boosted trees without
 * the protected attribute trained on synthetic rows and tested on the real fold; means of the
 * folds.
 *
 * <p>Arguments: the folder of Adult, the protected column, DATA or CLASSIFIER, and how many samples
 * of each fold's model are judged and averaged. What the machine and the commit were is printed
 * too; {@code -Dcommit=} names the latter.
 */
public final class TreeProtocol {
    private static final double[] SHARES = {0, .25, .5, .75, 1};
    private static final int FOLDS = 3;
    private static final int FIGURES = 8;

    private TreeProtocol() {}

    /**
     * Prints the table.
     *
     * @param arguments folder, protected column, target, samples of each fold's model
     */
    public static void main(String[] arguments) {
        Table adult = AdultRows.complete(Path.of(arguments[0]));
        String column = arguments[1];
        RateTarget target = RateTarget.valueOf(arguments[2]);
        int samples = Integer.parseInt(arguments[3]);
        List<Split> folds = Split.stratifiedFolds(adult.categories(AdultRows.OUTCOME), FOLDS, 7);
        double[] real = new double[FIGURES];
        double[][] made = new double[SHARES.length][FIGURES];
        for (int fold = 0; fold < FOLDS; fold++) {
            Table train = adult.select(folds.get(fold).rest());
            Table test = adult.select(folds.get(fold).part());
            TreeSynthesizer fitted =
                    TreeSynthesizer.fit(
                            train,
                            TreeSettings.builder()
                                    .outcome(AdultRows.OUTCOME, AdultRows.POSITIVE)
                                    .protectedColumns(column)
                                    .build());
            for (int k = 0; k < SHARES.length; k++) {
                Tilt tilt = new Tilt(Criterion.DEMOGRAPHIC_PARITY, target, SHARES[k]);
                TreeSynthesizer tilted = fitted.tilted(tilt);
                Table rows = train;
                for (int sample = 0; sample < samples; sample++) {
                    long seed = 11 + fold + 100L * sample;
                    rows = tilted.sample(SampleRequest.rows(train.rows(), seed)).table();
                    add(made[k], use(rows, test, column), FOLDS * samples);
                }
                if (k == 0) {
                    add(real, use(train, test, column), FOLDS);
                    add(real, new double[] {0, 0, 0, 0, 0, 1, 0.5, 0}, FOLDS);
                    Assessment all = assess(column).run(train, test, rows, List.of());
                    Privacy privacy = Objects.requireNonNull(all.privacy());
                    add(
                            made[0],
                            new double[] {
                                0, 0, 0, 0, 0, all.shapes(), all.detection(), privacy.copies()
                            },
                            FOLDS);
                    real[FIGURES - 1] += privacy.naturalCopies() / FOLDS;
                }
            }
        }
        print(adult, column, target, real, made);
    }

    private static Assess assess(String column) {
        return new Assess(AdultRows.OUTCOME, AdultRows.POSITIVE, List.of(column), List.of(), 5);
    }

    /**
     * AUC, accuracy, F1 and parity gap of boosted trees, and the gap of the rows they learn from.
     */
    private static double[] use(Table rows, Table test, String column) {
        List<String> features = new ArrayList<>(rows.names());
        features.remove(AdultRows.OUTCOME);
        features.remove(column);
        Prediction prediction =
                BoostedJudge.standard().predict(rows, test, AdultRows.OUTCOME, features);
        int level = prediction.level(AdultRows.POSITIVE);
        CategoryColumn outcomes = rows.categories(AdultRows.OUTCOME);
        return new double[] {
            prediction.auc(AdultRows.POSITIVE),
            prediction.accuracy(),
            prediction.f1(AdultRows.POSITIVE),
            gap(test.categories(column), prediction.predicted(), level),
            gap(
                    rows.categories(column),
                    outcomes.codes(),
                    outcomes.levels().indexOf(AdultRows.POSITIVE)),
        };
    }

    /** The largest less the smallest share of a level among groups that have rows. */
    private static double gap(CategoryColumn groups, int[] codes, int level) {
        double[] rows = new double[groups.levels().size()];
        double[] found = new double[rows.length];
        for (int row = 0; row < codes.length; row++) {
            rows[groups.code(row)]++;
            found[groups.code(row)] += codes[row] == level ? 1 : 0;
        }
        double low = 1;
        double high = 0;
        for (int group = 0; group < rows.length; group++) {
            if (rows[group] > 0) {
                low = Math.min(low, found[group] / rows[group]);
                high = Math.max(high, found[group] / rows[group]);
            }
        }
        return high - low;
    }

    private static void add(double[] sums, double[] figures, int parts) {
        for (int f = 0; f < figures.length; f++) {
            sums[f] += figures[f] / parts;
        }
    }

    private static void print(
            Table adult, String column, RateTarget target, double[] real, double[][] made) {
        List<String> lines = new ArrayList<>();
        lines.add("%d rows, %s, target %s".formatted(adult.rows(), column, target));
        lines.add(
                "%d processors, Java %s, commit %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version"),
                                System.getProperty("commit", "unknown")));
        lines.add(
                "| share | AUC | accuracy | F1 | parity gap | data gap | shapes | detection |"
                        + " copies |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        lines.add(line("real", real));
        for (int k = 0; k < SHARES.length; k++) {
            lines.add(line(Double.toString(SHARES[k]), made[k]));
        }
        lines.forEach(System.out::println);
    }

    private static String line(String name, double[] figures) {
        StringBuilder line = new StringBuilder("| " + name + " |");
        for (double figure : figures) {
            line.append(figure == 0 ? " |" : String.format(Locale.ROOT, " %.4f |", figure));
        }
        return line.toString();
    }
}
