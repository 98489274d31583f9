package org.fairlead.remedy.training;

import ai.djl.nn.Block;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.GhostBatchNorm;

/** Whether several batches can go through a block as one with the same result. */
final class RowWise {
    private RowWise() {}

    /** True only for DJL's own layers without batch statistics; of others nothing is known. */
    static boolean known(Block block) {
        if (block instanceof BatchNorm || block instanceof GhostBatchNorm) {
            return false;
        }
        String home = block.getClass().getPackageName();
        boolean own = home.equals("ai.djl.nn") || home.startsWith("ai.djl.nn.");
        return own && block.getChildren().values().stream().allMatch(RowWise::known);
    }
}
