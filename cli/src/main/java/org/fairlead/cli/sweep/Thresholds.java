package org.fairlead.cli.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One threshold for all rows, or one for each value of a column. A score strictly greater is
 * positive.
 *
 * @param all the threshold of rows whose value has none of its own
 * @param byValue thresholds by value, empty for one threshold
 */
record Thresholds(double all, Map<String, Double> byValue) {
    static Thresholds of(double all) {
        return new Thresholds(all, Map.of());
    }

    /** Turns scores into decisions: 1 above the threshold, else 0. */
    double[] decide(double[] scores, IntFunction<String> value) {
        double[] decisions = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            decisions[row] = scores[row] > byValue.getOrDefault(value.apply(row), all) ? 1 : 0;
        }
        return decisions;
    }

    /** As a document has them: {@code all}, and each value. */
    Map<String, Double> toMap() {
        Map<String, Double> map = new LinkedHashMap<>(Map.of("all", all));
        byValue.forEach((value, threshold) -> map.put("value " + value, threshold));
        return map;
    }
}
