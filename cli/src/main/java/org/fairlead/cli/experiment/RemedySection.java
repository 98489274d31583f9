package org.fairlead.cli.experiment;

import java.util.List;
import org.fairlead.remedy.loss.GroupLoss;

/** A remedy as an experiment file asks for it. */
public sealed interface RemedySection permits RemedySection.MinDiff {
    /**
     * The user's name for the remedy, or its kind.
     *
     * @return not empty, distinct in the experiment
     */
    String name();

    /**
     * The weight of the remedy's loss beside the task loss.
     *
     * @return 0 or more
     */
    double weight();

    /**
     * The same remedy with another weight.
     *
     * @param other 0 or more
     * @return a remedy
     */
    RemedySection withWeight(double other);

    /**
     * MinDiff between groups of training rows.
     *
     * @param name the user's name, or {@code min-diff}
     * @param groups a predicate for each group, the sensitive one first
     * @param loss what is measured
     * @param weight weight beside the task loss, 0 or more
     * @param batch rows of each group in a step
     */
    record MinDiff(String name, List<String> groups, GroupLoss loss, double weight, int batch)
            implements RemedySection {
        public MinDiff {
            groups = List.copyOf(groups);
        }

        @Override
        public RemedySection withWeight(double other) {
            return new MinDiff(name, groups, loss, other, batch);
        }
    }
}
