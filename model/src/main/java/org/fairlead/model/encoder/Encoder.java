package org.fairlead.model.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.Table;

/**
 * Turns tables into {@link Encoded} rows. Fitted once, on the training rows; saved with the model;
 * the same object encodes at scoring. Every category, bucket and cross becomes one index into the
 * rows of one table, and every word or n-gram of a text one more, never a one-hot vector. Safe for
 * use by several threads.
 */
public final class Encoder {
    private final List<TextFeature> texts;
    private final List<NumberFeature> numbers;
    private final List<IndexFeature> indices;

    Encoder(List<TextFeature> texts, List<NumberFeature> numbers, List<IndexFeature> indices) {
        this.texts = List.copyOf(texts);
        this.numbers = List.copyOf(numbers);
        this.indices = List.copyOf(indices);
    }

    /**
     * Fits an encoder: means and deviations, levels and crosses, as the training rows have them.
     *
     * @param train the training rows; a column may be of any kind that its feature allows
     * @param features which columns are read, and how
     * @return the encoder
     * @throws org.fairlead.data.DataException if a column is unknown, or holds text where numbers
     *     are asked
     */
    public static Encoder fit(Table train, Features features) {
        List<TextFeature> texts =
                features.texts().entrySet().stream()
                        .map(entry -> TextFeature.fit(train, entry.getKey(), entry.getValue()))
                        .toList();
        List<NumberFeature> numbers =
                features.numeric().stream().map(name -> NumberFeature.fit(train, name)).toList();
        Map<String, IndexFeature> single = new LinkedHashMap<>();
        features.buckets()
                .forEach(
                        (name, edges) -> {
                            train.numbers(name);
                            double[] cuts = edges.stream().mapToDouble(e -> e).toArray();
                            single.put(name, new BucketFeature(name, cuts));
                        });
        List<IndexFeature> indices = new ArrayList<>(single.values());
        for (String name : features.categorical()) {
            IndexFeature levels = LevelFeature.fit(train, name);
            indices.add(levels);
            single.putIfAbsent(name, levels);
        }
        for (List<String> cross : features.crosses()) {
            List<IndexFeature> parts = new ArrayList<>();
            for (String name : cross) {
                parts.add(single.computeIfAbsent(name, key -> LevelFeature.fit(train, key)));
            }
            indices.add(new CrossFeature(parts, features.crossLimit()));
        }
        return new Encoder(texts, numbers, indices);
    }

    /**
     * Encodes rows.
     *
     * @param table rows with all the columns that the features read
     * @return as many encoded rows, with counts of unknown and missing values
     * @throws org.fairlead.data.DataException if a column is absent or of the wrong kind
     */
    public Encoded encode(Table table) {
        int rows = table.rows();
        Map<String, Long> imputed = new LinkedHashMap<>();
        float[] encodedNumbers = new float[rows * numbers.size()];
        for (int f = 0; f < numbers.size(); f++) {
            NumberFeature feature = numbers.get(f);
            double[] values = table.numbers(feature.column()).values();
            long missing = 0;
            for (int row = 0; row < rows; row++) {
                missing += Double.isNaN(values[row]) ? 1 : 0;
                encodedNumbers[row * numbers.size() + f] = feature.encode(values[row]);
            }
            count(imputed, feature.column(), missing);
        }
        Map<String, Long> unknown = new LinkedHashMap<>();
        int[] encodedIndices = new int[rows * indices.size()];
        int offset = textRows();
        for (int f = 0; f < indices.size(); f++) {
            IndexFeature feature = indices.get(f);
            int[] cells = feature.encode(table);
            long unseen = 0;
            for (int row = 0; row < rows; row++) {
                unseen += cells[row] == Cells.UNKNOWN ? 1 : 0;
                encodedIndices[row * indices.size() + f] = offset + cells[row];
            }
            if (feature instanceof LevelFeature) {
                count(unknown, feature.name(), unseen);
            }
            offset += feature.cells();
        }
        return new Encoded(
                rows, encodedNumbers, encodedIndices, encodeTexts(table), unknown, imputed);
    }

    private Texts encodeTexts(Table table) {
        Texts encoded = Texts.none(table.rows());
        int offset = 0;
        for (TextFeature feature : texts) {
            encoded = encoded.beside(feature.encode(table, offset));
            offset += feature.cells();
        }
        return encoded;
    }

    private static void count(Map<String, Long> counts, String name, long rows) {
        if (rows > 0) {
            counts.put(name, rows);
        }
    }

    /**
     * The numbers that a row becomes.
     *
     * @return 0 or more
     */
    public int numberCount() {
        return numbers.size();
    }

    /**
     * The indices that a row becomes.
     *
     * @return 0 or more
     */
    public int indexCount() {
        return indices.size();
    }

    /**
     * The rows of the table that indices point into.
     *
     * @return 0 or more; every index is smaller
     */
    public int tableRows() {
        return textRows() + indices.stream().mapToInt(IndexFeature::cells).sum();
    }

    /**
     * The rows of the table that belong to texts: its first ones.
     *
     * @return in [0, {@link #tableRows()}]; 0 if no text is read
     */
    public int textRows() {
        return texts.stream().mapToInt(TextFeature::cells).sum();
    }

    /**
     * The first row of the table that belongs to a cross; the rows before it belong to texts and
     * single columns.
     *
     * @return in [0, {@link #tableRows()}]
     */
    public int firstCrossRow() {
        return textRows()
                + indices.stream()
                        .filter(feature -> !(feature instanceof CrossFeature))
                        .mapToInt(IndexFeature::cells)
                        .sum();
    }

    /**
     * Whether a row is one text, word by word in their order, and nothing else.
     *
     * @return true if models of sequences can read it
     */
    public boolean isSequence() {
        return texts.size() == 1
                && texts.get(0).settings().inOrder()
                && numbers.isEmpty()
                && indices.isEmpty();
    }

    /**
     * The words or n-grams of the first text that have a cell of their own, from cell 2 on.
     *
     * @return in the order of their cells; none without texts, or if they are hashed
     */
    public List<String> words() {
        return texts.isEmpty() ? List.of() : texts.get(0).ngrams();
    }

    List<TextFeature> textFeatures() {
        return texts;
    }

    List<NumberFeature> numberFeatures() {
        return numbers;
    }

    List<IndexFeature> indexFeatures() {
        return indices;
    }
}
