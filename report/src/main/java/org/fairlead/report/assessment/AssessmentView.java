package org.fairlead.report.assessment;

import java.util.List;

/**
 * Everything that the template writes: texts and places, all decided.
 *
 * @param css the style
 * @param lead what was compared
 * @param notes what was left out
 * @param cards the headline figures
 * @param sheets tables, the first ones shown, the others folded
 * @param pictures one a column
 */
public record AssessmentView(
        String css,
        String lead,
        List<String> notes,
        List<Card> cards,
        List<Sheet> sheets,
        List<Picture> pictures) {

    /**
     * The tables that are shown, or those that are folded.
     *
     * @param open whether they are shown
     * @return in order
     */
    public List<Sheet> sheets(boolean open) {
        return sheets.stream().filter(sheet -> sheet.open() == open).toList();
    }

    /**
     * A headline figure.
     *
     * @param title what it is
     * @param value the figure
     * @param beside what to read it against
     */
    public record Card(String title, String value, String beside) {}

    /**
     * A table.
     *
     * @param section heading that begins with this table, empty to go on with the last one
     * @param title its title
     * @param note what to know, may be empty
     * @param open whether it is shown unfolded
     * @param heads headings of the columns
     * @param rows one list of cells a row, the first cell its heading
     */
    public record Sheet(
            String section,
            String title,
            String note,
            boolean open,
            List<String> heads,
            List<List<String>> rows) {}

    /**
     * A column's distribution, real beside synthetic.
     *
     * @param title the column
     * @param measure how alike the two are
     * @param numbers whether bars stand along an axis of numbers, not one below another
     * @param height of the drawing
     * @param bars the bars
     * @param first the least number, empty for levels
     * @param last the largest number
     * @param note what the bars leave out
     */
    public record Picture(
            String title,
            String measure,
            boolean numbers,
            int height,
            List<Bar> bars,
            String first,
            String last,
            String note) {}

    /**
     * Two bars, real and synthetic, of one part of a column.
     *
     * @param name the level or range, shortened
     * @param words the part with both shares
     * @param at place along the axis
     * @param width thickness of each bar
     * @param real length of the real bar
     * @param synthetic length of the synthetic bar
     * @param shares both shares as text
     */
    public record Bar(
            String name,
            String words,
            double at,
            double width,
            double real,
            double synthetic,
            String shares) {}
}
