package org.fairlead.generate.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private interface Feature {
        void add(Table table, int row, List<String> names, List<Double> values);
    }

    private record Scaled(String column, double mean, double deviation) implements Feature {
        @Override
        public void add(Table table, int row, List<String> names, List<Double> values) {
            double value = table.numbers(column).value(row);
            names.add(Double.isNaN(value) ? column + "=?" : column);
            values.add(Double.isNaN(value) ? 1 : (value - mean) / deviation);
        }
    }

    private record Level(String column) implements Feature {
        @Override
        public void add(Table table, int row, List<String> names, List<Double> values) {
            names.add(column + '=' + table.column(column).text(row));
            values.add(1.0);
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

    ArrayExample<Label> example(Table table, int row, Label label) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        features.forEach(feature -> feature.add(table, row, names, values));
        names.add("always");
        values.add(1.0);
        return new ArrayExample<>(
                label,
                names.toArray(String[]::new),
                values.stream().mapToDouble(Double::doubleValue).toArray());
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
}
