package org.fairlead.report.frontier;

import java.util.List;
import java.util.Map;

/**
 * What the page's template is given.
 *
 * @param title title of the page
 * @param css the style
 * @param lead what is measured, in a sentence
 * @param answers the answer under each rule, a sentence each
 * @param plots a picture for each rule
 * @param tables the same figures as tables
 * @param facts what a reader should know, by heading
 */
public record FrontierView(
        String title,
        String css,
        String lead,
        List<String> answers,
        List<Plot> plots,
        List<Sheet> tables,
        Map<String, String> facts) {

    /**
     * A picture: gap to the right, accuracy upward.
     *
     * @param title what rule and which rows
     * @param summary the picture in words
     * @param note which settings are not in the picture; empty if all are
     * @param ticksX marks of the gap's axis
     * @param ticksY marks of the accuracy's axis
     * @param paths a line for each remedy, from the baseline on
     * @param marks the settings
     */
    public record Plot(
            String title,
            String summary,
            String note,
            List<Tick> ticksX,
            List<Tick> ticksY,
            List<String> paths,
            List<Mark> marks) {}

    /**
     * A mark of an axis.
     *
     * @param at place in the picture
     * @param label what is written there
     * @param zero whether it marks 0, no gap
     */
    public record Tick(String at, String label, boolean zero) {}

    /**
     * A setting in the picture.
     *
     * @param x place of the gap
     * @param y place of the accuracy
     * @param left end of the gap's interval
     * @param right end of the gap's interval
     * @param low end of the accuracy's interval
     * @param high end of the accuracy's interval
     * @param label name of the setting
     * @param labelAt where it is written
     * @param chosen whether it is the answer
     */
    public record Mark(
            String x,
            String y,
            String left,
            String right,
            String low,
            String high,
            String label,
            LabelPlace labelAt,
            boolean chosen) {}

    /**
     * Where a text is written.
     *
     * @param x place across
     * @param y its base line
     * @param anchor which end of the text is there, {@code start} or {@code end}
     */
    public record LabelPlace(String x, String y, String anchor) {}

    /**
     * A table.
     *
     * @param title its heading
     * @param rows cells, the setting's name first
     */
    public record Sheet(String title, List<Row> rows) {}

    /**
     * A row of a table.
     *
     * @param name the setting
     * @param chosen whether it is the answer
     * @param cells accuracy, AUC and gap on validation, then on test rows
     */
    public record Row(String name, boolean chosen, List<String> cells) {}
}
