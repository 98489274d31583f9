package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** One array an input with the rows of all lists under each other, named as in the first. */
    static NDList join(List<NDList> lists) {
        NDList first = lists.get(0);
        if (lists.size() == 1) {
            return first;
        }
        NDList joined = new NDList(first.size());
        for (int i = 0; i < first.size(); i++) {
            NDList column = new NDList(lists.size());
            for (NDList list : lists) {
                column.add(list.get(i));
            }
            NDArray array = NDArrays.concat(column, 0);
            array.setName(first.get(i).getName());
            joined.add(array);
        }
        return joined;
    }

    /** Takes joined rows apart: views of as many rows each, with one native call an array. */
    static List<NDList> cut(NDList joined, int... rows) {
        long[] starts = new long[rows.length - 1];
        for (int i = 0, at = 0; i < starts.length; i++) {
            at += rows[i];
            starts[i] = at;
        }
        List<NDList> lists = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            lists.add(new NDList(joined.size()));
        }
        for (NDArray array : joined) {
            NDList views = array.split(starts, 0);
            for (int i = 0; i < rows.length; i++) {
                views.get(i).setName(array.getName());
                lists.get(i).add(views.get(i));
            }
        }
        return lists;
    }

    static double[] share(double[] values, int index, int shares) {
        return Arrays.copyOfRange(
                values,
                start(values.length, index, shares),
                start(values.length, index + 1, shares));
    }
}
