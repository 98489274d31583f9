package org.fairlead.report.text;

import org.fairlead.report.topic.Cell;
import org.fairlead.report.topic.Grid;
import org.fairlead.report.topic.Topic;
import org.fairlead.report.wording.Numbers;

/** A topic as Markdown: its tables, long ones cut with a note. */
final class TopicMarkdown {
    private static final int MOST_LINES = 100;

    private TopicMarkdown() {}

    static void add(StringBuilder text, Topic topic, double threshold) {
        text.append("\n## ").append(Markdown.text(topic.title())).append("\n\n");
        text.append(Markdown.text(topic.lead())).append('\n');
        for (Grid grid : topic.grids()) {
            if (!grid.lines().isEmpty()) {
                add(text, grid.cut(MOST_LINES, threshold));
            }
        }
    }

    private static void add(StringBuilder text, Grid grid) {
        text.append("\n### ").append(Markdown.text(grid.title())).append("\n\n");
        if (!grid.note().isEmpty()) {
            text.append(Markdown.text(grid.note())).append("\n\n");
        }
        boolean thresholds = grid.hasThresholds();
        text.append('|');
        for (int column = 0; column < grid.columns().size(); column++) {
            text.append(' ').append(Markdown.text(grid.columns().get(column))).append(" |");
            text.append(column == 0 && thresholds ? " Threshold |" : "");
        }
        text.append("\n|---").append(thresholds ? "|---:" : "");
        for (Cell cell : grid.lines().get(0).cells().subList(1, grid.columns().size())) {
            text.append(cell instanceof Cell.Words ? "|---" : "|---:");
        }
        text.append("|\n");
        for (Grid.Line line : grid.lines()) {
            text.append('|');
            for (int column = 0; column < line.cells().size(); column++) {
                text.append(' ').append(cell(line.cells().get(column))).append(" |");
                if (column == 0 && thresholds) {
                    boolean none = Double.isNaN(line.threshold());
                    text.append(' ').append(none ? "" : Numbers.threshold(line.threshold()));
                    text.append(" |");
                }
            }
            text.append('\n');
        }
    }

    private static String cell(Cell cell) {
        String range = cell.range();
        return Markdown.text(cell.shown()) + (range.isEmpty() ? "" : " (" + range + ")");
    }
}
