package org.fairlead.generate.judge;

import java.util.List;
import org.fairlead.data.table.Table;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;

/**
 * Random forest of classification trees, trained by Tribuo. The same seed gives the same
 * prediction.
 *
 * @param trees number of trees, 1 or more
 * @param depth largest depth of a tree, 1 or more
 * @param seed of the rows and features that each tree sees
 */
public record ForestJudge(int trees, int depth, long seed) implements Judge {

    /**
     * Makes the judge.
     *
     * @param trees number of trees, 1 or more
     * @param depth largest depth of a tree, 1 or more
     * @param seed of the rows and features that each tree sees
     * @throws IllegalArgumentException if a number is smaller
     */
    public ForestJudge {
        if (trees < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "trees and depth must be 1 or more, found %d and %d".formatted(trees, depth));
        }
    }

    /**
     * Fifty trees of depth 16 at most.
     *
     * @param seed of the rows and features that each tree sees
     * @return the judge
     */
    public static ForestJudge of(long seed) {
        return new ForestJudge(50, 16, seed);
    }

    @Override
    public String name() {
        return "random forest";
    }

    @Override
    public Prediction predict(Table train, Table test, String target, List<String> features) {
        CARTClassificationTrainer tree =
                new CARTClassificationTrainer(depth, 5f, 0f, 0.3f, false, new GiniIndex(), seed);
        RandomForestTrainer<Label> trainer =
                new RandomForestTrainer<>(tree, new VotingCombiner(), trees, seed);
        return TribuoPrediction.of(trainer, false, train, test, target, features);
    }
}
