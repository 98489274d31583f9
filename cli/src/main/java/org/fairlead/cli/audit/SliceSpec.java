package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.data.filter.Predicate;

/**
 * What rows are sliced by.
 *
 * @param columns columns to slice by
 * @param forms how the values of some columns become slices; others by value
 * @param predicates SQL predicates, each a slice of its own
 * @param crosses sets of columns to cross
 * @param crossDepth up to how many columns all slice columns are crossed, 1 for none
 * @param support rows that a crossed slice needs
 * @param baselines slices that others of their family are compared with, as names or as SQL; none
 *     to compare with all rows
 */
public record SliceSpec(
        List<String> columns,
        Map<String, ColumnForm> forms,
        List<String> predicates,
        List<List<String>> crosses,
        int crossDepth,
        long support,
        List<String> baselines) {
    private static final Pattern EQUALITY =
            Pattern.compile("\\s*\"?([^\"=<>!]+?)\"?\\s*=\\s*'?([^']*?)'?\\s*");

    public SliceSpec {
        columns = List.copyOf(columns);
        forms = Map.copyOf(forms);
        predicates = List.copyOf(predicates);
        crosses = List.copyOf(crosses);
        baselines = List.copyOf(baselines);
    }

    /**
     * What an experiment's audit slices by.
     *
     * @param section of an experiment file
     * @return columns by value, with its predicates, crosses and baseline
     */
    public static SliceSpec of(AuditSection section) {
        return new SliceSpec(
                section.slices(),
                new LinkedHashMap<>(),
                section.predicates(),
                section.crosses(),
                1,
                1,
                section.baseline().stream().toList());
    }

    /**
     * All columns that the slices need: those named, and those that only a cross names.
     *
     * @return distinct names
     */
    public List<String> allColumns() {
        Set<String> names = new LinkedHashSet<>(columns);
        crosses.forEach(names::addAll);
        return new ArrayList<>(names);
    }

    /**
     * Columns that must be there: those to slice by and those that predicates name.
     *
     * @return distinct names
     */
    public List<String> needed() {
        Set<String> names = new LinkedHashSet<>(allColumns());
        predicates.forEach(sql -> names.addAll(Predicate.parse(sql).columns()));
        return new ArrayList<>(names);
    }

    /**
     * How a column's values become slices.
     *
     * @param column its name
     * @return its form
     */
    public ColumnForm form(String column) {
        return forms.getOrDefault(column, new ColumnForm.Values());
    }

    /**
     * Names of the baselines; {@code sex = 'Male'} and {@code sex=Male} are one.
     *
     * @return names of slices
     */
    public List<String> baselineSlices() {
        return baselines.stream().map(this::slice).toList();
    }

    private String slice(String text) {
        Matcher equality = EQUALITY.matcher(text);
        return equality.matches() && allColumns().contains(equality.group(1))
                ? equality.group(1) + "=" + equality.group(2)
                : text;
    }
}
