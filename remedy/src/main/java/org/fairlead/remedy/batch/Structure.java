package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the structures of inputs: arrays, types, and shapes but for the rows. */
final class Structure {
    private Structure() {}

    /** Same number of arrays, types and shapes but for the rows, and optionally but for lengths. */
    static void requireSame(NDList original, NDList extra, String role, boolean varyingLengths) {
        boolean same = original.size() == extra.size();
        for (int i = 0; same && i < original.size(); i++) {
            same = same(original.get(i), extra.get(i), varyingLengths);
        }
        if (!same) {
            throw new IllegalArgumentException(
                    "the inputs of the %s set must be like those of the original set but for the rows, found %s and original %s%s"
                            .formatted(
                                    role,
                                    describe(extra),
                                    describe(original),
                                    varyingLengths
                                            ? ""
                                            : "; if only lengths differ, call varyingLengths()"));
        }
    }

    private static boolean same(NDArray a, NDArray b, boolean varyingLengths) {
        int rank = a.getShape().dimension();
        if (rank != b.getShape().dimension() || a.getDataType() != b.getDataType() || rank == 0) {
            return false;
        }
        return varyingLengths || a.getShape().slice(1).equals(b.getShape().slice(1));
    }

    /** True if the rows of all lists can be put under each other, one array an input. */
    static boolean fits(List<NDList> lists) {
        NDList first = lists.get(0);
        return lists.stream().allMatch(list -> fits(first, list));
    }

    private static boolean fits(NDList a, NDList b) {
        boolean fit = a.size() == b.size();
        for (int i = 0; fit && i < a.size(); i++) {
            fit =
                    same(a.get(i), b.get(i), false)
                            && a.get(i).getDevice().equals(b.get(i).getDevice());
        }
        return fit;
    }

    static String describe(NDList list) {
        return list.stream()
                .map(array -> array.getShape() + " " + array.getDataType())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
