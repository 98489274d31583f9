package org.fairlead.audit.balance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a group and the positive label go together: SynapseML's feature balance measures. A gap
 * between two groups is the difference of their measures.
 *
 * @param both rows of the group with a positive label
 * @param group rows of the group
 * @param positive rows with a positive label
 * @param all all rows
 */
public record Association(double both, double group, double positive, double all) {
    public Association {
        if (!(both >= 0 && both <= group && both <= positive && all > 0)
                || group > all
                || positive > all) {
            throw new IllegalArgumentException(
                    """
                    counts must satisfy both <= group, positive <= all, \
                    found both %s, group %s, positive %s, all %s\
                    """
                            .formatted(both, group, positive, all));
        }
    }

    /**
     * All measures by SynapseML's names.
     *
     * @return dp, sdc, ji, llr, pmi, n_pmi_y, n_pmi_xy, s_pmi, krc, t_test
     */
    public Map<String, Double> measures() {
        double x = group / all;
        double y = positive / all;
        double xy = both / all;
        double parity = xy / x;
        double pmi = parity == 0 ? Double.NEGATIVE_INFINITY : Math.log(parity); // never occurs
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("dp", parity);
        measures.put("sdc", xy / (x + y));
        measures.put("ji", xy / (x + y - xy));
        measures.put("llr", Math.log(xy / y));
        measures.put("pmi", pmi);
        measures.put("n_pmi_y", y > 0 ? pmi / Math.log(y) : 0);
        measures.put("n_pmi_xy", xy > 0 ? pmi / Math.log(xy) : 0);
        measures.put("s_pmi", x * y > 0 ? Math.log(xy * xy / (x * y)) : 0);
        measures.put("krc", kendall(x, y, xy));
        measures.put("t_test", (xy - x * y) / Math.sqrt(x * y));
        return measures;
    }

    /**
     * Another group's measures taken from this one's.
     *
     * @param other a group of the same rows
     * @return differences by the names of {@link #measures}; NaN where both are infinite
     */
    public Map<String, Double> gaps(Association other) {
        Map<String, Double> gaps = new LinkedHashMap<>();
        Map<String, Double> theirs = other.measures();
        measures().forEach((name, value) -> gaps.put(name, value - theirs.getOrDefault(name, 0.0)));
        return gaps;
    }

    private double kendall(double x, double y, double xy) {
        double a = all * all * (1 - 2 * x - 2 * y + 2 * xy + 2 * x * y);
        double b = all * (2 * x + 2 * y - 4 * xy - 1);
        double c = all * all * Math.sqrt((x - x * x) * (y - y * y));
        return (a + b) / c;
    }
}
