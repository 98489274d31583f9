package org.fairlead.audit.outcome;

import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.metric.Nearest;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;

/**
 * An audit of several classes, each against the rest.
 *
 * @param classes names of the classes
 * @param oneAgainstRest an audit of each class, in the order of the classes
 * @param tables true against predicted class, Overall first, then each shown slice
 */
public record ClassResult(
        List<String> classes, List<AuditResult> oneAgainstRest, List<ClassTable> tables) {
    public ClassResult {
        classes = List.copyOf(classes);
        oneAgainstRest = List.copyOf(oneAgainstRest);
        tables = List.copyOf(tables);
    }

    /**
     * The audit of a class.
     *
     * @param name name of the class
     * @return its audit against the rest
     * @throws IllegalArgumentException if there is no such class
     */
    public AuditResult of(String name) {
        int index = classes.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "class \"%s\" is not known; %s".formatted(name, Nearest.advice(name, classes)));
        }
        return oneAgainstRest.get(index);
    }

    /**
     * Mean of a rate over the classes (macro average) for a slice.
     *
     * @param slice name of the slice
     * @param rate a rate, at the first threshold of the audits
     * @return the mean; NaN when it is unknown for a class
     */
    public double macroAverage(String slice, Metric rate) {
        double sum = 0;
        for (AuditResult audit : oneAgainstRest) {
            SliceResult found = audit.slice(slice);
            sum += found.isHidden() ? Double.NaN : found.thresholds().get(0).estimate(rate).value();
        }
        return sum / classes.size();
    }

    /**
     * The class with the largest gap among the slices of a family.
     *
     * @param family name of the family
     * @param rate a rate, at the first threshold of the audits
     * @return name of the class; empty when no gap is known
     */
    public String worstClass(String family, Metric rate) {
        String worst = "";
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes.size(); c++) {
            double gap =
                    oneAgainstRest
                            .get(c)
                            .familyResult(family)
                            .thresholds()
                            .get(0)
                            .spread(rate)
                            .spread()
                            .difference();
            if (gap > most) {
                most = gap;
                worst = classes.get(c);
            }
        }
        return worst;
    }
}
