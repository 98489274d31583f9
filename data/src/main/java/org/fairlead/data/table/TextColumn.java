package org.fairlead.data.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text, such as comments: values that are read, not grouped. A missing value is null. */
public final class TextColumn implements Column {
    private final String name;
    private final List<@Nullable String> values;

    private TextColumn(String name, List<@Nullable String> values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Makes a column of texts.
     *
     * @param name the column's name, not empty
     * @param values one text a row, null for missing; copied
     * @return the column
     */
    public static TextColumn of(String name, List<@Nullable String> values) {
        return new TextColumn(
                Table.requireName(name), Collections.unmodifiableList(new ArrayList<>(values)));
    }

    /**
     * A row's text.
     *
     * @param row index of the row, from 0
     * @return the text, null if missing
     */
    public @Nullable String value(int row) {
        return values.get(row);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean isMissing(int row) {
        return values.get(row) == null;
    }

    @Override
    public String text(int row) {
        String value = values.get(row);
        return value == null ? "" : value;
    }

    @Override
    public TextColumn select(int[] rows) {
        List<@Nullable String> selected = new ArrayList<>(rows.length);
        for (int row : rows) {
            selected.add(values.get(row));
        }
        return new TextColumn(name, Collections.unmodifiableList(selected));
    }

    @Override
    public TextColumn renamed(String newName) {
        return new TextColumn(Table.requireName(newName), values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextColumn that
                && name.equals(that.name)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return "%s (text, %d rows)".formatted(name, values.size());
    }
}
