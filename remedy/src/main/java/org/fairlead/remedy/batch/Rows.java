package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;

/** Rows of lists of arrays that share their first axis. */
final class Rows {
    private Rows() {}

    static int count(NDList list) {
        if (list.isEmpty() || list.head().getShape().dimension() == 0) {
            throw new IllegalArgumentException(
                    "a batch must have an input with rows in its first axis, found " + list);
        }
        return Math.toIntExact(list.head().getShape().get(0));
    }

    /** First row of a share of n rows, for shares as even as can be. */
    static int start(int rows, int index, int shares) {
        return (int) ((long) rows * index / shares);
    }

    static NDList share(NDList list, int index, int shares) {
        NDList part = new NDList(list.size());
        for (NDArray array : list) {
            int rows = Math.toIntExact(array.getShape().get(0));
            int from = start(rows, index, shares);
            int to = start(rows, index + 1, shares);
            NDArray share = array.get(new NDIndex().addSliceDim(from, to));
            share.setName(array.getName());
            part.add(share);
        }
        return part;
    }

    static double[] share(double[] values, int index, int shares) {
        return java.util.Arrays.copyOfRange(
                values,
                start(values.length, index, shares),
                start(values.length, index + 1, shares));
    }
}
