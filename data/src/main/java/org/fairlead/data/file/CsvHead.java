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
            String record = record(file, in, options.quote());
            if (record.isBlank()) {
                throw new DataException(
                        "file %s is empty; it must hold at least a header and a row"
                                .formatted(file));
            }
            if (record.indexOf('\uFFFD') >= 0) { // the sign for bytes that are no UTF-8
                throw new DataException(
                        "file %s: text must be UTF-8, found other bytes in the header; convert the file"
                                .formatted(file));
            }
            char delimiter = options.delimiter().orElseGet(() -> sniff(record, options.quote()));
            if (delimiter == options.quote()) {
                throw new DataException(
                        "file %s: delimiter and quote must differ, found '%s' for both; state another"
                                .formatted(file, delimiter));
            }
            return new CsvHead(delimiter, split(record, delimiter, options));
        } catch (IOException e) {
            throw new DataException("file %s could not be read: %s".formatted(file, e), e);
        }
    }

    private static PushbackReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (Content.isGzip(file)) {
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
    private static String record(Path file, PushbackReader in, char quote) throws IOException {
        StringBuilder record = new StringBuilder();
        Quotes quotes = new Quotes(quote);
        for (int c = in.read(); c != -1; c = in.read()) {
            boolean quoted = quotes.hold((char) c);
            if ((c == '\n' || c == '\r') && !quoted) {
                if (!record.isEmpty()) {
                    return record.toString();
                }
                continue;
            }
            if (record.length() == LONGEST) {
                throw endless(file, "has more than %d characters".formatted(LONGEST));
            }
            record.append((char) c);
        }
        if (quotes.open) {
            throw endless(file, "opens a quote and does not close it");
        }
        return record.toString();
    }

    private static DataException endless(Path file, String found) {
        return new DataException(
                "file %s: the header %s; mend it, or state another quote".formatted(file, found));
    }

    private static char sniff(String record, char quote) {
        int[] counts = new int[DELIMITERS.length()];
        Quotes quotes = new Quotes(quote);
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            int index = quotes.hold(c) || c == quote ? -1 : DELIMITERS.indexOf(c);
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

    /**
     * Which characters stand in quotes. A quote opens where a value begins, and is one elsewhere.
     */
    private static final class Quotes {
        private final char quote;
        private boolean open;
        private boolean start = true;
        private boolean closed;

        Quotes(char quote) {
            this.quote = quote;
        }

        /** Takes the next character. */
        boolean hold(char c) {
            if (c == quote && (open || start || closed)) { // closed: a quote doubled inside
                open = !open;
                closed = !open;
                start = false;
            } else {
                closed = false;
                start = !open && (DELIMITERS.indexOf(c) >= 0 || (start && c == ' '));
            }
            return open;
        }
    }

    /** The values; blanks around one that stands in no quotes are not a part of a name. */
    private static List<String> split(String record, char delimiter, ReadOptions options) {
        char quote = options.quote();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean exact = false;
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
                exact = !options.trim();
            } else if (c == delimiter && !quoted) {
                cells.add(exact ? cell.toString() : cell.toString().strip());
                cell.setLength(0);
                exact = false;
            } else {
                cell.append(c);
            }
        }
        cells.add(exact ? cell.toString() : cell.toString().strip());
        return cells;
    }
}
