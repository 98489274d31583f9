package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.stream.Collectors;

/** Compares the inputs of an extra set with the user's own. */
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

    static String describe(NDList list) {
        return list.stream()
                .map(array -> array.getShape() + " " + array.getDataType())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
