package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Membership from shares of annotators, as in the civil comments data: a row belongs to each
 * identity that a share of its raters at or above a cut saw in it.
 */
public final class Annotations {
    private Annotations() {}

    /**
     * Labels from shares.
     *
     * @param shares share of raters who said yes, one a row; NaN stays NaN
     * @param cut shares at or above it give 1, such as 0.5
     * @return 0 or 1 for each row
     */
    public static double[] labels(double[] shares, double cut) {
        double[] labels = new double[shares.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = Double.isNaN(shares[row]) ? Double.NaN : shares[row] >= cut ? 1 : 0;
        }
        return labels;
    }

    /**
     * Lists of identities from shares.
     *
     * @param shares for each identity, one share a row, NaN for rows that were not annotated; the
     *     lists keep the order of this map
     * @param cut shares at or above it give membership, such as 0.5
     * @return one list a row, for {@link SliceColumn#ofLists}
     */
    public static List<List<String>> identities(Map<String, double[]> shares, double cut) {
        int rows = shares.values().stream().mapToInt(s -> s.length).max().orElse(0);
        List<List<String>> lists = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> list = new ArrayList<>();
            int at = row;
            shares.forEach(
                    (name, share) -> {
                        if (share[at] >= cut) {
                            list.add(name);
                        }
                    });
            lists.add(list);
        }
        return lists;
    }
}
