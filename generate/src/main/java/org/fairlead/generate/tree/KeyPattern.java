package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Makes keys that no other synthetic row has. Numbers go on after the largest training key. Texts
 * count up in the pattern that the training keys share, such as {@code AB-0001}: places that are
 * the same everywhere stay, digits and letters count.
 *
 * @param name the column
 * @param kind the kind of number, null for text
 * @param next the first number to give
 * @param pattern the shared text: '0', 'a' and 'A' at places that count, other signs as they are
 * @param counting true at places that count
 */
record KeyPattern(
        String name,
        NumberColumn.@Nullable Kind kind,
        long next,
        String pattern,
        boolean[] counting) {
    private static final char DIGIT = '\u0001';
    private static final char LOWER = '\u0002';
    private static final char UPPER = '\u0003';

    static KeyPattern of(Column column) {
        if (column instanceof NumberColumn numbers) {
            double largest = 0;
            for (double value : numbers.values()) {
                largest = Math.max(largest, Double.isNaN(value) ? 0 : value);
            }
            return new KeyPattern(
                    column.name(), numbers.kind(), (long) largest + 1, "", new boolean[0]);
        }
        String pattern = null;
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                String text = column.text(row);
                pattern = pattern == null ? text : merge(pattern, text);
            }
        }
        return ofPattern(column.name(), pattern == null ? "" : pattern);
    }

    private static String merge(String pattern, String text) {
        if (pattern.length() != text.length()) {
            return ""; // no shared pattern: plain numbers
        }
        StringBuilder merged = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char known = pattern.charAt(i);
            char found = text.charAt(i);
            if (known != found && (kindOf(known) != kindOf(found) || kindOf(found) == found)) {
                return "";
            }
            merged.append(known == found ? known : kindOf(found));
        }
        return merged.toString();
    }

    /** What counts at a place; a sign that cannot count stands for itself. */
    private static char kindOf(char sign) {
        if (sign >= '0' && sign <= '9') {
            return DIGIT;
        }
        return sign >= 'a' && sign <= 'z' ? LOWER : sign >= 'A' && sign <= 'Z' ? UPPER : sign;
    }

    private static KeyPattern ofPattern(String name, String merged) {
        char[] signs = merged.toCharArray();
        boolean[] counting = new boolean[signs.length];
        for (int i = signs.length - 1; i >= 0; i--) {
            // A zero before digits that count may count too: P-00042 goes on to P-10000.
            boolean leadingZero = signs[i] == '0' && i + 1 < signs.length && counting[i + 1];
            counting[i] = signs[i] <= UPPER || leadingZero;
        }
        for (int i = 0; i < signs.length; i++) {
            char sign = signs[i];
            signs[i] = sign == DIGIT ? '0' : sign == LOWER ? 'a' : sign == UPPER ? 'A' : sign;
        }
        return new KeyPattern(name, null, 0, new String(signs), counting);
    }

    /** How many keys the pattern has. */
    double capacity() {
        if (kind != null || pattern.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double keys = 1;
        for (int i = 0; i < counting.length; i++) {
            keys *= counting[i] ? radix(i) : 1;
        }
        return keys;
    }

    void requireCapacity(long rows) {
        if (rows > capacity()) {
            throw new DataException(
                    "key column \"%s\" has room for %.0f keys in its pattern \"%s\", asked for %d rows"
                            .formatted(name, capacity(), pattern, rows));
        }
    }

    private int radix(int place) {
        return pattern.charAt(place) == '0' ? 10 : 26;
    }

    /** Keys for the rows from {@code first} on. */
    Column keys(long first, int rows) {
        if (kind != null) {
            double[] numbers = new double[rows];
            for (int row = 0; row < rows; row++) {
                numbers[row] = next + first + row;
            }
            return NumberColumn.of(name, kind, numbers);
        }
        List<@Nullable String> texts = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            texts.add(text(first + row));
        }
        return TextColumn.of(name, texts);
    }

    private String text(long number) {
        if (pattern.isEmpty()) {
            return Long.toString(number + 1);
        }
        char[] signs = pattern.toCharArray();
        long rest = number;
        for (int i = signs.length - 1; i >= 0; i--) {
            if (counting[i]) {
                signs[i] += (char) (rest % radix(i));
                rest /= radix(i);
            }
        }
        return new String(signs);
    }
}
