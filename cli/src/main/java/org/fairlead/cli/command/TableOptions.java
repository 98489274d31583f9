package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that read tables with an outcome and protected columns. */
final class TableOptions {
    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "A known data set whose quirks the files have, such as adult. Default: plain.")
    private @Nullable String format;

    @Option(
            names = "--drop",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns to leave out. Default: none.")
    private List<String> drop = List.of();

    Table read(String file) {
        Table table =
                format == null
                        ? TableReader.read(file, reading.options())
                        : KnownDataset.of(format).read(Path.of(file));
        drop.forEach(table::column);
        List<String> names = new ArrayList<>(table.names());
        names.removeAll(drop);
        return table.only(names);
    }

    /** A synthetic table: written by us, without the quirks of a known data set. */
    Table readPlain(String file) {
        Table table = TableReader.read(file, reading.options());
        List<String> names = new ArrayList<>(table.names());
        names.removeAll(drop);
        return table.only(names);
    }
}
