package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.report.topic.Cell;
import org.fairlead.report.topic.Grid;
import org.fairlead.report.topic.Picture;
import org.fairlead.report.topic.Topic;
import org.fairlead.report.wording.Numbers;
import org.jspecify.annotations.Nullable;

/** The topics of each model as sections of a page. */
final class Sections {
    /** A table of a page has no more lines than this. */
    private static final int MOST_LINES = 400;

    private Sections() {}

    static List<Views.Section> of(Lineup lineup) {
        List<String> keys =
                lineup.subjects().stream()
                        .flatMap(subject -> subject.topics().stream())
                        .map(Topic::key)
                        .distinct()
                        .toList();
        List<Views.Section> sections = new ArrayList<>();
        for (String key : keys) {
            for (int model = 0; model < lineup.subjects().size(); model++) {
                Subject subject = lineup.subjects().get(model);
                Views.Key name = lineup.several() ? lineup.key(model) : null;
                for (Topic topic : subject.topics()) {
                    if (topic.key().equals(key)) {
                        sections.add(section(topic, model, name, subject.threshold()));
                    }
                }
            }
        }
        return sections;
    }

    private static Views.Section section(
            Topic topic, int model, Views.@Nullable Key name, double threshold) {
        List<Views.Table> tables = new ArrayList<>();
        boolean atThreshold = false;
        for (Grid grid : topic.grids()) {
            if (!grid.lines().isEmpty()) {
                tables.add(table(grid.cut(MOST_LINES, threshold).withThresholds(), threshold));
                atThreshold |= grid.hasThresholds() && !topic.pictures().isEmpty();
            }
        }
        String at =
                atThreshold
                        ? "Pictures show the threshold %s, whatever the slider says; tables have all that were audited."
                                .formatted(Numbers.threshold(threshold))
                        : "";
        return new Views.Section(
                "topic-" + topic.key() + (model == 0 ? "" : "-" + (model + 1)),
                topic.title(),
                name,
                topic.lead(),
                at,
                topic.pictures().stream().map(Sections::picture).toList(),
                tables);
    }

    private static Views.Picture picture(Picture picture) {
        if (picture instanceof Picture.Dots dots) {
            return Pictures.dots(dots);
        }
        return picture instanceof Picture.Bars bars
                ? Pictures.bars(bars)
                : Pictures.curves((Picture.Curves) picture);
    }

    private static Views.Table table(Grid grid, double threshold) {
        boolean thresholds = grid.hasThresholds();
        List<Views.Line> lines = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            boolean other = line.threshold() < threshold || line.threshold() > threshold;
            lines.add(
                    new Views.Line(
                            thresholds && other,
                            line.cells().stream().map(Sections::cell).toList()));
        }
        List<Views.Cell> heads = new ArrayList<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            boolean words = column == 0 || grid.isWords(column);
            heads.add(new Views.Cell(grid.columns().get(column), "", "", false, words));
        }
        return new Views.Table(grid.title(), grid.note(), heads, lines);
    }

    private static Views.Cell cell(Cell cell) {
        boolean words = cell instanceof Cell.Words;
        return new Views.Cell(cell.shown(), cell.range(), "", cell.isMissing(), words);
    }
}
