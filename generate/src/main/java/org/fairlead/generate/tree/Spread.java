package org.fairlead.generate.tree;

import java.math.BigDecimal;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.generate.code.ValueIndex;

/**
 * Draws numbers near to training values instead of the values themselves, in columns where most
 * rows hold a number of their own: from halfway to the next smaller value to halfway to the next
 * larger one, with as many decimals as the training values have. Columns in which numbers repeat
 * keep them: their heaps are part of what they look like.
 *
 * @param on whether the column is spread
 * @param unit distance of neighbouring allowed numbers, 0 for any number
 */
record Spread(boolean on, double unit) {
    static final Spread NONE = new Spread(false, 0);
    private static final int MOST_DECIMALS = 6;
    private static final int LOOKED_AT = 1000;

    static Spread of(ValueIndex values) {
        if (values.kind() == null) {
            return NONE;
        }
        long single = 0;
        long rows = 0;
        for (int code = 0; code < values.values(); code++) {
            single += values.counts()[code] == 1 ? 1 : 0;
            rows += values.counts()[code];
        }
        return 2 * single > rows && values.values() > 2 ? new Spread(true, unit(values)) : NONE;
    }

    private static double unit(ValueIndex values) {
        if (values.kind() != NumberColumn.Kind.REAL) {
            return 1;
        }
        int decimals = 0;
        int step = Math.max(1, values.values() / LOOKED_AT);
        for (int code = 0; code < values.values(); code += step) {
            BigDecimal number = BigDecimal.valueOf(values.numbers()[code]).stripTrailingZeros();
            decimals = Math.max(decimals, number.scale());
        }
        return decimals > MOST_DECIMALS ? 0 : 1 / StrictMath.pow(10, decimals);
    }

    /** A number near to that of a code; {@code uniform} lies in [0, 1). */
    double draw(double[] numbers, int code, double uniform) {
        double value = numbers[code];
        double low = code == 0 ? value : (numbers[code - 1] + value) / 2;
        double high = code == numbers.length - 1 ? value : (numbers[code + 1] + value) / 2;
        double drawn = low + uniform * (high - low);
        return unit == 0 ? drawn : Math.rint(drawn / unit) / (1 / unit);
    }
}
