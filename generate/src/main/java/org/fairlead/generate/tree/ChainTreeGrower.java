package org.fairlead.generate.tree;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.fairlead.generate.code.BinTree;
import org.fairlead.generate.code.BinnedRows;
import org.fairlead.generate.code.Binning;
import org.fairlead.generate.code.ValueIndex;

/**
 * Grows the tree of one column in the chain: no limit of depth, no pruning, leaves of at least a
 * number of rows.
 *
 * <p>Numbers are grown as ordered classes of about equal numbers of rows, so that a split is worth
 * making for any change of the distribution, not of the mean alone. Nothing here is random.
 */
final class ChainTreeGrower {
    private static final int LEVEL_CLASSES = 64;
    private static final int NUMBER_CLASSES = 24;

    private final int[] codes;
    private final SplitSearch search;
    private final BinnedRows rows;
    private final int[] index;

    private int[] feature = new int[64];
    private int[] left = new int[64];
    private long[] sets = new long[256];
    private int nodes = 1;
    private int leaves;

    private int[] start = new int[64];
    private int[] entryCodes = new int[256];
    private int[] cumulative = new int[256];
    private int entries;
    private int distributions;

    private ChainTreeGrower(BinnedRows rows, int[] codes, ValueIndex values, int minLeaf) {
        int most = values.kind() == null ? LEVEL_CLASSES : NUMBER_CLASSES;
        Binning classes = Binning.of(values, most);
        this.rows = rows;
        this.codes = codes;
        this.search =
                new SplitSearch(
                        rows, classes.bins(codes), classes.bins(), classes.ordered(), minLeaf);
        this.index = IntStream.range(0, codes.length).filter(row -> codes[row] >= 0).toArray();
    }

    /**
     * Grows a tree.
     *
     * @param rows the columns before this one
     * @param codes this column's codes; rows of unknown values are left out
     * @param values this column's values
     * @param minLeaf fewest rows of a leaf
     */
    static ChainTree grow(BinnedRows rows, int[] codes, ValueIndex values, int minLeaf) {
        return new ChainTreeGrower(rows, codes, values, minLeaf).grow();
    }

    private ChainTree grow() {
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, 0, index.length});
        while (!open.isEmpty()) {
            int[] next = open.pop();
            int node = next[0];
            if (!search.search(index, next[1], next[2])) {
                left[node] = -1 - leaves++;
                addDistribution(next[1], next[2]);
                continue;
            }
            ensureNodes(nodes + 2);
            feature[node] = search.feature();
            System.arraycopy(search.set(), 0, sets, 4 * node, 4);
            int middle = partition(next[1], next[2], node);
            left[node] = nodes;
            open.push(new int[] {nodes + 1, middle, next[2]});
            open.push(new int[] {nodes, next[1], middle});
            nodes += 2;
        }
        addDistribution(0, index.length);
        BinTree tree =
                new BinTree(
                        Arrays.copyOf(feature, nodes),
                        Arrays.copyOf(left, nodes),
                        Arrays.copyOf(sets, 4 * nodes),
                        leaves);
        return new ChainTree(
                tree,
                Arrays.copyOf(start, leaves + 2),
                Arrays.copyOf(entryCodes, entries),
                Arrays.copyOf(cumulative, entries));
    }

    private int partition(int from, int to, int node) {
        byte[] column = rows.bins()[feature[node]];
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int bin = column[index[low]] & 0xff;
            if ((sets[4 * node + (bin >> 6)] >>> bin & 1) != 0) {
                low++;
            } else {
                int row = index[low];
                index[low] = index[high];
                index[high--] = row;
            }
        }
        return low;
    }

    /** Distributions come in the order of the leaves; the one of all rows is the last. */
    private void addDistribution(int from, int to) {
        int[] sorted = new int[to - from];
        for (int i = from; i < to; i++) {
            sorted[i - from] = codes[index[i]];
        }
        Arrays.sort(sorted);
        int at = distributions++;
        if (start.length < at + 2) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        start[at] = entries;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                if (entries == entryCodes.length) {
                    entryCodes = Arrays.copyOf(entryCodes, 2 * entries);
                    cumulative = Arrays.copyOf(cumulative, 2 * entries);
                }
                entryCodes[entries++] = sorted[i];
            }
            cumulative[entries - 1] = i + 1;
        }
        start[at + 1] = entries;
    }

    private void ensureNodes(int size) {
        if (size > left.length) {
            feature = Arrays.copyOf(feature, 2 * size);
            left = Arrays.copyOf(left, 2 * size);
            sets = Arrays.copyOf(sets, 8 * size);
        }
    }
}
