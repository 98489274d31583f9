package org.fairlead.data.file;

import java.util.List;

/**
 * How a column of the engine becomes a column of a table.
 *
 * @param name the column's name
 * @param kind what it becomes, never {@link ColumnKind#NUMBER}
 * @param expression SQL over the source: DOUBLE for numbers, VARCHAR else
 * @param levels levels known beforehand, in order; empty to take them from the rows
 */
record Plan(String name, ColumnKind kind, String expression, List<String> levels) {}
