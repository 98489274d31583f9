package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;

/**
 * Where an experiment's rows are.
 *
 * @param folder where relative locations are looked up
 * @param train the training rows
 * @param test the test rows; empty to hold back a share of the training rows
 * @param testShare the share held back if there is no test file, in (0, 1)
 * @param known the data set whose quirks the files have, empty for plain files
 * @param options how plain files are read
 */
public record DataSection(
        Path folder,
        Rows train,
        Optional<Rows> test,
        double testShare,
        Optional<KnownDataset> known,
        ReadOptions options) {

    /**
     * Rows of a file.
     *
     * @param file the file or glob
     * @param where the rows of it that are meant; empty for all
     */
    public record Rows(String file, Optional<Predicate> where) {}

    /**
     * Reads rows.
     *
     * @param rows {@link #train} or {@link #test}
     * @return their table
     */
    public Table read(Rows rows) {
        Table all = table(path(rows));
        if (rows.where().isEmpty()) {
            return all;
        }
        try (TableFilter filter = TableFilter.open(all)) {
            String what = "rows of \"%s\"".formatted(rows.file());
            return all.select(filter.requireRows(rows.where().get(), what));
        }
    }

    private Table table(String path) {
        return known.map(dataset -> dataset.read(Path.of(path)))
                .orElseGet(() -> TableReader.read(path, options));
    }

    /**
     * The place of rows.
     *
     * @param rows {@link #train} or {@link #test}
     * @return the path or glob
     */
    public String path(Rows rows) {
        return folder.resolve(rows.file()).normalize().toString();
    }
}
