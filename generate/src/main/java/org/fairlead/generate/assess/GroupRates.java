package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.fairlead.generate.judge.Prediction;
import org.fairlead.generate.judge.RankArea;

/** Rates by group, with Wilson intervals of the audit module. */
final class GroupRates {
    private static final double Z = 1.959963984540054;

    private GroupRates() {}

    static List<GroupOutcome> outcomes(
            Table real, Table synthetic, String outcome, String positive, List<String> columns) {
        List<GroupOutcome> result = new ArrayList<>();
        for (String name : columns) {
            for (String level : real.categories(name).levels()) {
                long[] a = count(real, name, level, outcome, positive);
                long[] b = count(synthetic, name, level, outcome, positive);
                Interval ia = Wilson.of(share(a), (double) a[1], Z);
                Interval ib = Wilson.of(share(b), (double) b[1], Z);
                result.add(
                        new GroupOutcome(
                                name + '=' + level,
                                a[1],
                                share(a),
                                ia.lower(),
                                ia.upper(),
                                b[1],
                                share(b),
                                ib.lower(),
                                ib.upper()));
            }
        }
        return result;
    }

    private static long[] count(
            Table table, String group, String level, String outcome, String positive) {
        Column groups = table.column(group);
        Column outcomes = table.column(outcome);
        long[] counts = new long[2];
        for (int row = 0; row < table.rows(); row++) {
            if (!groups.isMissing(row) && groups.text(row).equals(level)) {
                counts[0] += outcomes.text(row).equals(positive) ? 1 : 0;
                counts[1]++;
            }
        }
        return counts;
    }

    private static double share(long[] counts) {
        return (double) counts[0] / counts[1];
    }

    static JudgeScore score(
            String judge,
            String trainedOn,
            Prediction prediction,
            Table test,
            String positive,
            List<String> columns) {
        List<SliceScore> slices = new ArrayList<>();
        boolean[] all = new boolean[test.rows()];
        Arrays.fill(all, true);
        slices.add(slice("Overall", prediction, positive, all));
        double parity = 0;
        double opportunity = 0;
        double odds = 0;
        for (String name : columns) {
            CategoryColumn groups = test.categories(name);
            List<SliceScore> family = new ArrayList<>();
            for (int level = 0; level < groups.levels().size(); level++) {
                boolean[] in = new boolean[test.rows()];
                for (int row = 0; row < in.length; row++) {
                    in[row] = groups.code(row) == level;
                }
                SliceScore score =
                        slice(name + '=' + groups.levels().get(level), prediction, positive, in);
                if (score.rows() > 0) {
                    family.add(score);
                }
            }
            slices.addAll(family);
            parity = Math.max(parity, gap(family.stream().mapToDouble(SliceScore::positiveRate)));
            double positives = gap(family.stream().mapToDouble(SliceScore::truePositiveRate));
            double negatives = gap(family.stream().mapToDouble(SliceScore::falsePositiveRate));
            opportunity = Math.max(opportunity, positives);
            odds = Math.max(odds, Math.max(positives, negatives));
        }
        return new JudgeScore(
                judge, trainedOn, prediction.f1(positive), parity, opportunity, odds, slices);
    }

    /** The largest less the smallest known value. */
    static double gap(DoubleStream values) {
        var summary = values.filter(value -> !Double.isNaN(value)).summaryStatistics();
        return summary.getCount() == 0 ? Double.NaN : summary.getMax() - summary.getMin();
    }

    private static SliceScore slice(
            String name, Prediction prediction, String positive, boolean[] in) {
        int wanted = prediction.level(positive);
        int[] predicted = prediction.predicted();
        long[][] counts = new long[2][2];
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < in.length; row++) {
            if (in[row]) {
                rows.add(row);
                counts[prediction.actual()[row] == wanted ? 1 : 0][
                        predicted[row] == wanted ? 1 : 0]++;
            }
        }
        double[] scores = new double[rows.size()];
        boolean[] labels = new boolean[rows.size()];
        long right = 0;
        for (int i = 0; i < scores.length; i++) {
            int row = rows.get(i);
            scores[i] = prediction.probabilities()[row][wanted];
            labels[i] = prediction.actual()[row] == wanted;
            right += prediction.actual()[row] == predicted[row] ? 1 : 0;
        }
        long positives = counts[1][0] + counts[1][1];
        long negatives = counts[0][0] + counts[0][1];
        double rate = (double) (counts[0][1] + counts[1][1]) / scores.length;
        double found = (double) counts[1][1] / positives;
        double wrong = (double) counts[0][1] / negatives;
        Interval a = Wilson.of(rate, scores.length, Z);
        Interval b = Wilson.of(found, (double) positives, Z);
        Interval c = Wilson.of(wrong, (double) negatives, Z);
        return new SliceScore(
                name,
                scores.length,
                RankArea.of(scores, labels),
                (double) right / scores.length,
                rate,
                a.lower(),
                a.upper(),
                found,
                b.lower(),
                b.upper(),
                wrong,
                c.lower(),
                c.upper());
    }
}
