package org.fairlead.generate.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/**
 * Rows as examples: numbers in standard deviations from the training mean with a flag for missing
 * ones, categories as one feature a level. A number is shifted so that Tribuo, which leaves zeros
 * out, sees every one.
 */
final class Features {
    private final List<Feature> features = new ArrayList<>();

    /**
     * One column's feature; the names of features are kept, as making them took most of the time.
     */
    private interface Feature {
        RowFeature of(Table table);
    }

    private interface RowFeature {
        /** Gives the feature's name and puts its value. */
        String at(int row, double[] values, int place);
    }

    private record Scaled(String column, double mean, double deviation) implements Feature {
        @Override
        public RowFeature of(Table table) {
            double[] numbers = table.numbers(column).values();
            String missing = column + "=?";
            return (row, values, place) -> {
                boolean known = !Double.isNaN(numbers[row]);
                values[place] = known ? (numbers[row] - mean) / deviation : 1;
                return known ? column : missing;
            };
        }
    }

    private record Level(String column) implements Feature {
        @Override
        public RowFeature of(Table table) {
            Column levels = table.column(column);
            Map<String, String> names = new HashMap<>();
            return (row, values, place) -> {
                values[place] = 1;
                return names.computeIfAbsent(levels.text(row), level -> column + '=' + level);
            };
        }
    }

    Features(Table train, String target, List<String> columns) {
        if (columns.isEmpty() || columns.contains(target)) {
            throw new IllegalArgumentException(
                    "features must be at least one column without the target \"%s\", found %s"
                            .formatted(target, columns));
        }
        for (String name : columns) {
            Column column = train.column(name);
            if (column instanceof TextColumn) {
                throw new DataException(
                        "feature \"%s\" must hold numbers or categories, found free text; leave it"
                                        .formatted(name)
                                + " out of the features");
            }
            features.add(
                    column instanceof NumberColumn numbers ? scaled(numbers) : new Level(name));
        }
    }

    private static Scaled scaled(NumberColumn column) {
        double[] known =
                Arrays.stream(column.values()).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(0);
        double variance =
                Arrays.stream(known).map(v -> (v - mean) * (v - mean)).average().orElse(0);
        return new Scaled(column.name(), mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    /** Makes the examples of a table's rows. */
    BiFunction<Integer, Label, ArrayExample<Label>> of(Table table) {
        List<RowFeature> columns = features.stream().map(feature -> feature.of(table)).toList();
        return (row, label) -> {
            String[] names = new String[columns.size() + 1];
            double[] values = new double[names.length];
            for (int place = 0; place < columns.size(); place++) {
                names[place] = columns.get(place).at(row, values, place);
            }
            names[columns.size()] = "always";
            values[columns.size()] = 1;
            return new ArrayExample<>(label, names, values);
        };
    }

    /** The target's column, refused if a value is missing. */
    static CategoryColumn target(Table table, String name) {
        CategoryColumn column = table.categories(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "target \"%s\" must not be missing, found a missing value in row %d; drop"
                                        .formatted(name, row + 1)
                                + " such rows first");
            }
        }
        return column;
    }

    /** The weight of a row of each level, with which all that occur weigh alike; at least two. */
    static double[] balance(CategoryColumn target) {
        double[] rows = new double[target.levels().size()];
        for (int code : target.codes()) {
            rows[code]++;
        }
        long occurring = Arrays.stream(rows).filter(count -> count > 0).count();
        if (occurring < 2) {
            throw new DataException(
                    "target \"%s\" must have at least 2 levels with rows to learn from, found %d"
                            .formatted(target.name(), occurring));
        }
        return Arrays.stream(rows).map(count -> target.size() / (occurring * count)).toArray();
    }
}
