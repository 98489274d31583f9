package org.fairlead.report.html;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.audit.slice.Condition;
import org.fairlead.report.wording.Measure;
import org.jspecify.annotations.Nullable;

/** The models of a page side by side: slices of all of them, matched by name. */
final class Lineup {
    private final List<Subject> subjects;
    private final List<String> slices;
    private final List<Measure> measures;
    private final List<Map<String, Integer>> places;
    private final Set<String> baselines = new LinkedHashSet<>();

    Lineup(List<Subject> subjects) {
        this.subjects = List.copyOf(subjects);
        Set<String> names = new LinkedHashSet<>();
        Set<Measure> known = new LinkedHashSet<>();
        this.places =
                subjects.stream()
                        .map(
                                subject -> {
                                    Map<String, Integer> place = new HashMap<>();
                                    for (Subject.Group slice : subject.slices()) {
                                        place.put(slice.name(), place.size());
                                        names.add(slice.name());
                                    }
                                    known.addAll(subject.values().keySet());
                                    return place;
                                })
                        .toList();
        this.slices = List.copyOf(names);
        for (String name : slices) {
            if (!baseline(name).equals(name)) {
                baselines.add(baseline(name));
            }
        }
        this.measures = Measure.all().stream().filter(known::contains).toList();
    }

    List<Subject> subjects() {
        return subjects;
    }

    List<String> slices() {
        return slices;
    }

    List<Measure> measures() {
        return measures;
    }

    /**
     * Measures that are drawn before anybody chooses: the four most asked for, or the first four.
     */
    List<Measure> firstMeasures() {
        List<Measure> asked = measures.stream().filter(Measure.first()::contains).toList();
        return asked.isEmpty() ? measures.subList(0, Math.min(4, measures.size())) : asked;
    }

    boolean several() {
        return subjects.size() > 1;
    }

    /** Name of the slice that a slice is compared with, as the first model that has it says. */
    String baseline(String name) {
        for (int model = 0; model < subjects.size(); model++) {
            Subject.Group slice = slice(model, name);
            if (slice != null) {
                return slice.baseline();
            }
        }
        return "";
    }

    /** A slice's name beside a plot: of a crossed slice the values only. */
    String label(String name) {
        for (int model = 0; model < subjects.size(); model++) {
            Subject.Group slice = slice(model, name);
            if (slice != null && slice.conditions().size() > 1) {
                return slice.conditions().stream()
                        .map(Condition::value)
                        .collect(Collectors.joining(" \u00B7 "));
            }
        }
        return name;
    }

    /** Whether a slice is the first of its family, so that a line sets it off. */
    boolean opens(String name) {
        int place = slices.indexOf(name);
        return place > 0 && !family(name).equals(family(slices.get(place - 1)));
    }

    private String family(String name) {
        for (int model = 0; model < subjects.size(); model++) {
            Subject.Group slice = slice(model, name);
            if (slice != null) {
                return slice.conditions().stream()
                        .map(Condition::column)
                        .collect(Collectors.joining(" & "));
            }
        }
        return "";
    }

    /** Whether others are compared with a slice. */
    boolean isBaseline(String name) {
        return baselines.contains(name);
    }

    /** All slices that others are compared with, in their order. */
    List<String> baselines() {
        return slices.stream().filter(baselines::contains).toList();
    }

    Views.Key key(int model) {
        return new Views.Key(model, subjects.get(model).name());
    }

    List<Views.Key> keys() {
        return IntStream.range(0, subjects.size()).mapToObj(this::key).toList();
    }

    Subject.@Nullable Group slice(int model, String name) {
        Integer place = places.get(model).get(name);
        return place == null ? null : subjects.get(model).slices().get(place);
    }

    /** A figure at the threshold in use; undefined, with the reason, where there is none. */
    Subject.Value value(int model, String name, Measure measure) {
        return value(model, name, measure, measure.byThreshold() ? subjects.get(model).own() : 0);
    }

    /** A figure at one of the model's thresholds. */
    Subject.Value value(int model, String name, Measure measure, int threshold) {
        Integer place = places.get(model).get(name);
        if (place == null) {
            return none("this slice is not in this audit");
        }
        String hidden = subjects.get(model).slices().get(place).hidden();
        if (hidden != null) {
            return none(hidden);
        }
        List<Subject.Value> values =
                subjects.get(model)
                        .values()
                        .getOrDefault(measure, Map.of())
                        .getOrDefault(threshold, List.of());
        return values.isEmpty() ? none("not in this audit") : values.get(place);
    }

    /** Rows of a slice, as the first model that has it says. */
    long rows(String name) {
        for (int model = 0; model < subjects.size(); model++) {
            Subject.Group slice = slice(model, name);
            if (slice != null) {
                return slice.rows();
            }
        }
        return 0;
    }

    private static Subject.Value none(String why) {
        return new Subject.Value(Double.NaN, Double.NaN, Double.NaN, why, null);
    }
}
