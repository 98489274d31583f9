package org.fairlead.generate.code;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups a column's codes into few bins, as trees see them. Bin 0 is the missing or unknown value;
 * bins of numbers keep their order; the rarest levels of a wide category share the last bin.
 */
public final class Binning {
    private final int[] binOf;
    private final int bins;
    private final boolean ordered;

    private Binning(int[] binOf, int bins, boolean ordered) {
        this.binOf = binOf;
        this.bins = bins;
        this.ordered = ordered;
    }

    /**
     * Bins an index.
     *
     * @param index the column's values
     * @param most bins at most, bin 0 included, in [2, 256]
     * @return the binning
     */
    public static Binning of(ValueIndex index, int most) {
        int[] binOf = new int[index.size()];
        int bins =
                index.kind() == null
                        ? binLevels(index, most - 1, binOf)
                        : binNumbers(index, most - 1, binOf);
        return new Binning(binOf, bins + 1, index.kind() != null);
    }

    private static int binLevels(ValueIndex index, int most, int[] binOf) {
        int values = index.values();
        int[] byCount =
                IntStream.range(0, values)
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer code) -> -index.counts()[code]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int rank = 0; rank < values; rank++) {
            binOf[byCount[rank]] = Math.min(rank, most - 1) + 1;
        }
        return Math.min(values, most);
    }

    /* Equal numbers of rows a bin; a number that fills a bin by itself has it alone, and the
    numbers after it share the bins that are left. */
    private static int binNumbers(ValueIndex index, int most, int[] binOf) {
        int values = index.values();
        if (values <= most) {
            for (int code = 0; code < values; code++) {
                binOf[code] = code + 1;
            }
            return values;
        }
        long left = 0;
        for (int code = 0; code < values; code++) {
            left += index.counts()[code];
        }
        int bin = 1;
        long inBin = 0;
        for (int code = 0; code < values; code++) {
            int count = index.counts()[code];
            double room = (double) (left + inBin) / (most - bin + 1);
            if (inBin > 0 && bin < most && inBin + count / 2.0 > room) {
                bin++;
                inBin = 0;
            }
            binOf[code] = bin;
            inBin += count;
            left -= count;
        }
        return bin;
    }

    /**
     * The number of bins, bin 0 included.
     *
     * @return in [1, 256]
     */
    public int bins() {
        return bins;
    }

    /**
     * Says whether the bins have an order that means something.
     *
     * @return true for numbers
     */
    public boolean ordered() {
        return ordered;
    }

    /**
     * The bin of a code.
     *
     * @param code a code, or {@link ValueIndex#UNKNOWN}
     * @return in [0, bins)
     */
    public int bin(int code) {
        return code < 0 ? 0 : binOf[code];
    }

    /**
     * The bins of codes.
     *
     * @param codes one code a row
     * @return one bin a row, as unsigned bytes
     */
    public byte[] bins(int[] codes) {
        byte[] result = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            result[row] = (byte) bin(codes[row]);
        }
        return result;
    }
}
