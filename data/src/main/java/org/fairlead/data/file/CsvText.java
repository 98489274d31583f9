package org.fairlead.data.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/** A table as delimited text: missing is nothing, an empty text is a pair of quotes. */
final class CsvText {
    private static final int BLOCK = 1 << 16;

    private final char delimiter;

    private CsvText(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Opens a file of text, compressed if its final name says so. */
    static Writer open(Path file, Path named) throws IOException {
        OutputStream bytes = Files.newOutputStream(file);
        try {
            OutputStream out = Content.isGzip(named) ? new GZIPOutputStream(bytes, BLOCK) : bytes;
            return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BLOCK);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** A tab if the file's name ends in {@code .tsv}, compressed or not; otherwise a comma. */
    static char delimiter(Path named) {
        String name = named.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".tsv") || name.endsWith(".tsv.gz") ? '\t' : ',';
    }

    static void write(Table table, char delimiter, Writer out) throws IOException {
        write(table, delimiter, out, true);
    }

    static void write(Table table, char delimiter, Writer out, boolean header) throws IOException {
        CsvText text = new CsvText(delimiter);
        List<Column> columns = table.columns();
        if (header) {
            text.header(columns, out);
        }

        List<String[]> levels = columns.stream().map(text::levels).toList();
        for (int row = 0; row < table.rows(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    out.write(delimiter);
                }
                out.write(text.cell(columns.get(i), levels.get(i), row));
            }
            out.write('\n');
        }
    }

    private void header(List<Column> columns, Writer out) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            out.write(i == 0 ? "" : String.valueOf(delimiter));
            out.write(quoted(columns.get(i).name()));
        }
        out.write('\n');
    }

    private String[] levels(Column column) {
        return column instanceof CategoryColumn categories
                ? categories.levels().stream().map(this::quoted).toArray(String[]::new)
                : new String[0];
    }

    private String cell(Column column, String[] levels, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column instanceof CategoryColumn categories
                ? levels[categories.code(row)]
                : quoted(column.text(row));
    }

    private String quoted(String text) {
        return needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private boolean needsQuotes(String text) {
        if (text.isEmpty() || text.isBlank()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ';
    }
}
