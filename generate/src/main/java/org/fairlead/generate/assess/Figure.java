package org.fairlead.generate.assess;

/**
 * One measured number.
 *
 * @param slice what it was measured on, such as {@code sex=Female}, {@code Overall} or, for a gap,
 *     the protected column {@code sex}
 * @param measure its name, such as {@code true_positive_rate}
 * @param value the number; NaN where it is not defined or there are too few rows
 * @param lower lower end of its 95 % interval; NaN where there is none
 * @param upper upper end; NaN where there is none
 */
public record Figure(String slice, String measure, double value, double lower, double upper) {}
