package org.fairlead.generate.assess;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.judge.RankArea;

/** Measures {@link Privacy} on samples of rows. */
final class PrivacyMeasure {
    private static final int COMPARED = 1_500;
    private static final int REFERENCE = 8_000;

    private PrivacyMeasure() {}

    static Privacy of(Table train, Table holdout, Table synthetic, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RowDistance distance = new RowDistance(train);
        int reference = Math.min(REFERENCE, Math.min(train.rows(), holdout.rows()));
        int compared = Math.min(COMPARED, Math.min(holdout.rows(), synthetic.rows()));
        int[] trainRows = sample(train.rows(), reference, random);
        int[] holdoutRows = sample(holdout.rows(), Math.max(reference, compared), random);
        double[][] known = distance.rows(train, trainRows);
        double[][] held = distance.rows(holdout, Arrays.copyOf(holdoutRows, reference));
        double[][] made = distance.rows(synthetic, sample(synthetic.rows(), compared, random));
        double[][] toTrain = closest(made, known);
        double[][] toHeld = closest(made, held);
        double[][] fresh = distance.rows(holdout, Arrays.copyOf(holdoutRows, compared));
        double[][] natural = closest(fresh, known);
        double closer = 0;
        for (int i = 0; i < made.length; i++) {
            int order = Double.compare(toTrain[i][0], toHeld[i][0]);
            closer += order < 0 ? 1 : order == 0 ? 0.5 : 0;
        }
        return new Privacy(
                copies(synthetic, train),
                copies(holdout, train),
                quantile(toTrain, 0, 0.5),
                quantile(natural, 0, 0.5),
                closer / made.length,
                quantile(toTrain, 1, 0.05),
                quantile(natural, 1, 0.05),
                membership(distance, train, holdout, synthetic, random),
                compared,
                reference);
    }

    /** Share of rows that are equal, in all columns, to a row of another table. */
    static double copies(Table rows, Table others) {
        Set<String> known = new HashSet<>();
        for (int row = 0; row < others.rows(); row++) {
            known.add(text(others, others, row));
        }
        int copies = 0;
        for (int row = 0; row < rows.rows(); row++) {
            copies += known.contains(text(rows, others, row)) ? 1 : 0;
        }
        return (double) copies / rows.rows();
    }

    private static String text(Table table, Table order, int row) {
        StringBuilder text = new StringBuilder();
        for (String name : order.names()) {
            String cell =
                    table.column(name) instanceof NumberColumn numbers
                            ? String.valueOf(numbers.value(row) + 0.0) // 5 and 5.0, 0 and -0 agree
                            : table.column(name).text(row);
            text.append(cell).append('\u0001');
        }
        return text.toString();
    }

    private static double membership(
            RowDistance distance,
            Table train,
            Table holdout,
            Table synthetic,
            SplittableRandom random) {
        int asked = Math.min(COMPARED / 2, Math.min(train.rows(), holdout.rows()));
        double[][] made =
                distance.rows(
                        synthetic,
                        sample(
                                synthetic.rows(),
                                Math.min(2 * REFERENCE, synthetic.rows()),
                                random));
        double[] scores = new double[2 * asked];
        boolean[] members = new boolean[2 * asked];
        for (int side = 0; side < 2; side++) {
            Table table = side == 0 ? train : holdout;
            double[][] near =
                    closest(distance.rows(table, sample(table.rows(), asked, random)), made);
            for (int i = 0; i < asked; i++) {
                scores[side * asked + i] = -near[i][0];
                members[side * asked + i] = side == 0;
            }
        }
        return RankArea.of(scores, members);
    }

    private static double[][] closest(double[][] rows, double[][] others) {
        return Arrays.stream(rows)
                .parallel()
                .map(row -> RowDistance.closest(row, others))
                .toArray(double[][]::new);
    }

    /** A quantile of the closest distances, or of their ratios to the second closest. */
    private static double quantile(double[][] distances, int ratio, double share) {
        double[] values =
                Arrays.stream(distances)
                        .mapToDouble(d -> ratio == 0 ? d[0] : d[1] > 0 ? d[0] / d[1] : 1)
                        .sorted()
                        .toArray();
        return values[(int) (share * (values.length - 1))];
    }

    private static int[] sample(int rows, int size, SplittableRandom random) {
        int[] index = IntStream.range(0, rows).toArray();
        for (int i = 0; i < size; i++) {
            int j = i + random.nextInt(rows - i);
            int swap = index[i];
            index[i] = index[j];
            index[j] = swap;
        }
        return Arrays.copyOf(index, size);
    }
}
