package org.fairlead.data.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** SHA-256 of what a file or a table holds. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * The fingerprint of a file's bytes.
     *
     * @param file the file
     * @return 64 hexadecimal digits, as {@code sha256sum} prints them
     * @throws DataException if the file cannot be read
     */
    public static String of(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                digest.update(buffer, 0, size);
            }
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The fingerprint of a table's names, kinds and values in their order; equal for equal tables
     * from whatever file, whatever the order of a category's levels.
     *
     * @param table the table
     * @return 64 hexadecimal digits
     */
    public static String of(Table table) {
        MessageDigest digest = sha256();
        for (Column column : table.columns()) {
            text(digest, column.name());
            if (column instanceof NumberColumn numbers) {
                text(digest, numbers.kind().name());
                numbers(digest, numbers.values());
            } else if (column instanceof CategoryColumn categories) {
                text(digest, "CATEGORY");
                categories(digest, categories);
            } else {
                text(digest, "TEXT");
                texts(digest, column);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void numbers(MessageDigest digest, double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * 1024);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value)); // one NaN for all
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
        }
        digest.update(bytes.flip());
    }

    /** Levels are told once, in the order of their first row. */
    private static void categories(MessageDigest digest, CategoryColumn column) {
        List<String> levels = column.levels();
        int[] numberOf = new int[levels.size()];
        int seen = 0;
        ByteBuffer bytes = ByteBuffer.allocate(4);
        for (int code : column.codes()) {
            int number = code == CategoryColumn.MISSING ? -1 : numberOf[code];
            if (number == 0) {
                numberOf[code] = number = ++seen;
                digest.update(bytes.putInt(0, 0).rewind());
                text(digest, levels.get(code));
            }
            digest.update(bytes.putInt(0, number).rewind());
        }
    }

    private static void texts(MessageDigest digest, Column column) {
        for (int row = 0; row < column.size(); row++) {
            digest.update((byte) (column.isMissing(row) ? 0 : 1));
            text(digest, column.text(row));
        }
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
