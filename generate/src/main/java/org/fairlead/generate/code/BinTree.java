package org.fairlead.generate.code;

/**
 * A binary tree over binned rows. Every split is one set of bins that go left, for numbers and
 * categories alike.
 *
 * <p>Node n's left child is {@code left[n]}, its right child {@code left[n] + 1}; a leaf has {@code
 * left[n] = -1 - leaf}. The set of node n is the four longs {@code sets[4 * n ..]}.
 *
 * @param feature the column that a node looks at, any number for a leaf
 * @param left the left child of a node, or {@code -1 - leaf}
 * @param sets bins that go left
 * @param leaves number of leaves
 */
public record BinTree(int[] feature, int[] left, long[] sets, int leaves) {

    /**
     * Finds a row's leaf.
     *
     * @param bins unsigned bins by column and row
     * @param row the row
     * @return in [0, leaves)
     */
    public int leaf(byte[][] bins, int row) {
        int node = 0;
        int child = left[0];
        while (child >= 0) {
            int bin = bins[feature[node]][row] & 0xff;
            node = (sets[4 * node + (bin >> 6)] >>> bin & 1) != 0 ? child : child + 1;
            child = left[node];
        }
        return -1 - child;
    }

    /**
     * A tree of one leaf.
     *
     * @return the tree
     */
    public static BinTree single() {
        return new BinTree(new int[1], new int[] {-1}, new long[4], 1);
    }
}
