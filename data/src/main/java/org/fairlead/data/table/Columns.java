package org.fairlead.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversions between kinds of columns. */
final class Columns {
    private Columns() {}

    static CategoryColumn asCategories(Column column) {
        if (column instanceof CategoryColumn categories) {
            return categories;
        }
        if (column instanceof NumberColumn numbers) {
            return ofNumbers(numbers);
        }
        return ofTexts(column);
    }

    private static CategoryColumn ofNumbers(NumberColumn numbers) {
        double[] distinct =
                Arrays.stream(numbers.values())
                        .filter(value -> !Double.isNaN(value))
                        .map(value -> value + 0.0) // -0.0 and 0.0 are one level
                        .sorted()
                        .distinct()
                        .toArray();
        List<String> levels = new ArrayList<>(distinct.length);
        for (double value : distinct) {
            levels.add(
                    NumberColumn.of(numbers.name(), numbers.kind(), new double[] {value}).text(0));
        }
        int[] codes = new int[numbers.size()];
        for (int row = 0; row < codes.length; row++) {
            double value = numbers.value(row);
            codes[row] =
                    Double.isNaN(value)
                            ? CategoryColumn.MISSING
                            : Arrays.binarySearch(distinct, value + 0.0);
        }
        return CategoryColumn.of(numbers.name(), levels, codes);
    }

    private static CategoryColumn ofTexts(Column texts) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] codes = new int[texts.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] =
                    texts.isMissing(row)
                            ? CategoryColumn.MISSING
                            : codeOf.computeIfAbsent(texts.text(row), key -> codeOf.size());
        }
        return CategoryColumn.of(texts.name(), List.copyOf(codeOf.keySet()), codes);
    }
}
