package org.fairlead.report.topic;

import java.util.List;
import org.fairlead.audit.interval.Interval;
import org.fairlead.report.wording.Unit;

/** What is drawn. */
public sealed interface Picture {
    /**
     * What it shows.
     *
     * @return heading
     */
    String title();

    /**
     * Values on one axis, a row a slice, a shape and colour a series.
     *
     * @param title what it shows
     * @param note what the axis is; may be empty
     * @param unit unit of the axis
     * @param series names of the series; one without a name is the only one
     * @param rows from top to bottom
     */
    record Dots(String title, String note, Unit unit, List<String> series, List<Row> rows)
            implements Picture {
        /** Copies the lists. */
        public Dots {
            series = List.copyOf(series);
            rows = List.copyOf(rows);
        }

        /** Dots of one series, which needs no name. */
        static Dots single(String title, String note, Unit unit, List<Row> rows) {
            return new Dots(title, note, unit, List.of(""), rows);
        }
    }

    /**
     * A row of dots.
     *
     * @param name name of the slice
     * @param points one a series
     */
    record Row(String name, List<Point> points) {
        /** Copies the list. */
        public Row {
            points = List.copyOf(points);
        }

        static Row of(String name, Point... points) {
            return new Row(name, List.of(points));
        }

        static Row of(String name, double value, Interval interval) {
            return of(name, new Point(value, interval));
        }
    }

    /**
     * A dot.
     *
     * @param value its place; NaN when it is not known
     * @param interval the bar around it; unknown for none
     */
    record Point(double value, Interval interval) {
        static Point of(double value) {
            return new Point(value, Interval.UNKNOWN);
        }
    }

    /**
     * Bars made of parts.
     *
     * @param title what it shows
     * @param note what the whole of a bar is; may be empty
     * @param parts names of the parts
     * @param rows from top to bottom
     */
    record Bars(String title, String note, List<Part> parts, List<Bar> rows) implements Picture {
        /** Copies the lists. */
        public Bars {
            parts = List.copyOf(parts);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A part of each bar.
     *
     * @param name what it is
     * @param quiet whether it is drawn pale, as what nothing happened to
     */
    record Part(String name, boolean quiet) {}

    /**
     * A bar.
     *
     * @param name name of the slice
     * @param shares length of each part, together at most 1
     * @param label what is written beside it
     */
    record Bar(String name, List<Double> shares, String label) {
        /** Copies the list. */
        public Bar {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Small pictures of what was predicted against what happened, both in [0, 1].
     *
     * @param title what they show
     * @param note the axes
     * @param panels one a slice
     */
    record Curves(String title, String note, List<Panel> panels) implements Picture {
        /** Copies the list. */
        public Curves {
            panels = List.copyOf(panels);
        }
    }

    /**
     * A small picture.
     *
     * @param name name of the slice
     * @param label what is written beside it
     * @param spots from left to right
     */
    record Panel(String name, String label, List<Spot> spots) {
        /** Copies the list. */
        public Panel {
            spots = List.copyOf(spots);
        }
    }

    /**
     * A spot of a small picture.
     *
     * @param x predicted, in [0, 1]
     * @param y happened, in [0, 1]
     * @param size share of the slice's rows, in [0, 1]
     */
    record Spot(double x, double y, double size) {}
}
