package org.fairlead.model.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.data.DataException;
import org.fairlead.model.encoder.Cells;

/**
 * Pretrained vectors of words from a text file as GloVe and word2vec write it: a word a line, then
 * its numbers, separated by blanks; word2vec's first line, with the number of words and of values,
 * may be there. It, or the first word's line, tells how many numbers there are: the last ones of
 * each line, so that words may have blanks, as some of GloVe's do. Only words that have a cell are
 * kept.
 */
public final class WordVectors {
    /** A number that ends a word of several: a line with too many numbers. */
    private static final Pattern NUMBER_AT_END =
            Pattern.compile(" [-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?$");

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
                if (number == 1) {
                    String[] parts = line.strip().split(" +", -1);
                    boolean head = isHead(parts);
                    width = head ? Integer.parseInt(parts[1]) : parts.length - 1;
                    if (head) {
                        continue;
                    }
                }
                int at = numbersAt(line, width);
                String word = line.substring(0, at).strip();
                if (at == 0 || width == 0 || NUMBER_AT_END.matcher(word).find()) {
                    throw uneven(file, number, width, line);
                }
                Integer cell = cellOf.get(word);
                if (cell != null && !vectors.containsKey(cell)) {
                    vectors.put(cell, numbers(line.substring(at), file, number));
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
        return parts.length == 2 && parts[0].matches("\\d+") && parts[1].matches("\\d{1,6}");
    }

    /** Where the last fields of a line begin; 0 if there is no word before them. */
    private static int numbersAt(String line, int fields) {
        int at = line.length();
        for (int field = 0; field < fields; field++) {
            while (at > 0 && line.charAt(at - 1) == ' ') {
                at--;
            }
            while (at > 0 && line.charAt(at - 1) != ' ') {
                at--;
            }
        }
        return at;
    }

    private static DataException uneven(Path file, int number, int width, String line) {
        return new DataException(
                "%s, line %d: must have a word and %s, found %d; all lines must be of one length"
                        .formatted(
                                file,
                                number,
                                width == 0 ? "its numbers" : width + " numbers",
                                line.strip().split(" +", -1).length - 1));
    }

    private static float[] numbers(String fields, Path file, int line) {
        String[] parts = fields.strip().split(" +", -1);
        float[] numbers = new float[parts.length];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Float.parseFloat(parts[i]);
            } catch (NumberFormatException e) {
                numbers[i] = Float.NaN;
            }
            if (!Float.isFinite(numbers[i])) {
                throw new DataException(
                        "%s, line %d: must have finite numbers, found \"%s\""
                                .formatted(file, line, parts[i]));
            }
        }
        return numbers;
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
