package org.fairlead.generate;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/** The Adult census as a table, for tests; a test that asks for it is skipped without the file. */
public final class AdultRows {
    private static final List<String> NAMES =
            List.of(
                    "age,workclass,fnlwgt,education,education-num,marital-status,occupation,relationship,race,sex,capital-gain,capital-loss,hours-per-week,native-country,income"
                            .split(","));
    private static final Set<String> NUMBERS =
            Set.of("age", "capital-gain", "capital-loss", "hours-per-week");
    private static final Set<String> LEFT_OUT = Set.of("fnlwgt", "education-num");

    private AdultRows() {}

    /** Rows of adult.data or adult.test, without the sampling weight and the education's number. */
    public static Table read(String file, int limit) throws IOException {
        Path path = Path.of("..", "..", "shared", "data", "adult", file);
        assumeThat(path).as("real data, see the shared data folder").exists();
        List<String[]> rows = new ArrayList<>();
        try (Stream<String> lines = Files.lines(path)) {
            lines.filter(line -> line.indexOf(',') > 0)
                    .limit(limit)
                    .forEach(line -> rows.add(line.replaceAll("\\.$", "").split(", ")));
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < NAMES.size(); j++) {
            String name = NAMES.get(j);
            if (!LEFT_OUT.contains(name)) {
                columns.add(column(name, rows, j));
            }
        }
        return Table.of(columns);
    }

    private static Column column(String name, List<String[]> rows, int j) {
        if (NUMBERS.contains(name)) {
            double[] values =
                    rows.stream().mapToDouble(row -> Double.parseDouble(row[j])).toArray();
            return NumberColumn.of(name, NumberColumn.Kind.INTEGER, values);
        }
        List<@Nullable String> values = new ArrayList<>();
        rows.forEach(row -> values.add(row[j].equals("?") ? null : row[j]));
        return CategoryColumn.ofValues(name, values);
    }
}
