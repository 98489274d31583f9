package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands have that read a table and write another. */
final class PrepareOptions {
    @Parameters(
            paramLabel = "FILE",
            description = "CSV, Parquet or JSON file, or a quoted glob, of rows.")
    private String file = "";

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "A known data set whose quirks the file has, such as adult. Default: plain.")
    private @Nullable String format;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make; one that exists is replaced.")
    private Path out = Path.of("");

    @Mixin private final PrintOptions printing = new PrintOptions();

    /** Reads the rows, if the file to make can be written. */
    Table read() {
        return read(outputs());
    }

    /** A command's other outputs, which do not take the place of the rows. */
    Outputs outputs() {
        return new Outputs().reads(file);
    }

    /** Reads the rows, if the file to make can be written beside a command's other outputs. */
    Table read(Outputs others) {
        others.table("--out", out);
        return format == null
                ? TableReader.read(file, reading.options())
                : KnownDataset.of(format).read(Path.of(file));
    }

    Path out() {
        return out;
    }

    /** Prints what was done. */
    int finish(Console console, int before, int after, List<String> counts, List<Path> files) {
        List<String> names = files.stream().map(Path::toString).toList();
        printing.print(
                console,
                new TreeMap<>(
                        Map.of(
                                "rows-before", before,
                                "rows-after", after,
                                "counts", counts,
                                "files", names)),
                () ->
                        String.join(System.lineSeparator(), counts)
                                + System.lineSeparator()
                                + "%d rows read, %d written: %s"
                                        .formatted(before, after, String.join(", ", names)));
        return ExitCode.PASS;
    }
}
