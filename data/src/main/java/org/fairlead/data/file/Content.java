package org.fairlead.data.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.fairlead.data.DataException;

/**
 * What files hold, told by their first bytes: a file that is not what its name says is refused with
 * what it is. Compressed files are read to their end, as the engine takes the rows in front of a
 * cut, or behind damage, for all.
 */
final class Content {
    /** Most bytes of a line of CSV, and of a JSON object: above that a quote is not closed. */
    static final int LONGEST = 64 << 20;

    private static final int HEAD = 64;
    private static final Pattern JSON =
            Pattern.compile("(\u00EF\u00BB\u00BF)?\\s*(\\{\\s*\"|\\[\\s*\\{).*", Pattern.DOTALL);

    private Content() {}

    /** Whether a file's name says that it is compressed with gzip. */
    static boolean isGzip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * Refuses a file that holds something else; an empty one is left to who reads it.
     *
     * @throws DataException also if the file is compressed and cut off or damaged
     */
    static void require(Path file, FileFormat format) {
        String head = head(file);
        if (head.isEmpty()) {
            if (isGzip(file)) {
                throw new DataException(
                        "file %s is empty; it must hold rows, compressed with gzip"
                                .formatted(file));
            }
            return;
        }
        boolean gzip = head.startsWith("\u001F\u008B");
        if (format != FileFormat.PARQUET && isGzip(file)) {
            if (!gzip) {
                throw refused(file, "be compressed with gzip", head, "take .gz off its name");
            }
            requireWhole(file);
        } else if (gzip) {
            boolean parquet = format == FileFormat.PARQUET;
            String advice = parquet ? "decompress it" : "put .gz behind its name";
            throw refused(file, "hold plain " + format, head, advice);
        } else if (head.startsWith("PAR1") != (format == FileFormat.PARQUET)) {
            boolean parquet = format != FileFormat.PARQUET;
            String advice =
                    parquet ? "let its name end in .parquet" : "let its name say what it is";
            throw refused(file, "hold " + format, head, advice);
        } else if (head.startsWith("PK\u0003\u0004")) {
            throw refused(file, "hold " + format, head, "save what is in it as CSV");
        } else if (format == FileFormat.CSV && JSON.matcher(head).matches()) {
            throw refused(file, "hold CSV", head, "let its name end in .jsonl or .json");
        }
    }

    private static DataException refused(Path file, String allowed, String head, String advice) {
        return new DataException(
                "file %s must %s, as its name or format says, found %s; %s"
                        .formatted(file, allowed, kind(head), advice));
    }

    private static String kind(String head) {
        if (head.startsWith("\u001F\u008B")) {
            return "gzip";
        }
        if (head.startsWith("PAR1")) {
            return "Parquet";
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return "a zip archive, such as an Excel workbook";
        }
        if (JSON.matcher(head).matches()) {
            return "JSON";
        }
        return head.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c))
                ? "text"
                : "other bytes";
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new DataException("file %s could not be read: %s".formatted(file, e), e);
        }
    }

    private static void requireWhole(Path file) {
        byte[] block = new byte[1 << 16];
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), block.length)) {
            while (in.read(block) >= 0) {
                // what matters is that the end is reached, where length and checksum are compared
            }
        } catch (EOFException | ZipException e) {
            throw damaged(file, e instanceof EOFException ? "cut off" : "damaged", e);
        } catch (IOException e) {
            throw new DataException("file %s could not be read: %s".formatted(file, e), e);
        }
    }

    /** What a compressed file that is not whole is refused with. */
    static DataException damaged(Path file, String how, Exception e) {
        return new DataException(
                "file %s: its gzip data are %s; make or fetch the file again".formatted(file, how),
                e);
    }
}
