package org.fairlead.audit.result;

/**
 * Rows or slices that the figures leave out. Nothing is left out without one of these.
 *
 * @param subject what is left out: {@code rows}, or the name of a slice or family
 * @param reason why
 * @param rows how many rows it has
 */
public record Exclusion(String subject, String reason, long rows) {}
