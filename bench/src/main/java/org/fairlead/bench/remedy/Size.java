package org.fairlead.bench.remedy;

/**
 * Size of a batch.
 *
 * @param rows rows of the user
 * @param extra extra rows a group or a side of the pairs
 * @param features columns
 */
record Size(int rows, int extra, int features) {}
