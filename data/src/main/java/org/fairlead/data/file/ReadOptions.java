package org.fairlead.data.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * How a file is read. What is not stated is taken from the file: numbers where all values of a
 * column are numbers, dates where all are dates, categories elsewhere.
 */
public final class ReadOptions {
    private final Builder settings;

    private ReadOptions(Builder settings) {
        this.settings = settings;
    }

    /**
     * Options that leave everything to the file.
     *
     * @return the defaults of {@link Builder}
     */
    public static ReadOptions defaults() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    Optional<FileFormat> format() {
        return settings.format;
    }

    Optional<Character> delimiter() {
        return settings.delimiter;
    }

    char quote() {
        return settings.quote;
    }

    boolean header() {
        return settings.header;
    }

    List<String> names() {
        return settings.names;
    }

    List<String> missing() {
        return settings.missing;
    }

    Map<String, ColumnKind> kinds() {
        return settings.kinds;
    }

    List<String> only() {
        return settings.only;
    }

    boolean trim() {
        return settings.trim;
    }

    int skipLines() {
        return settings.skipLines;
    }

    /** Collects the settings of {@link ReadOptions}; every setting has a stated default. */
    public static final class Builder {
        private Optional<FileFormat> format = Optional.empty();
        private Optional<Character> delimiter = Optional.empty();
        private char quote = '"';
        private boolean header = true;
        private List<String> names = List.of();
        private List<String> missing = List.of();
        private final Map<String, ColumnKind> kinds = new LinkedHashMap<>();
        private List<String> only = List.of();
        private boolean trim;
        private int skipLines;

        private Builder() {}

        /**
         * The file's format. Default: what its name ends in.
         *
         * @param format the format
         * @return this
         */
        public Builder format(FileFormat format) {
            this.format = Optional.of(format);
            return this;
        }

        /**
         * CSV: what stands between values. Default: the most frequent of comma, semicolon, tab and
         * bar in the first line.
         *
         * @param delimiter one character
         * @return this
         */
        public Builder delimiter(char delimiter) {
            this.delimiter = Optional.of(delimiter);
            return this;
        }

        /**
         * CSV: what stands around values that hold a delimiter or a new line, doubled inside them.
         * Default: the double quote.
         *
         * @param quote one character
         * @return this
         */
        public Builder quote(char quote) {
            this.quote = quote;
            return this;
        }

        /**
         * CSV: whether the first row holds the columns' names. Default: true.
         *
         * @param header false if the first row is data
         * @return this
         */
        public Builder header(boolean header) {
            this.header = header;
            return this;
        }

        /**
         * CSV: names for all columns, instead of the header's. Default: the header's, or {@code
         * column1}, {@code column2} and so on where there is no header.
         *
         * @param names one name a column
         * @return this
         */
        public Builder names(List<String> names) {
            this.names = List.copyOf(names);
            return this;
        }

        /**
         * Values that mean missing, besides the empty one. An empty value in quotes is an empty
         * text, not a missing one. Default: none.
         *
         * @param marks such as {@code ?} or {@code NA}
         * @return this
         */
        public Builder missing(String... marks) {
            this.missing = List.of(marks);
            return this;
        }

        /**
         * What a column must be. Default: what all its values are.
         *
         * @param column the column's name
         * @param kind what it must be; a value that is not is an error
         * @return this
         */
        public Builder kind(String column, ColumnKind kind) {
            kinds.put(column, kind);
            return this;
        }

        /**
         * Columns of free text, see {@link #kind}.
         *
         * @param columns names
         * @return this
         */
        public Builder texts(String... columns) {
            List.of(columns).forEach(column -> kind(column, ColumnKind.TEXT));
            return this;
        }

        /**
         * Columns of levels, even where all of them look like numbers, see {@link #kind}.
         *
         * @param columns names
         * @return this
         */
        public Builder categories(String... columns) {
            List.of(columns).forEach(column -> kind(column, ColumnKind.CATEGORY));
            return this;
        }

        /**
         * Columns that must be what the columns of a table are, see {@link #kind}.
         *
         * @param table whose columns are the model; the file must have them all
         * @return this
         */
        public Builder like(Table table) {
            for (Column column : table.columns()) {
                kind(column.name(), ColumnKind.of(column));
            }
            return this;
        }

        /**
         * The columns to read, in this order. Default: all.
         *
         * @param columns names
         * @return this
         */
        public Builder only(List<String> columns) {
            this.only = List.copyOf(columns);
            return this;
        }

        /**
         * CSV: whether blanks around values and names are taken off. Default: false.
         *
         * @param trim true to take them off
         * @return this
         */
        public Builder trim(boolean trim) {
            this.trim = trim;
            return this;
        }

        /**
         * CSV: lines in front of the header that are not data. Default: 0.
         *
         * @param lines 0 or more
         * @return this
         */
        public Builder skipLines(int lines) {
            if (lines < 0) {
                throw new IllegalArgumentException("lines must be 0 or more, found " + lines);
            }
            this.skipLines = lines;
            return this;
        }

        /**
         * Ends the collection.
         *
         * @return the options
         */
        public ReadOptions build() {
            Builder copy = new Builder();
            copy.format = format;
            copy.delimiter = delimiter;
            copy.quote = quote;
            copy.header = header;
            copy.names = names;
            copy.missing = missing;
            copy.kinds.putAll(kinds);
            copy.only = only;
            copy.trim = trim;
            copy.skipLines = skipLines;
            return new ReadOptions(copy);
        }
    }
}
