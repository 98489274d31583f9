package org.fairlead.generate.tilt;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.boost.Boosting;
import org.fairlead.generate.code.BinnedRows;

/**
 * Logits of rows by models that have not seen them: each of three parts is scored by a model of the
 * other two, so that a row's own label does not stand behind its chances.
 */
final class CrossFit {
    private static final int PARTS = 3;

    private CrossFit() {}

    static double[][] logits(BinnedRows rows, int[] target, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] part = IntStream.range(0, rows.rows()).map(row -> random.nextInt(PARTS)).toArray();
        double[][] logits = new double[rows.rows()][classes];
        for (int p = 0; p < PARTS; p++) {
            int held = p;
            int[] others =
                    IntStream.range(0, rows.rows()).filter(row -> part[row] != held).toArray();
            byte[][] bins = new byte[rows.columns()][];
            for (int c = 0; c < bins.length; c++) {
                bins[c] = new byte[others.length];
                for (int i = 0; i < others.length; i++) {
                    bins[c][i] = rows.bins()[c][others[i]];
                }
            }
            BoostedModel model =
                    Boosting.DEFAULT.fit(
                            new BinnedRows(rows.binnings(), bins, others.length),
                            Arrays.stream(others).map(row -> target[row]).toArray(),
                            classes);
            for (int row = 0; row < rows.rows(); row++) {
                if (part[row] == held) {
                    model.logits(rows.bins(), row, logits[row]);
                }
            }
        }
        return logits;
    }
}
