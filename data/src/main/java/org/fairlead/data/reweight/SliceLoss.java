package org.fairlead.data.reweight;

import org.fairlead.data.filter.Predicate;

/**
 * A slice, and how badly a model does on it.
 *
 * @param name the slice's name in reports
 * @param rows which rows belong to it; with a condition on the label it is label dependent
 * @param loss how bad, finite; a metric of which more is better is given as 1 - metric
 */
public record SliceLoss(String name, Predicate rows, double loss) {
    /** Checks the loss. */
    public SliceLoss {
        if (!Double.isFinite(loss)) {
            throw new IllegalArgumentException(
                    "slice \"%s\": loss must be finite, found %s; leave out slices without rows"
                            .formatted(name, loss));
        }
    }

    /**
     * A slice given by its predicate, which is its name too.
     *
     * @param predicate SQL, such as {@code sex = 'Female' AND income = '>50K'}
     * @param loss how bad, finite
     * @return the slice
     */
    public static SliceLoss of(String predicate, double loss) {
        return new SliceLoss(predicate, Predicate.parse(predicate), loss);
    }
}
