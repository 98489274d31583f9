package org.fairlead.audit.count;

/**
 * Cells of groups of patterns, with buckets put together to those between some of the thresholds.
 * Every row lies in exactly one cell.
 *
 * @param buckets number of buckets a group and label class has
 * @param classes number of label classes
 * @param weight sum of weights of each cell, cells of a group standing together, label class by
 *     label class, buckets rising
 * @param labels sum of weight times label of each cell
 * @param squares sum of squared weights of each cell
 */
public record GroupCells(
        int buckets, int classes, double[] weight, double[] labels, double[] squares) {

    /**
     * Number of cells that a group has.
     *
     * @return label classes times buckets
     */
    public int cellsOfGroup() {
        return buckets * classes;
    }
}
