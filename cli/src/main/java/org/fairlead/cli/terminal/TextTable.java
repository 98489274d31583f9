package org.fairlead.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.report.wording.Names;

/** A table in plain text: the first column to the left, the others to the right. */
public final class TextTable {
    private static final int WIDEST = 48;

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Starts a table.
     *
     * @param header titles of the columns
     */
    public TextTable(String... header) {
        rows.add(Arrays.asList(header));
    }

    /**
     * Adds a row.
     *
     * @param cells as many as there are columns; new lines and control characters become blanks, of
     *     long texts the middle is left out
     * @return this table
     */
    public TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(TextTable::tidy).toList());
        return this;
    }

    private static String tidy(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ");
        return Names.shortened(line, WIDEST);
    }

    /**
     * The whole table.
     *
     * @return lines, each ending in a new line
     */
    public String text() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String cell = rows.get(r).get(c);
                String pad = " ".repeat(widths[c] - width(cell));
                line.append(c == 0 ? cell + pad : "  " + pad + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
            if (r == 0) {
                text.append("-".repeat(Arrays.stream(widths).sum() + 2 * (columns - 1)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
