package org.fairlead.generate.encoding;

/**
 * The entries of an encoded row that belong together: one number, or alternatives of which exactly
 * one is 1.
 *
 * @param column the column that they encode
 * @param start index of the first entry in the row
 * @param width number of entries, 1 or more
 * @param alternatives whether exactly one entry is 1; otherwise the single entry is a number
 */
public record Block(String column, int start, int width, boolean alternatives) {}
