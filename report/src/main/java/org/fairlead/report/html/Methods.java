package org.fairlead.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.audit.result.AuditResult;

/** Says in words how the figures came about. */
final class Methods {
    private Methods() {}

    static Map<String, String> of(AuditResult audit) {
        String level = Headlines.percent(audit.level());
        Map<String, String> method = new LinkedHashMap<>();
        method.put(
                "Threshold",
                "A row is marked positive when its score is strictly above the threshold. The"
                        + " threshold is the user's choice; neither it nor a limit on a gap is set"
                        + " by law or by this tool.");
        method.put(
                "Rates",
                "Counted, not estimated: each is a share of the rows in its denominator. Without"
                        + " a row there it is not defined; it is never shown as zero.");
        method.put(
                "Intervals of rates",
                level
                        + " Wilson score intervals (Wilson 1927)"
                        + (audit.weighted()
                                ? ", on the number of equally weighted rows that carry as much"
                                        + " evidence."
                                : "."));
        method.put(
                "Intervals of gaps",
                level
                        + " Newcombe intervals for the difference of two shares (Newcombe 1998,"
                        + " method 10); rows that slice and baseline have in common are taken into"
                        + " account.");
        method.put(
                "Many comparisons",
                "Each interval stands for itself. With many slices some exclude zero by chance: at "
                        + level
                        + " about one in "
                        + Math.round(1 / (1 - audit.level()))
                        + " where there is no gap. The findings therefore say whether a gap also"
                        + " holds after Holm's correction over all tests of its measure; a slice and the"
                        + " rest of Overall are one test.");
        method.put(
                "Gaps within a family",
                "Largest minus smallest figure among the slices of a family. Its interval holds for"
                        + " all pairs at once, and its p is that of the test that all slices are"
                        + " equal; a gap of two extremes picked after the fact would need no less.");
        method.put("Smallest slice", smallest(audit.minimumRows(), "in the slice"));
        method.put("Smallest denominator", smallest(audit.minimumTrials(), "in the denominator"));
        method.put(
                "Words",
                "This report helps to assess gaps and what mitigates them. It does not certify"
                        + " a model, and measures that were not chosen may tell another story.");
        return method;
    }

    private static String smallest(long minimum, String where) {
        return minimum > 0
                ? "With fewer than %d rows %s a figure is not shown.".formatted(minimum, where)
                : "None was set: figures of few rows are shown with their wide intervals.";
    }
}
