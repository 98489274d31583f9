package org.fairlead.audit.slice;

/**
 * A condition on one column that rows of a slice meet.
 *
 * @param column name of the column
 * @param value the level that the row has, or has among others when the column holds lists
 */
public record Condition(String column, String value) {}
