package org.fairlead.generate.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.generate.code.BinnedRows;
import org.fairlead.generate.code.Binning;
import org.fairlead.generate.code.ValueIndex;
import org.junit.jupiter.api.Test;

class BoostingTest {
    private static final int ROWS = 4000;

    /** One number with missing values and one category of six levels. */
    private static BinnedRows rows(double[] number, int[] level) {
        ValueIndex first = ValueIndex.of(NumberColumn.of("x", number), 1);
        CategoryColumn levels =
                CategoryColumn.of("k", List.of("a", "b", "c", "d", "e", "f"), level);
        ValueIndex second = ValueIndex.of(levels, 1);
        List<Binning> binnings =
                new ArrayList<>(List.of(Binning.of(first, 64), Binning.of(second, 64)));
        byte[][] bins = {
            binnings.get(0).bins(first.encode(NumberColumn.of("x", number))),
            binnings.get(1).bins(second.encode(levels))
        };
        return new BinnedRows(binnings, bins, number.length);
    }

    @Test
    void fit_twoClasses_findsTheirChances() {
        SplittableRandom random = new SplittableRandom(1);
        double[] number = new double[ROWS];
        int[] level = new int[ROWS];
        int[] target = new int[ROWS];
        double[] chance = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            number[row] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble();
            level[row] = random.nextInt(6);
            double base = Double.isNaN(number[row]) ? 0.8 : number[row] < 0.5 ? 0.2 : 0.5;
            chance[row] = base + (level[row] % 2 == 0 ? 0.15 : 0);
            target[row] = random.nextDouble() < chance[row] ? 1 : 0;
        }
        BinnedRows rows = rows(number, level);

        BoostedModel model = new Boosting(60, 6, 0.1, 50, 1).fit(rows, target, 2);

        double miss = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] p = new double[2];
            model.logits(rows.bins(), row, p);
            BoostedModel.softmax(p);
            miss += Math.abs(p[1] - chance[row]) / ROWS;
        }
        assertThat(miss).isLessThan(0.05);
    }

    @Test
    void fit_threeClasses_findsTheirRegions() {
        SplittableRandom random = new SplittableRandom(2);
        double[] number = new double[ROWS];
        int[] level = new int[ROWS];
        int[] target = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            number[row] = random.nextDouble();
            level[row] = random.nextInt(6);
            target[row] = level[row] == 3 ? 2 : number[row] < 0.3 ? 0 : 1;
        }
        BinnedRows rows = rows(number, level);

        BoostedModel model = new Boosting(40, 8, 0.2, 20, 1).fit(rows, target, 3);

        double[] p = new double[3];
        for (int row = 0; row < 200; row++) {
            model.logits(rows.bins(), row, p);
            BoostedModel.softmax(p);
            boolean nearTheEdge = Math.abs(number[row] - 0.3) < 0.03 && level[row] != 3;
            assertThat(p[target[row]]).isGreaterThan(nearTheEdge ? 0.0 : 0.8);
        }
    }

    @Test
    void fit_withoutFeatures_givesThePrior() {
        BinnedRows none = new BinnedRows(List.of(), new byte[0][], 100);
        int[] target = new int[100];
        Arrays.fill(target, 0, 25, 1);

        BoostedModel model = Boosting.DEFAULT.fit(none, target, 2);

        double[] p = new double[2];
        model.logits(new byte[0][], 0, p);
        BoostedModel.softmax(p);
        assertThat(p[1]).isCloseTo(0.25, within(0.01));
    }
}
