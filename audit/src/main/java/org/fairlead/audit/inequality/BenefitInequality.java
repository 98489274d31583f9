package org.fairlead.audit.inequality;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.metric.Confusion;

/**
 * Inequality of the benefits {@code prediction - label + 1} (0 for a false negative, 1 for a right
 * answer, 2 for a false positive), which follow from counts.
 *
 * @param entropy generalised entropy among people, alpha 2
 * @param theil Theil's T among people
 * @param coefficientOfVariation among people
 * @param betweenEntropy generalised entropy, alpha 2, when each person has the mean of the group
 * @param betweenTheil Theil's T of the same
 */
public record BenefitInequality(
        double entropy,
        double theil,
        double coefficientOfVariation,
        double betweenEntropy,
        double betweenTheil) {

    /**
     * From the counts of groups that share no row.
     *
     * @param groups weighted counts of each group at a threshold
     * @return the measures over all groups together; NaN when nobody is there
     */
    public static BenefitInequality of(List<Confusion> groups) {
        Confusion all = new Confusion(0, 0, 0, 0);
        List<Double> means = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        for (Confusion group : groups) {
            all = all.plus(group);
            if (group.total() > 0) {
                means.add((group.tp() + group.tn() + 2 * group.fp()) / group.total());
                sizes.add(group.total());
            }
        }
        double[] benefits = {0, 1, 2};
        double[] people = {all.fn(), all.tp() + all.tn(), all.fp()};
        double[] groupMeans = means.stream().mapToDouble(Double::doubleValue).toArray();
        double[] groupSizes = sizes.stream().mapToDouble(Double::doubleValue).toArray();
        double entropy = Inequality.generalisedEntropy(benefits, people, 2);
        return new BenefitInequality(
                entropy,
                Inequality.generalisedEntropy(benefits, people, 1),
                Math.sqrt(2 * entropy),
                Inequality.generalisedEntropy(groupMeans, groupSizes, 2),
                Inequality.generalisedEntropy(groupMeans, groupSizes, 1));
    }
}
