package org.fairlead.data.counterfactual;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.DataException;

/**
 * A file of terms: UTF-8, with or without a byte order mark, one a line; blank lines are passed
 * over.
 */
public final class TermFile {
    private static final String MARK = "\uFEFF";

    private TermFile() {}

    /**
     * Reads the terms, each once.
     *
     * @param file the file
     * @return one term or more, in the file's order, white space around them taken off
     * @throws DataException if the file cannot be read, is no UTF-8, or holds no term
     */
    public static List<String> read(Path file) {
        try {
            String text = Files.readString(file);
            List<String> terms =
                    text.substring(text.startsWith(MARK) ? 1 : 0)
                            .lines()
                            .map(String::strip)
                            .filter(term -> !term.isEmpty())
                            .distinct()
                            .toList();
            if (terms.isEmpty()) {
                throw new DataException(
                        "file %s must hold one term a line, found none".formatted(file));
            }
            return terms;
        } catch (CharacterCodingException e) {
            throw new DataException(
                    "file %s: text must be UTF-8, found other bytes; convert the file"
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read; name a text file with one term a line"
                            .formatted(file),
                    e);
        }
    }
}
