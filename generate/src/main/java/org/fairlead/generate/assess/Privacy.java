package org.fairlead.generate.assess;

/**
 * How close synthetic rows come to the training rows, beside how close other real rows come.
 *
 * @param copies share of synthetic rows equal to a training row
 * @param naturalCopies share of hold-out rows equal to a training row: what chance explains
 * @param distance median distance of a synthetic row to the closest training row
 * @param naturalDistance the same of a hold-out row
 * @param closerToTraining share of synthetic rows closer to a training row than to a hold-out row,
 *     out of as many of each, ties half; .5 if nothing is memorised
 * @param distanceRatio fifth percentile, over synthetic rows, of the distance to the closest
 *     training row over that to the second closest
 * @param naturalDistanceRatio the same over hold-out rows
 * @param membership how well closeness to synthetic rows tells training rows from hold-out rows: an
 *     area under the ROC curve, .5 if not at all
 * @param comparedRows rows that distances were taken of
 * @param referenceRows rows of each table that distances were taken to
 */
public record Privacy(
        double copies,
        double naturalCopies,
        double distance,
        double naturalDistance,
        double closerToTraining,
        double distanceRatio,
        double naturalDistanceRatio,
        double membership,
        int comparedRows,
        int referenceRows) {}
