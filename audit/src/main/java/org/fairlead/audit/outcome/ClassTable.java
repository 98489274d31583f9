package org.fairlead.audit.outcome;

import java.util.List;
import org.fairlead.audit.result.Estimate;

/**
 * True against predicted class in a slice.
 *
 * @param slice name of the slice
 * @param rows rows of the slice
 * @param weight for each true class, the weight of the rows predicted as each class
 * @param accuracy share predicted right, with its Wilson interval
 * @param macroRecall mean over classes of the share of a class that is predicted right, also called
 *     balanced accuracy; NaN when a class has no row
 * @param macroPrecision mean over classes of the share of predictions that are right; NaN when a
 *     class is never predicted
 * @param macroF1 mean over classes of F1; NaN when a class neither occurs nor is predicted
 * @param balancedErrorRate one minus {@code macroRecall}; a guess has 1 - 1/K
 */
public record ClassTable(
        String slice,
        long rows,
        List<List<Double>> weight,
        Estimate accuracy,
        double macroRecall,
        double macroPrecision,
        double macroF1,
        double balancedErrorRate) {
    public ClassTable {
        weight = weight.stream().map(List::copyOf).toList();
    }
}
