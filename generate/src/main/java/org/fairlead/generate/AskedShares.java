package org.fairlead.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.generate.encoding.Distribution;

/**
 * How often values of a column shall occur, independently of all other asked columns.
 *
 * @param column the column
 * @param shares the share of each value, in [0, 1], summing to 1; values that are not named do not
 *     occur
 */
public record AskedShares(String column, Map<String, Double> shares) {

    /**
     * Checks the shares.
     *
     * @param column the column
     * @param shares the share of each value
     * @throws DataException if a share lies outside [0, 1] or they do not sum to 1
     */
    public AskedShares {
        shares = new LinkedHashMap<>(shares);
        Distribution.asked(column, List.copyOf(shares.keySet()), shares);
    }

    @Override
    public Map<String, Double> shares() {
        return new LinkedHashMap<>(shares);
    }

    /**
     * Turns shares into exact counts: one cell for each combination of the asked values, by the
     * method of largest remainders, so that each cell is within one row of its share.
     *
     * @param rows rows in all, 0 or more
     * @param asked columns, each at most once; one or more
     * @return cells whose rows sum to {@code rows}, without those that have none
     * @throws DataException if a column is asked for twice
     */
    public static List<Cell> cells(long rows, List<AskedShares> asked) {
        List<Map<String, String>> values = List.of(Map.of());
        List<Double> shares = List.of(1.0);
        for (AskedShares one : asked) {
            List<Map<String, String>> crossed = new ArrayList<>();
            List<Double> products = new ArrayList<>();
            for (int cell = 0; cell < values.size(); cell++) {
                if (values.get(cell).containsKey(one.column)) {
                    throw new DataException(
                            "column \"%s\" must have one distribution, found two; leave one out"
                                    .formatted(one.column));
                }
                for (Map.Entry<String, Double> share : one.shares.entrySet()) {
                    Map<String, String> fixed = new LinkedHashMap<>(values.get(cell));
                    fixed.put(one.column, share.getKey());
                    crossed.add(fixed);
                    products.add(shares.get(cell) * share.getValue());
                }
            }
            values = crossed;
            shares = products;
        }
        long[] counts = largestRemainders(rows, shares);
        List<Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                cells.add(new Cell(values.get(cell), counts[cell]));
            }
        }
        return cells;
    }

    private static long[] largestRemainders(long rows, List<Double> shares) {
        long[] counts = new long[shares.size()];
        double[] remainders = new double[counts.length];
        long left = rows;
        for (int cell = 0; cell < counts.length; cell++) {
            double wanted = rows * shares.get(cell);
            counts[cell] = Math.min(left, (long) wanted);
            remainders[cell] = wanted - counts[cell];
            left -= counts[cell];
        }
        int[] order =
                IntStream.range(0, counts.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer cell) -> -remainders[cell]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int k = 0; k < left; k++) {
            counts[order[k % order.length]]++;
        }
        return counts;
    }
}
