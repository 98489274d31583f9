package org.fairlead.generate.tree;

import java.util.Arrays;
import org.fairlead.generate.code.BinTree;

/**
 * The law of one column given the columns before it: a tree, and in each leaf the codes that its
 * training rows held with their counts. The last distribution, beside the leaves, is that of all
 * rows.
 *
 * @param tree routes a row to its leaf
 * @param start index of a distribution's first entry, one more than there are distributions
 * @param codes distinct codes of a distribution in increasing order
 * @param cumulative rows up to and including an entry, within its distribution
 */
record ChainTree(BinTree tree, int[] start, int[] codes, int[] cumulative) {

    /** The distribution of all rows, for draws that a leaf cannot serve. */
    int overall() {
        return start.length - 2;
    }

    /** Draws a code from a distribution; {@code uniform} lies in [0, 1). */
    int draw(int distribution, double uniform) {
        int from = start[distribution];
        int to = start[distribution + 1];
        return codes[entry(from, to, (int) (uniform * cumulative[to - 1]))];
    }

    /**
     * Draws a code of at least {@code least} and below {@code beyond}, or -1 if there is none in
     * the distribution.
     */
    int drawWithin(int distribution, double uniform, int least, int beyond) {
        int from = firstNotBelow(distribution, least);
        int to = firstNotBelow(distribution, beyond);
        if (from >= to) {
            return -1;
        }
        int before = from == start[distribution] ? 0 : cumulative[from - 1];
        int rows = cumulative[to - 1] - before;
        return codes[entry(from, to, before + (int) (uniform * rows))];
    }

    /** Rows in the distribution that hold a code. */
    int rows(int distribution, int code) {
        int at = Arrays.binarySearch(codes, start[distribution], start[distribution + 1], code);
        if (at < 0) {
            return 0;
        }
        return at == start[distribution] ? cumulative[at] : cumulative[at] - cumulative[at - 1];
    }

    /** Rows in the distribution. */
    int rows(int distribution) {
        return cumulative[start[distribution + 1] - 1];
    }

    private int firstNotBelow(int distribution, int code) {
        int at = Arrays.binarySearch(codes, start[distribution], start[distribution + 1], code);
        return at < 0 ? -at - 1 : at;
    }

    /** The first entry in [from, to) whose cumulative count exceeds the rank. */
    private int entry(int from, int to, int rank) {
        int at = Arrays.binarySearch(cumulative, from, to, rank + 1);
        return at < 0 ? -at - 1 : at;
    }
}
