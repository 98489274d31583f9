package org.fairlead.model.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * A column of text: a cell for each known n-gram, or for each hash of one, in the order of the
 * text. N-grams without a cell are left out of bags; in sequences, where places count, they are
 * {@link Cells#UNKNOWN}.
 */
final class TextFeature {
    /** The most cells of a table's texts: they stand in one array. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final String column;
    private final TextSettings settings;
    private final List<String> ngrams;
    private final Map<String, Integer> cellOf = new HashMap<>();

    /**
     * Makes a feature.
     *
     * @param ngrams the n-grams that have a cell, in the order of their cells; words are joined by
     *     blanks; none if n-grams are hashed
     */
    TextFeature(String column, TextSettings settings, List<String> ngrams) {
        this.column = column;
        this.settings = settings;
        this.ngrams = List.copyOf(ngrams);
        this.ngrams.forEach(ngram -> cellOf.put(ngram, Cells.FIRST + cellOf.size()));
    }

    static TextFeature fit(Table train, String name, TextSettings settings) {
        Column texts = train.column(name);
        if (settings.hash() > 0) {
            return new TextFeature(name, settings, List.of());
        }
        Map<String, int[]> counts = new HashMap<>();
        for (int row = 0; row < texts.size(); row++) {
            HashSet<String> distinct = new HashSet<>();
            forEach(Words.of(texts.text(row), settings.words()), settings, distinct::add);
            distinct.forEach(ngram -> counts.computeIfAbsent(ngram, key -> new int[1])[0]++);
        }
        Comparator<Map.Entry<String, int[]>> byCount =
                Comparator.comparingInt(entry -> -entry.getValue()[0]);
        List<String> kept =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue()[0] >= settings.least())
                        .sorted(byCount.thenComparing(Map.Entry.comparingByKey()))
                        .limit(settings.vocabulary())
                        .map(Map.Entry::getKey)
                        .toList();
        return new TextFeature(name, settings, kept);
    }

    private static void forEach(
            List<String> words, TextSettings settings, Consumer<String> action) {
        for (int at = 0; at < words.size(); at++) {
            int most = Math.min(settings.longest(), words.size() - at);
            for (int length = settings.shortest(); length <= most; length++) {
                action.accept(
                        length == 1
                                ? words.get(at)
                                : String.join(" ", words.subList(at, at + length)));
            }
        }
    }

    String column() {
        return column;
    }

    TextSettings settings() {
        return settings;
    }

    List<String> ngrams() {
        return ngrams;
    }

    int cells() {
        return Cells.FIRST + (settings.hash() > 0 ? settings.hash() : ngrams.size());
    }

    /** The cells of each row's text, from {@code offset} on. */
    Texts encode(Table table, int offset) {
        Column texts = table.column(column);
        int[][] cells = new int[texts.size()][];
        boolean[] cut = new boolean[cells.length];
        IntStream.range(0, cells.length)
                .parallel()
                .forEach(
                        row -> {
                            List<String> words = Words.of(texts.text(row), settings.words() + 1);
                            cut[row] = words.size() > settings.words();
                            cells[row] =
                                    cells(cut[row] ? words.subList(0, settings.words()) : words);
                        });
        int[] starts = starts(cells);
        long empty = 0;
        long longer = 0;
        for (int row = 0; row < cells.length; row++) {
            empty += cells[row].length == 1 && cells[row][0] == Cells.MISSING ? 1 : 0;
            longer += cut[row] ? 1 : 0;
        }
        int[] all = new int[starts[cells.length]];
        for (int row = 0; row < cells.length; row++) {
            for (int i = 0; i < cells[row].length; i++) {
                all[starts[row] + i] = offset + cells[row][i];
            }
        }
        return new Texts(starts, all, count(empty), count(longer));
    }

    private int[] starts(int[][] cells) {
        int[] starts = new int[cells.length + 1];
        long sum = 0;
        for (int row = 0; row < cells.length; row++) {
            sum += cells[row].length;
            if (sum > MOST) {
                throw new DataException(
                        "column \"%s\" must have at most %d words or n-grams in all, found more in the first %d of %d rows; set a lower \"max-words\""
                                .formatted(column, MOST, row + 1, cells.length));
            }
            starts[row + 1] = (int) sum;
        }
        return starts;
    }

    private Map<String, Long> count(long rows) {
        return rows == 0 ? Map.of() : Map.of(column, rows);
    }

    private int[] cells(List<String> words) {
        List<Integer> cells = new ArrayList<>();
        forEach(
                words,
                settings,
                ngram -> {
                    int cell = settings.hash() > 0 ? hashed(ngram) : known(ngram);
                    if (cell != Cells.UNKNOWN || settings.inOrder()) {
                        cells.add(cell);
                    }
                });
        if (cells.isEmpty()) {
            cells.add(words.isEmpty() ? Cells.MISSING : Cells.UNKNOWN);
        }
        return cells.stream().mapToInt(cell -> cell).toArray();
    }

    private int known(String ngram) {
        return cellOf.getOrDefault(ngram, Cells.UNKNOWN);
    }

    private int hashed(String ngram) {
        long hash = 0;
        for (int i = 0; i < ngram.length(); i++) {
            hash = Hash.mix(hash * 31 + ngram.charAt(i));
        }
        return Cells.FIRST + (int) Long.remainderUnsigned(hash, settings.hash());
    }
}
