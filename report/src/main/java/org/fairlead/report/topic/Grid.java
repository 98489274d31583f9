package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;

/**
 * A table.
 *
 * @param key name of its CSV file, in lower case with dashes
 * @param title heading in the topic
 * @param note what the columns mean, a sentence or two; may be empty
 * @param columns headings, the first of what a line is about
 * @param lines the lines
 */
public record Grid(String key, String title, String note, List<String> columns, List<Line> lines) {
    /** Copies the lists. */
    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param threshold the threshold of its figures; NaN when they have none
     * @param cells one a column
     */
    public record Line(double threshold, List<Cell> cells) {
        /** Copies the list. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Whether its lines differ in the threshold, so that a reader must be told.
     *
     * @return true for two thresholds or more
     */
    public boolean hasThresholds() {
        return lines.stream().mapToDouble(Line::threshold).distinct().count() > 1;
    }

    /**
     * The same table with no more lines than a reader can be asked to look through.
     *
     * @param most lines that are kept
     * @param threshold the threshold in use, whose lines are kept first
     * @return this table when it is short enough; else lines of that threshold, or the first ones
     *     when it has none, cut, with a note of where all are
     */
    public Grid cut(int most, double threshold) {
        if (lines.size() <= most) {
            return this;
        }
        List<Line> own =
                lines.stream()
                        .filter(line -> !(line.threshold < threshold || line.threshold > threshold))
                        .limit(most)
                        .toList();
        List<Line> kept = own.isEmpty() ? lines.subList(0, most) : own;
        String left =
                "%s%d of %d lines are shown%s; audit.json has all of them."
                        .formatted(
                                note.isEmpty() ? "" : note + " ",
                                kept.size(),
                                lines.size(),
                                hasThresholds() && !own.isEmpty()
                                        ? ", those at the threshold " + Numbers.threshold(threshold)
                                        : "");
        return new Grid(key, title, left, columns, kept);
    }

    /**
     * The same table with the thresholds as its second column.
     *
     * @return this table when its lines do not differ in the threshold
     */
    public Grid withThresholds() {
        if (!hasThresholds()) {
            return this;
        }
        List<String> names = new ArrayList<>(columns);
        names.add(1, "Threshold");
        List<Line> longer = new ArrayList<>();
        for (Line line : lines) {
            List<Cell> cells = new ArrayList<>(line.cells);
            boolean none = Double.isNaN(line.threshold);
            cells.add(1, none ? Cell.of("") : Cell.of(line.threshold, Unit.THRESHOLD));
            longer.add(new Line(line.threshold, cells));
        }
        return new Grid(key, title, note, names, longer);
    }

    /**
     * Whether a column holds words, not figures.
     *
     * @param column index of the column, from 0
     * @return true if no line has a figure there
     */
    public boolean isWords(int column) {
        return lines.stream().allMatch(line -> line.cells.get(column) instanceof Cell.Words);
    }

    /** Lines as they are gathered. */
    static final class Lines {
        private final List<Line> lines = new ArrayList<>();

        Lines add(double threshold, List<Cell> cells) {
            lines.add(new Line(threshold, cells));
            return this;
        }

        Lines add(double threshold, Cell... cells) {
            return add(threshold, List.of(cells));
        }

        Lines add(Cell... cells) {
            return add(Double.NaN, cells);
        }

        Grid table(String key, String title, String note, List<String> columns) {
            return new Grid(key, title, note, columns, lines);
        }

        Grid table(String key, String title, String note, String... columns) {
            return table(key, title, note, List.of(columns));
        }
    }
}
