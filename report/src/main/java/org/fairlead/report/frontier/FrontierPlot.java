package org.fairlead.report.frontier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fairlead.report.wording.Numbers;

/**
 * Places the settings of a curve in a picture of 560 by 340 units. Settings whose gap or accuracy
 * is not defined have no place; the picture says which they are.
 */
final class FrontierPlot {
    private static final double LEFT = 62;
    private static final double RIGHT = 540;
    private static final double TOP = 30;
    private static final double BOTTOM = 296;

    private final FrontierCurve curve;
    private final Function<FrontierSetting, PartFigures> part;
    private final List<FrontierSetting> shown;
    private final Scale gaps;
    private final Scale accuracies;

    FrontierPlot(FrontierCurve curve, Function<FrontierSetting, PartFigures> part) {
        this.curve = curve;
        this.part = part;
        this.shown = curve.settings().stream().filter(this::isDefined).toList();
        List<Double> across = new ArrayList<>(List.of(0.0));
        List<Double> up = new ArrayList<>();
        for (FrontierSetting setting : shown) {
            PartFigures figures = part.apply(setting);
            across.addAll(ends(figures.gap()));
            up.addAll(ends(figures.accuracy()));
        }
        gaps = Scale.over(across, LEFT, RIGHT);
        accuracies = Scale.over(up, BOTTOM, TOP);
    }

    private boolean isDefined(FrontierSetting setting) {
        PartFigures figures = part.apply(setting);
        return !Double.isNaN(figures.gap().mean()) && !Double.isNaN(figures.accuracy().mean());
    }

    /** An interval much wider than the curve would flatten it; the table has all of them. */
    private static List<Double> ends(SeedFigures figures) {
        List<Double> ends = new ArrayList<>(figures.values());
        ends.add(figures.mean());
        return ends;
    }

    FrontierView.Plot plot(String title) {
        List<FrontierView.LabelPlace> labels = labels();
        List<FrontierView.Mark> marks = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            marks.add(mark(shown.get(i), labels.get(i)));
        }
        String summary =
                "Gap against accuracy of %d settings; the table below has the same figures."
                        .formatted(shown.size());
        String note = note();
        return new FrontierView.Plot(
                title,
                note.isEmpty() ? summary : summary + " " + note,
                note,
                gaps.ticks("%+.3f"),
                accuracies.ticks("%.3f"),
                paths(marks),
                marks);
    }

    /** Which settings have no place; empty if all have one. */
    private String note() {
        List<String> names =
                curve.settings().stream()
                        .filter(setting -> !shown.contains(setting))
                        .map(FrontierSetting::name)
                        .toList();
        return names.isEmpty()
                ? ""
                : "Not in the picture, as the gap or the accuracy is not defined: %s."
                        .formatted(String.join(", ", names));
    }

    private List<FrontierView.LabelPlace> labels() {
        List<FrontierLabels.Dot> dots = new ArrayList<>();
        for (FrontierSetting setting : shown) {
            dots.add(
                    new FrontierLabels.Dot(
                            gaps.place(part.apply(setting).gap().mean()),
                            accuracies.place(part.apply(setting).accuracy().mean()),
                            setting.name()));
        }
        return new FrontierLabels(LEFT, RIGHT, TOP, BOTTOM).places(dots);
    }

    /** For each remedy a line from the baseline, if that has a place, through its settings. */
    private List<String> paths(List<FrontierView.Mark> marks) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        int first = shown.contains(curve.baseline()) ? 1 : 0;
        List<String> start = marks.stream().limit(first).map(FrontierPlot::place).toList();
        for (int i = first; i < marks.size(); i++) {
            places.computeIfAbsent(shown.get(i).remedy(), remedy -> new ArrayList<>(start))
                    .add(place(marks.get(i)));
        }
        return places.values().stream().map(line -> "M " + String.join(" L ", line)).toList();
    }

    private static String place(FrontierView.Mark mark) {
        return mark.x() + " " + mark.y();
    }

    private FrontierView.Mark mark(FrontierSetting setting, FrontierView.LabelPlace label) {
        SeedFigures gap = part.apply(setting).gap();
        SeedFigures accuracy = part.apply(setting).accuracy();
        return new FrontierView.Mark(
                gaps.at(gap.mean()),
                accuracies.at(accuracy.mean()),
                gaps.at(Double.isNaN(gap.lower()) ? gap.mean() : gap.lower()),
                gaps.at(Double.isNaN(gap.upper()) ? gap.mean() : gap.upper()),
                accuracies.at(Double.isNaN(accuracy.lower()) ? accuracy.mean() : accuracy.lower()),
                accuracies.at(Double.isNaN(accuracy.upper()) ? accuracy.mean() : accuracy.upper()),
                setting.name(),
                label,
                setting.name().equals(curve.answer()));
    }

    /** Values on a stretch of the picture; what lies beyond is drawn at its end. */
    private record Scale(double low, double high, double from, double to) {
        static Scale over(List<Double> values, double from, double to) {
            double low = values.stream().mapToDouble(v -> v).min().orElse(0);
            double high = values.stream().mapToDouble(v -> v).max().orElse(1);
            double margin = Math.max(0.002, (high - low) * 0.12);
            return new Scale(low - margin, high + margin, from, to);
        }

        double place(double value) {
            double share = Math.min(1, Math.max(0, (value - low) / (high - low)));
            return from + share * (to - from);
        }

        String at(double value) {
            return String.format(Locale.ROOT, "%.1f", place(value));
        }

        List<FrontierView.Tick> ticks(String format) {
            double raw = (high - low) / 5;
            double power = Math.pow(10, Math.floor(Math.log10(raw)));
            double step = raw / power > 5 ? 10 * power : raw / power > 2 ? 5 * power : 2 * power;
            List<FrontierView.Tick> ticks = new ArrayList<>();
            for (long k = (long) Math.ceil(low / step); k * step <= high; k++) {
                ticks.add(
                        new FrontierView.Tick(
                                at(k * step),
                                k == 0 ? "0" : Numbers.formatted(format, k * step),
                                k == 0));
            }
            return ticks;
        }
    }
}
