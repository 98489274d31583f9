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
            List<Picture> parities,
            List<FamilyLine> families,
            List<Section> sections,
            List<Missing> missing,
            List<Facts> facts,
            List<Fact> method,
            Asset asset) {}

    /** A model, series or part with its colour and shape. */
    record Key(int index, String name, String css, String shape) {
        Key(int index, String name) {
            this(index, name, "m" + index % 4, Shapes.PATHS.get(index % Shapes.PATHS.size()));
        }
    }

    /** What a reader should know first. */
    record Headline(String sentence, List<Card> cards, String note) {}

    /**
     * One answer: a number, what it is (in full, too, where names are shortened), how sure it is.
     */
    record Card(
            String title,
            String big,
            String unit,
            String between,
            String full,
            String range,
            List<Answer> lines,
            String chipKind,
            String chip) {}

    /** A name and a number beside it. */
    record Answer(@Nullable Key key, String name, String value) {}

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
    record Row(String name, String label, boolean base, boolean first, List<Text> values) {
        String css() {
            return (base ? "base tagged" : "") + (first ? " first" : "");
        }
    }

    /** A value in a model's colour. */
    record Text(String css, String text, boolean none, String why) {}

    /** A dot with its interval; places in per cent and in pixels. */
    record Mark(
            String css, String shape, String at, String from, String to, String y, String title) {}

    /** From the first model's gap to the last's. */
    record Arrow(String from, String to, String y) {}

    /** Something that a model's audit looked at beyond rates and gaps. */
    record Section(
            String id,
            String title,
            @Nullable Key key,
            String lead,
            String at,
            List<Picture> pictures,
            List<Table> tables) {}

    /** One of three kinds of pictures, with the key to its series. */
    record Picture(
            List<Key> keys,
            @Nullable Plot plot,
            @Nullable Stack stack,
            @Nullable Multiples multiples) {}

    /** Bars of parts, a row a slice. */
    record Stack(String title, String note, String summary, List<Bar> rows) {}

    /** A bar. */
    record Bar(String name, String value, List<Segment> segments) {}

    /** A part of a bar, in per cent of the width. */
    record Segment(String css, String at, String width, String title) {}

    /** Small pictures side by side. */
    record Multiples(String title, String note, List<Panel> panels) {}

    /** A small picture; places from 0 to 100, the origin at the top left. */
    record Panel(String name, String label, String summary, String path, List<Spot> spots) {}

    /** A spot of a small picture. */
    record Spot(String x, String y, String radius, String title) {}

    /** A table of a section. */
    record Table(String title, String note, List<Cell> heads, List<Line> lines) {}

    /** A line of a table; one at another threshold than the one in use is left out on paper. */
    record Line(boolean other, List<Cell> cells) {}

    /** A table of the audit's measures. */
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
    record Cell(String value, String range, String gap, boolean none, boolean words) {
        Cell(String value, String range, String gap, boolean none) {
            this(value, range, gap, none, false);
        }
    }

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
