package org.fairlead.report.text;

import org.fairlead.report.topic.Cell;
import org.fairlead.report.topic.Grid;
import org.fairlead.report.topic.Topic;

/** A topic as Markdown: its tables, long ones cut with a note. */
final class TopicMarkdown {
    private static final int MOST_LINES = 100;

    private TopicMarkdown() {}

    static void add(StringBuilder text, Topic topic, double threshold) {
        text.append("\n## ").append(Markdown.text(topic.title())).append("\n\n");
        text.append(Markdown.text(topic.lead())).append('\n');
        for (Grid grid : topic.grids()) {
            if (!grid.lines().isEmpty()) {
                add(text, grid.cut(MOST_LINES, threshold).withThresholds());
            }
        }
    }

    private static void add(StringBuilder text, Grid grid) {
        text.append("\n### ").append(Markdown.text(grid.title())).append("\n\n");
        if (!grid.note().isEmpty()) {
            text.append(Markdown.text(grid.note())).append("\n\n");
        }
        text.append('|');
        for (String name : grid.columns()) {
            text.append(' ').append(Markdown.text(name)).append(" |");
        }
        text.append("\n|---");
        for (int column = 1; column < grid.columns().size(); column++) {
            text.append(grid.isWords(column) ? "|---" : "|---:");
        }
        text.append("|\n");
        for (Grid.Line line : grid.lines()) {
            text.append('|');
            line.cells().forEach(cell -> text.append(' ').append(cell(cell)).append(" |"));
            text.append('\n');
        }
    }

    private static String cell(Cell cell) {
        String range = cell.range();
        return Markdown.text(cell.shown()) + (range.isEmpty() ? "" : " (" + range + ")");
    }
}
