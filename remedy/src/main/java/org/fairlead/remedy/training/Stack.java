package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;

/** Puts the rows of several lists of arrays under each other, and takes them apart. */
final class Stack {
    private Stack() {}

    static NDList rows(List<NDList> parts) {
        NDList first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        NDList joined = new NDList(first.size());
        for (int i = 0; i < first.size(); i++) {
            NDList column = new NDList(parts.size());
            for (NDList part : parts) {
                column.add(part.get(i));
            }
            NDArray array = NDArrays.concat(column, 0);
            array.setName(first.get(i).getName());
            joined.add(array);
        }
        return joined;
    }

    static int count(NDList list) {
        return Math.toIntExact(list.head().getShape().get(0));
    }

    static int count(List<NDList> parts) {
        return parts.stream().mapToInt(Stack::count).sum();
    }

    /** Parts of an array whose rows begin at the given starts; the first part begins at 0. */
    static NDList split(NDArray array, long[] starts) {
        return starts.length == 0 ? new NDList(array) : array.split(starts, 0);
    }
}
