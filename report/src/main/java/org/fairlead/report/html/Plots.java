package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Numbers;

/** Draws the plots that are in the page before any script runs. */
final class Plots {
    private final Lineup lineup;
    private final int models;
    private final int step;

    Plots(Lineup lineup) {
        this.lineup = lineup;
        this.models = lineup.subjects().size();
        this.step = models > 1 ? 12 + 14 * models : 26;
    }

    /** Values by slice, with intervals and a line through the baseline's value. */
    Views.Plot values(Measure measure) {
        boolean fraction = measure.fraction();
        List<Subject.Value> all =
                lineup.slices().stream()
                        .flatMap(
                                slice ->
                                        IntStream.range(0, models)
                                                .mapToObj(m -> lineup.value(m, slice, measure)))
                        .toList();
        Axis axis =
                Axis.over(
                        all.stream()
                                .flatMapToDouble(
                                        v -> DoubleStream.of(v.value(), v.lower(), v.upper()))
                                .toArray(),
                        fraction,
                        false);
        List<Views.Row> rows = new ArrayList<>();
        List<Views.Mark> marks = new ArrayList<>();
        for (String slice : lineup.slices()) {
            boolean base = lineup.isBaseline(slice);
            List<Views.Text> texts = new ArrayList<>();
            for (int model = 0; model < models; model++) {
                Subject.Value value = lineup.value(model, slice, measure);
                texts.add(text(model, value, fraction));
                if (value.defined()) {
                    marks.add(mark(model, axis, value, rows.size(), base));
                }
            }
            rows.add(new Views.Row(slice, lineup.label(slice), base, lineup.opens(slice), texts));
        }
        return new Views.Plot(
                measure.key(),
                measure.name(),
                measure.formula(),
                measure.name()
                        + " by slice: dots with intervals. The same figures are in the tables.",
                step,
                ticks(axis, fraction, false),
                references(axis, measure),
                rows,
                marks,
                List.of());
    }

    /** Gaps by slice, from the first model to the last. */
    Views.Plot change(Measure measure) {
        boolean fraction = measure.fraction();
        List<String> slices =
                lineup.slices().stream()
                        .filter(slice -> !lineup.baseline(slice).equals(slice))
                        .toList();
        Axis axis =
                Axis.over(
                        slices.stream()
                                .flatMapToDouble(
                                        slice ->
                                                IntStream.range(0, models)
                                                        .mapToDouble(m -> gap(m, slice, measure)))
                                .toArray(),
                        fraction,
                        true);
        List<Views.Row> rows = new ArrayList<>();
        List<Views.Mark> marks = new ArrayList<>();
        List<Views.Arrow> arrows = new ArrayList<>();
        for (String slice : slices) {
            String y = pixels((rows.size() + 0.5) * step);
            List<Views.Text> texts = new ArrayList<>();
            for (int model = 0; model < models; model++) {
                double gap = gap(model, slice, measure);
                boolean none = Double.isNaN(gap);
                String why = none ? "not defined" : "";
                texts.add(
                        new Views.Text(
                                "m" + model % 4,
                                none ? why : Numbers.signed(gap, fraction),
                                none,
                                why));
                if (!none) {
                    marks.add(
                            new Views.Mark(
                                    "m" + model % 4, shape(model), axis.at(gap), "", "", y, ""));
                }
            }
            double before = gap(0, slice, measure);
            double after = gap(models - 1, slice, measure);
            if (!Double.isNaN(before) && !Double.isNaN(after)) {
                arrows.add(new Views.Arrow(axis.at(before), axis.at(after), y));
            }
            rows.add(new Views.Row(slice, lineup.label(slice), false, lineup.opens(slice), texts));
        }
        return new Views.Plot(
                measure.key(),
                measure.name(),
                "gap to the baseline",
                "Gap in " + measure.inSentence() + " by slice, for each model.",
                step,
                ticks(axis, fraction, true),
                List.of(),
                rows,
                marks,
                arrows);
    }

    private double gap(int model, String slice, Measure measure) {
        Subject.Gap gap = lineup.value(model, slice, measure).gap();
        return gap == null ? Double.NaN : gap.difference();
    }

    private Views.Text text(int model, Subject.Value value, boolean fraction) {
        String css = models > 1 ? "m" + model % 4 : "";
        return value.defined()
                ? new Views.Text(css, Numbers.full(value.value(), fraction), false, "")
                : new Views.Text(css, brief(value.why()), true, value.why());
    }

    private Views.Mark mark(int model, Axis axis, Subject.Value value, int row, boolean base) {
        boolean known = !Double.isNaN(value.lower());
        return new Views.Mark(
                "m" + model % 4 + (base ? " base" : ""),
                shape(model),
                axis.at(value.value()),
                known ? axis.at(value.lower()) : "",
                known ? axis.at(value.upper()) : "",
                pixels(row * step + step / 2.0 + 14 * (model - (models - 1) / 2.0)),
                "");
    }

    /** In each row a line where the slice's baseline stands. */
    private List<Views.Reference> references(Axis axis, Measure measure) {
        List<Views.Reference> lines = new ArrayList<>();
        for (int row = 0; row < lineup.slices().size(); row++) {
            String baseline = lineup.baseline(lineup.slices().get(row));
            for (int model = 0; model < models; model++) {
                Subject.Value value = lineup.value(model, baseline, measure);
                if (value.defined()) {
                    String css = models > 1 ? "m" + model % 4 : "";
                    lines.add(
                            new Views.Reference(
                                    axis.at(value.value()), row * step, (row + 1) * step, css));
                }
            }
        }
        return lines;
    }

    static List<Views.Tick> ticks(Axis axis, boolean fraction, boolean gaps) {
        return axis.ticks().stream()
                .map(
                        tick ->
                                new Views.Tick(
                                        axis.at(tick),
                                        axis.label(tick, fraction, gaps),
                                        gaps && Math.abs(tick) < 1e-12 ? "zero" : "grid"))
                .toList();
    }

    static String brief(String why) {
        if (why.startsWith("hidden")) {
            return "hidden";
        }
        return why.startsWith("too few") ? "too few rows" : "not defined";
    }

    static String shape(int model) {
        return Shapes.PATHS.get(model % Shapes.PATHS.size());
    }

    static String pixels(double y) {
        return String.format(Locale.ROOT, "%.1f", y);
    }
}
