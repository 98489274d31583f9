package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fairlead.report.topic.Picture;
import org.fairlead.report.wording.Unit;

/** Draws the pictures of topics; places are in per cent of the width, as in the plots of rates. */
final class Pictures {
    /** Rows of a picture; a longer one is cut, its table is not. */
    private static final int MOST_ROWS = 40;

    private static final String IN_TABLE = " The same figures are in the table below.";

    private Pictures() {}

    static Views.Picture dots(Picture.Dots dots) {
        Unit unit = dots.unit();
        List<Picture.Row> rows = dots.rows().subList(0, Math.min(MOST_ROWS, dots.rows().size()));
        int series = dots.series().size();
        int step = series > 1 ? 12 + 14 * series : 26;
        Axis axis =
                Axis.over(
                        rows.stream()
                                .flatMap(row -> row.points().stream())
                                .flatMapToDouble(
                                        p ->
                                                DoubleStream.of(
                                                        p.value(),
                                                        p.interval().lower(),
                                                        p.interval().upper()))
                                .toArray(),
                        unit.isFraction(),
                        unit.isGap());
        List<Views.Row> names = new ArrayList<>();
        List<Views.Mark> marks = new ArrayList<>();
        for (Picture.Row row : rows) {
            List<Views.Text> texts = new ArrayList<>();
            for (int s = 0; s < series; s++) {
                Picture.Point point = row.points().get(s);
                boolean none = !Double.isFinite(point.value());
                texts.add(
                        new Views.Text(
                                series > 1 ? "m" + s % 4 : "", unit.text(point.value()), none, ""));
                if (!none) {
                    double y = names.size() * step + step / 2.0 + 14 * (s - (series - 1) / 2.0);
                    marks.add(mark(axis, s, point, y, title(row, dots, s)));
                }
            }
            names.add(new Views.Row(row.name(), row.name(), false, false, texts));
        }
        return new Views.Picture(
                series > 1 ? keys(dots.series()) : List.of(),
                new Views.Plot(
                        "",
                        dots.title(),
                        dots.note() + cut(rows.size(), dots.rows().size()),
                        dots.title() + ", " + dots.note() + "." + IN_TABLE,
                        step,
                        ticks(axis, unit),
                        List.of(),
                        names,
                        marks,
                        List.of()),
                null,
                null);
    }

    /** Percentage points are written without the sign of per cent. */
    private static List<Views.Tick> ticks(Axis axis, Unit unit) {
        return Plots.ticks(axis, unit.isFraction(), unit.isGap()).stream()
                .map(
                        tick ->
                                unit == Unit.GAP
                                        ? new Views.Tick(
                                                tick.at(),
                                                tick.label().replace("%", ""),
                                                tick.css())
                                        : tick)
                .toList();
    }

    private static Views.Mark mark(
            Axis axis, int series, Picture.Point point, double y, String title) {
        double lower = point.interval().lower();
        double upper = point.interval().upper();
        boolean known = Double.isFinite(lower) && Double.isFinite(upper);
        return new Views.Mark(
                "m" + series % 4,
                Plots.shape(series),
                axis.at(point.value()),
                known ? axis.at(lower) : "",
                known ? axis.at(upper) : "",
                Plots.pixels(y),
                title);
    }

    private static String title(Picture.Row row, Picture.Dots dots, int series) {
        Picture.Point point = row.points().get(series);
        String name = dots.series().get(series);
        String range = dots.unit().range(point.interval().lower(), point.interval().upper());
        return row.name()
                + (name.isEmpty() ? ": " : ", " + name + ": ")
                + dots.unit().text(point.value())
                + (range.isEmpty() ? "" : " (" + range + ")");
    }

    static Views.Picture bars(Picture.Bars bars) {
        List<Picture.Bar> rows = bars.rows().subList(0, Math.min(MOST_ROWS, bars.rows().size()));
        double longest =
                rows.stream()
                        .mapToDouble(
                                bar -> bar.shares().stream().mapToDouble(Double::doubleValue).sum())
                        .max()
                        .orElse(1);
        List<Views.Bar> views = new ArrayList<>();
        for (Picture.Bar bar : rows) {
            List<Views.Segment> segments = new ArrayList<>();
            double at = 0;
            for (int part = 0; part < bar.shares().size(); part++) {
                double share = bar.shares().get(part) / longest;
                if (share > 0) {
                    segments.add(
                            new Views.Segment(
                                    css(bars.parts(), part),
                                    percent(at),
                                    percent(share),
                                    bar.name()
                                            + ", "
                                            + bars.parts().get(part).name()
                                            + ": "
                                            + Unit.SHARE.text(bar.shares().get(part))));
                    at += share;
                }
            }
            views.add(new Views.Bar(bar.name(), bar.label(), segments));
        }
        return new Views.Picture(
                IntStream.range(0, bars.parts().size())
                        .mapToObj(
                                part ->
                                        new Views.Key(
                                                part,
                                                bars.parts().get(part).name(),
                                                css(bars.parts(), part),
                                                SQUARE))
                        .toList(),
                null,
                new Views.Stack(
                        bars.title(),
                        bars.note() + cut(rows.size(), bars.rows().size()),
                        bars.title() + ", " + bars.note() + "." + IN_TABLE,
                        views),
                null);
    }

    private static final String SQUARE = "M-5,-5H5V5H-5Z";

    /** Loud parts have the colours of models, quiet ones two shades of grey. */
    private static String css(List<Picture.Part> parts, int part) {
        boolean quiet = parts.get(part).quiet();
        long before = parts.subList(0, part).stream().filter(p -> p.quiet() == quiet).count();
        return (quiet ? "q" : "m") + before;
    }

    static Views.Picture curves(Picture.Curves curves) {
        return new Views.Picture(
                List.of(),
                null,
                null,
                new Views.Multiples(
                        curves.title(),
                        curves.note(),
                        curves.panels().stream().map(Pictures::panel).toList()));
    }

    private static Views.Panel panel(Picture.Panel panel) {
        List<Views.Spot> spots =
                panel.spots().stream()
                        .map(
                                spot ->
                                        new Views.Spot(
                                                place(spot.x()),
                                                place(1 - spot.y()),
                                                Plots.pixels(1.4 + 5 * Math.sqrt(spot.size())),
                                                "mean score %s, positive %s"
                                                        .formatted(
                                                                Unit.NUMBER.text(spot.x()),
                                                                Unit.SHARE.text(spot.y()))))
                        .toList();
        return new Views.Panel(
                panel.name(),
                panel.label(),
                panel.name() + ": " + panel.label() + "." + IN_TABLE,
                spots.stream()
                        .map(spot -> spot.x() + "," + spot.y())
                        .collect(Collectors.joining(" ")),
                spots);
    }

    private static List<Views.Key> keys(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Views.Key(i, names.get(i)))
                .toList();
    }

    private static String cut(int shown, int all) {
        return shown < all ? "; the first %d of %d".formatted(shown, all) : "";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
