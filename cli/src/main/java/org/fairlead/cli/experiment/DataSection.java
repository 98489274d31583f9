package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;

/**
 * Where an experiment's rows are.
 *
 * @param folder where relative locations are looked up
 * @param train file or glob of the training rows
 * @param test file or glob of the test rows; empty to hold back a share of the training rows
 * @param testShare the share held back if there is no test file, in (0, 1)
 * @param known the data set whose quirks the files have, empty for plain files
 * @param options how plain files are read
 */
public record DataSection(
        Path folder,
        String train,
        Optional<String> test,
        double testShare,
        Optional<KnownDataset> known,
        ReadOptions options) {

    /**
     * Reads the rows of a location.
     *
     * @param location {@link #train} or {@link #test}
     * @return its table
     */
    public Table read(String location) {
        String path = path(location);
        return known.map(dataset -> dataset.read(Path.of(path)))
                .orElseGet(() -> TableReader.read(path, options));
    }

    /**
     * The place of a location.
     *
     * @param location {@link #train} or {@link #test}
     * @return the path or glob
     */
    public String path(String location) {
        return folder.resolve(location).normalize().toString();
    }
}
