package org.fairlead.data.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.fairlead.data.DataException;

/**
 * The first record of a CSV file, read apart from the engine, which would rename columns that have
 * no name or one name twice.
 *
 * @param delimiter what stands between values
 * @param cells the record's values, at least one
 */
record CsvHead(char delimiter, List<String> cells) {
    private static final String DELIMITERS = ",;\t|";
    private static final int LONGEST = 16 << 20;

    static CsvHead read(Path file, ReadOptions options) {
        try (PushbackReader in = open(file)) {
            for (int line = 0; line < options.skipLines(); line++) {
                skipLine(in);
            }
            String record = record(in, options.quote());
            if (record.isBlank()) {
                throw new DataException(
                        "file %s is empty; it must hold at least a header and a row"
                                .formatted(file));
            }
            char delimiter = options.delimiter().orElseGet(() -> sniff(record, options.quote()));
            return new CsvHead(delimiter, split(record, delimiter, options));
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static PushbackReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            try {
                in = new GZIPInputStream(in);
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }
        BufferedInputStream bytes = new BufferedInputStream(in);
        requireUtf8(file, bytes);
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first != -1 && first != '\uFEFF') { // a byte order mark is not data
            reader.unread(first);
        }
        return reader;
    }

    /** Refuses UTF-16, of which the first two bytes tell: a byte order mark, or a letter and 0. */
    private static void requireUtf8(Path file, BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        if (marked || (first > 0 && second == 0) || (first == 0 && second > 0)) {
            throw new DataException(
                    "file %s: text must be UTF-8, found UTF-16; convert it, as by iconv -f UTF-16 -t UTF-8"
                            .formatted(file));
        }
    }

    private static void skipLine(PushbackReader in) throws IOException {
        int c = in.read();
        while (c != -1 && c != '\n') {
            c = in.read();
        }
    }

    /** Up to the first new line outside quotes; blank lines in front are passed over. */
    private static String record(PushbackReader in, char quote) throws IOException {
        StringBuilder record = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c != -1 && record.length() < LONGEST; c = in.read()) {
            if (c == quote) {
                quoted = !quoted;
            } else if ((c == '\n' || c == '\r') && !quoted) {
                if (!record.isEmpty()) {
                    return record.toString();
                }
                continue;
            }
            record.append((char) c);
        }
        return record.toString();
    }

    private static char sniff(String record, char quote) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            quoted ^= c == quote;
            int index = quoted ? -1 : DELIMITERS.indexOf(c);
            if (index >= 0) {
                counts[index]++;
            }
        }
        int best = 0;
        for (int j = 1; j < counts.length; j++) {
            best = counts[j] > counts[best] ? j : best;
        }
        return DELIMITERS.charAt(best);
    }

    private static List<String> split(String record, char delimiter, ReadOptions options) {
        char quote = options.quote();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == quote && quoted && i + 1 < record.length() && record.charAt(i + 1) == quote) {
                cell.append(quote);
                i++;
            } else if (c == quote && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
                if (quoted) {
                    cell.setLength(0);
                }
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return options.trim() ? cells.stream().map(String::strip).toList() : cells;
    }
}
