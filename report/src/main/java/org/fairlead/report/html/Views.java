package org.fairlead.report.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates are given: texts and places, all decided. */
final class Views {
    private Views() {}

    /** A whole page. */
    record Page(
            String title,
            String lead,
            List<Key> models,
            Headline headline,
            Controls controls,
            List<Plot> changes,
            List<Plot> plots,
            List<Sheet> sheets,
            Sheet counts,
            List<FamilyLine> families,
            List<Missing> missing,
            List<Facts> facts,
            List<Fact> method,
            Asset asset) {}

    /** A model with its shape and colour. */
    record Key(int index, String name) {
        String css() {
            return "m" + index % 4;
        }

        String shape() {
            return Shapes.PATHS.get(index % Shapes.PATHS.size());
        }
    }

    /** What a reader should know first. */
    record Headline(String sentence, List<Card> cards, String note) {}

    /** One answer: a number, what it is, and how sure it is. */
    record Card(
            String title,
            String big,
            String unit,
            String between,
            String range,
            List<Line> lines,
            String chipKind,
            String chip) {}

    /** A name and a number beside it. */
    record Line(@Nullable Key key, String name, String value) {}

    /** What can be chosen. */
    record Controls(
            List<Option> slices,
            List<Choices> measures,
            int thresholds,
            int start,
            String startText,
            boolean ownThresholds,
            boolean severalModels) {}

    /** An entry of a list. */
    record Option(int index, String text) {}

    /** Boxes under one heading. */
    record Choices(String title, List<Choice> choices) {}

    /** A box. */
    record Choice(String key, String name, boolean checked) {}

    /** Dots and intervals, a row a slice. */
    record Plot(
            String key,
            String title,
            String formula,
            String summary,
            int step,
            List<Tick> ticks,
            List<Reference> references,
            List<Row> rows,
            List<Mark> marks,
            List<Arrow> arrows) {
        int height() {
            return step * rows.size();
        }
    }

    /** A line across a plot, with a label. */
    record Tick(String at, String label, String css) {}

    /** A line at the baseline's value, across one row. */
    record Reference(String at, int from, int to, String css) {}

    /** A slice's name and values beside its dots. */
    record Row(String name, String label, boolean base, List<Text> values) {}

    /** A value in a model's colour. */
    record Text(String css, String text, boolean none, String why) {}

    /** A dot with its interval; places in per cent and in pixels. */
    record Mark(String css, String shape, String at, String from, String to, String y) {}

    /** From the first model's gap to the last's. */
    record Arrow(String from, String to, String y) {}

    /** A table. */
    record Sheet(
            String keys,
            String title,
            String note,
            boolean models,
            List<Head> heads,
            List<Entry> lines) {}

    /** Head of a column. */
    record Head(String name, String title) {}

    /** A line of a table: a slice of a model. */
    record Entry(
            @Nullable String slice,
            String label,
            int span,
            boolean base,
            @Nullable Key key,
            String rows,
            List<Cell> cells) {}

    /** Value, interval and gap, or why there are none. */
    record Cell(String value, String range, String gap, boolean none) {}

    /** A measure of parity in a family, one cell a model; the family on its first line only. */
    record FamilyLine(
            @Nullable String family, int span, String measure, String formula, List<Cell> cells) {}

    /** Something that is not shown, with its reason. */
    record Missing(String what, String rows, String reason) {}

    /** What is known about one model. */
    record Facts(Key key, List<Fact> facts) {}

    /** A name and a text. */
    record Fact(String name, String text) {}

    /** What is written into the page as it stands: style, script, library and data. */
    record Asset(String css, String script, String library, String json) {}
}
