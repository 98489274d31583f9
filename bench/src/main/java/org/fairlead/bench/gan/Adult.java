package org.fairlead.bench.gan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;

/**
 * Adult without the sampling weight and the number that repeats the education; missing values stay.
 *
 * @param train adult.data, all 32,561 rows
 * @param holdOut adult.test, all 16,281 rows; never seen in training
 */
record Adult(Table train, Table holdOut) {
    static final String OUTCOME = "income";
    static final String FAVOURABLE = ">50K";

    static Adult read(Path folder) {
        return new Adult(one(folder.resolve("adult.data")), one(folder.resolve("adult.test")));
    }

    private static Table one(Path file) {
        Table table = KnownDataset.ADULT.read(file);
        List<String> names = new ArrayList<>(table.names());
        names.removeAll(List.of("fnlwgt", "education-num"));
        return table.only(names);
    }

    /** Every other row. */
    static Table half(Table table, int which) {
        return table.select(
                IntStream.range(0, table.rows()).filter(row -> row % 2 == which).toArray());
    }
}
