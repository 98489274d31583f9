package org.fairlead.generate.judge;

import java.util.List;
import org.fairlead.data.table.Table;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * Multinomial logistic regression, trained by Tribuo with AdaGrad. The same seed gives the same
 * prediction.
 *
 * @param epochs passes over the training rows, 1 or more
 * @param balanced whether each level of the target weighs as much as the others; without, rare
 *     levels are seldom predicted
 * @param seed of the order of rows
 */
public record LogisticJudge(int epochs, boolean balanced, long seed) implements Judge {

    /**
     * Makes the judge.
     *
     * @param epochs passes over the training rows, 1 or more
     * @param balanced whether each level of the target weighs as much as the others
     * @param seed of the order of rows
     * @throws IllegalArgumentException if there is no epoch
     */
    public LogisticJudge {
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be 1 or more, found " + epochs);
        }
    }

    /**
     * Ten epochs, each row of equal weight.
     *
     * @param seed of the order of rows
     * @return the judge
     */
    public static LogisticJudge of(long seed) {
        return new LogisticJudge(10, false, seed);
    }

    /**
     * Ten epochs, each level of equal weight: the harder judge of whether a rare level can be told.
     *
     * @param seed of the order of rows
     * @return the judge
     */
    public static LogisticJudge balanced(long seed) {
        return new LogisticJudge(10, true, seed);
    }

    @Override
    public String name() {
        return balanced ? "balanced logistic regression" : "logistic regression";
    }

    @Override
    public Prediction predict(Table train, Table test, String target, List<String> features) {
        LinearSGDTrainer trainer =
                new LinearSGDTrainer(
                        new LogMulticlass(),
                        new AdaGrad(0.1),
                        epochs,
                        Integer.MAX_VALUE,
                        balanced ? 1 : 16,
                        seed);
        return TribuoPrediction.of(trainer, balanced, train, test, target, features);
    }
}
