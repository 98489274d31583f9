package org.fairlead.audit.result;

import java.util.List;
import org.fairlead.audit.metric.Nearest;
import org.fairlead.audit.slice.Slice;

/**
 * What an audit found.
 *
 * @param rows rows that were counted
 * @param weight sum of their weights
 * @param weighted whether rows have weights of their own
 * @param level confidence level of all intervals
 * @param minimumRows rows that a slice needed to be shown
 * @param minimumTrials rows that the denominator of a rate needed
 * @param thresholds thresholds of the figures, rising
 * @param grid thresholds of the cumulative counts, rising
 * @param slices Overall first, then the families in the order of the plan
 * @param families what the slices of each family of two or more have among them
 * @param exclusions rows and slices that are left out or hidden
 */
public record AuditResult(
        long rows,
        double weight,
        boolean weighted,
        double level,
        long minimumRows,
        long minimumTrials,
        List<Double> thresholds,
        List<Double> grid,
        List<SliceResult> slices,
        List<FamilyResult> families,
        List<Exclusion> exclusions) {
    public AuditResult {
        thresholds = List.copyOf(thresholds);
        grid = List.copyOf(grid);
        slices = List.copyOf(slices);
        families = List.copyOf(families);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * The same figures with other words on what is left out.
     *
     * @param others rows and slices that are left out or hidden
     * @return the result
     */
    public AuditResult withExclusions(List<Exclusion> others) {
        return new AuditResult(
                rows,
                weight,
                weighted,
                level,
                minimumRows,
                minimumTrials,
                thresholds,
                grid,
                slices,
                families,
                others);
    }

    /**
     * The figures of all rows.
     *
     * @return the first slice
     */
    public SliceResult overall() {
        return slices.get(0);
    }

    /**
     * A slice by its name.
     *
     * @param name such as {@code sex=Female}
     * @return its figures
     * @throws IllegalArgumentException if there is no such slice
     */
    public SliceResult slice(String name) {
        return slices.stream()
                .filter(result -> result.slice().name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "slice \"%s\" is not in the audit; %s"
                                                .formatted(name, Nearest.advice(name, names()))));
    }

    /**
     * Slices of a family.
     *
     * @param family such as {@code sex} or {@code race & sex}, see {@link Slice#family}
     * @return the slices, none if there is no such family
     */
    public List<SliceResult> family(String family) {
        return slices.stream().filter(result -> result.slice().family().equals(family)).toList();
    }

    /**
     * What the slices of a family have among them.
     *
     * @param family such as {@code sex} or {@code race & sex}
     * @return the family's figures
     * @throws IllegalArgumentException if there is no such family of two slices or more
     */
    public FamilyResult familyResult(String family) {
        List<String> known = families.stream().map(FamilyResult::family).toList();
        return families.stream()
                .filter(result -> result.family().equals(family))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "family \"%s\" is not in the audit; %s"
                                                .formatted(family, Nearest.advice(family, known))));
    }

    /**
     * Names of all slices.
     *
     * @return in the order of {@link #slices}
     */
    public List<String> names() {
        return slices.stream().map(result -> result.slice().name()).toList();
    }
}
