package org.fairlead.model.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.model.encoder.Cells;

/**
 * Pretrained vectors of words from a text file as GloVe and word2vec write it: a word a line, then
 * its numbers, separated by blanks; word2vec's first line, with the number of words and of values,
 * may be there. Only words that have a cell are kept.
 */
public final class WordVectors {
    private final int width;
    private final Map<Integer, float[]> vectorOf;

    private WordVectors(int width, Map<Integer, float[]> vectorOf) {
        this.width = width;
        this.vectorOf = vectorOf;
    }

    /**
     * Reads vectors.
     *
     * @param file the text file, in UTF-8
     * @param words the words that have a cell, in the order of their cells; of a word that stands
     *     twice in the file the first counts
     * @return their vectors
     * @throws DataException if the file cannot be read, a value is not a number, lines have
     *     different lengths, or no word of the file has a cell
     */
    public static WordVectors read(Path file, List<String> words) {
        Map<String, Integer> cellOf = new LinkedHashMap<>();
        words.forEach(word -> cellOf.put(word, Cells.FIRST + cellOf.size()));
        Map<Integer, float[]> vectors = new LinkedHashMap<>();
        int width = 0;
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String[] parts = line.strip().split(" +", -1);
                if (number == 1 && isHead(parts)) {
                    continue;
                }
                if (width == 0) {
                    width = parts.length - 1;
                }
                if (parts.length - 1 != width || width == 0) {
                    throw new DataException(
                            "%s, line %d: must have a word and %s, found %d; all lines must be of one length"
                                    .formatted(
                                            file,
                                            number,
                                            width == 0 ? "its numbers" : width + " numbers",
                                            parts.length - 1));
                }
                Integer cell = cellOf.get(parts[0]);
                if (cell != null && !vectors.containsKey(cell)) {
                    vectors.put(cell, numbers(parts, file, number));
                }
            }
        } catch (MalformedInputException e) {
            throw new DataException(
                    "%s, line %d or after: must be text in UTF-8".formatted(file, number), e);
        } catch (IOException e) {
            throw new DataException("cannot read the word vectors in \"%s\"".formatted(file), e);
        }
        if (vectors.isEmpty()) {
            throw new DataException(
                    "%s must have vectors of words that training texts have, found none in %d lines; words must be in lower case"
                            .formatted(file, number));
        }
        return new WordVectors(width, vectors);
    }

    private static boolean isHead(String[] parts) {
        return parts.length == 2 && parts[0].matches("\\d+") && parts[1].matches("\\d+");
    }

    private static float[] numbers(String[] parts, Path file, int line) {
        float[] numbers = new float[parts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Float.parseFloat(parts[i + 1]);
            } catch (NumberFormatException e) {
                numbers[i] = Float.NaN;
            }
            if (!Float.isFinite(numbers[i])) {
                throw new DataException(
                        "%s, line %d: must have finite numbers, found \"%s\""
                                .formatted(file, line, parts[i + 1]));
            }
        }
        return numbers;
    }

    /**
     * Values of a vector.
     *
     * @return 1 or more
     */
    public int width() {
        return width;
    }

    /**
     * Words that have both a cell and a vector.
     *
     * @return 1 or more
     */
    public int words() {
        return vectorOf.size();
    }

    void requireWidth(int expected) {
        if (width != expected) {
            throw new IllegalArgumentException(
                    "word vectors must have the model's width, %d values, found %d; set \"width\""
                            .formatted(expected, width));
        }
    }

    /** Puts the vectors into a table of words. */
    void put(float[] table) {
        vectorOf.forEach((cell, vector) -> System.arraycopy(vector, 0, table, cell * width, width));
    }
}
