package org.fairlead.bench.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;

/**
 * The complete rows of Adult, train and test together, as the literature on generators uses them.
 */
final class AdultRows {
    static final String OUTCOME = "income";
    static final String POSITIVE = ">50K";

    private AdultRows() {}

    /** 45,222 rows without the sampling weight and the education's number. */
    static Table complete(Path folder) {
        Table train = KnownDataset.ADULT.read(folder.resolve("adult.data"));
        Table test = KnownDataset.ADULT.read(folder.resolve("adult.test"));
        List<String> kept =
                train.names().stream()
                        .filter(name -> !name.equals("fnlwgt") && !name.equals("education-num"))
                        .toList();
        Table all = Table.stacked(List.of(train, test)).only(kept);
        int[] whole =
                IntStream.range(0, all.rows())
                        .filter(row -> all.columns().stream().noneMatch(c -> c.isMissing(row)))
                        .toArray();
        return all.select(whole);
    }
}
