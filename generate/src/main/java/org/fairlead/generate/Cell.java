package org.fairlead.generate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A wanted number of rows with given values, such as 500 rows with sex Female and income over 50K.
 *
 * @param values the wanted value of each fixed column, as text; a missing value is the empty text
 * @param rows wanted rows, 0 or more
 */
public record Cell(Map<String, String> values, long rows) {

    public Cell {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "A cell must fix at least one column, found none; ask for plain rows instead");
        }
        if (rows < 0) {
            throw new IllegalArgumentException(
                    "cell %s: rows must be 0 or more, found %d".formatted(values, rows));
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
