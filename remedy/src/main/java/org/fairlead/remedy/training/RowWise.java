package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.GhostBatchNorm;
import java.util.List;

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

    /** True if all have the same arrays but for the rows, so that they can be put together. */
    static boolean sameShapes(NDList first, List<NDList> others) {
        return others.stream().allMatch(other -> sameShapes(first, other));
    }

    private static boolean sameShapes(NDList a, NDList b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = sameShape(a.get(i), b.get(i));
        }
        return same;
    }

    private static boolean sameShape(NDArray a, NDArray b) {
        return a.getDataType() == b.getDataType()
                && a.getShape().dimension() > 0
                && a.getShape().dimension() == b.getShape().dimension()
                && a.getShape().slice(1).equals(b.getShape().slice(1));
    }
}
