package org.fairlead.report.frontier;

/**
 * What a setting measured on some rows.
 *
 * @param accuracy share of rows told right, at the threshold
 * @param auc area under the ROC curve
 * @param gap the slice's rate minus its baseline's, at the threshold
 */
public record PartFigures(SeedFigures accuracy, SeedFigures auc, SeedFigures gap) {}
