package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.run.RunFolder;
import org.fairlead.cli.run.ScoreRun;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.Classifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        description = "Scores new rows with the model of a run.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead score runs/mindiff new.csv --out runs/scores.parquet"
        })
final class ScoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run folder.")
    private Path run = Path.of("");

    @Parameters(
            index = "1",
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
            description = "Parquet or CSV file to make: row, score, then all columns.")
    private Path out = Path.of("");

    @Mixin private final PrintOptions printing = new PrintOptions();

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().reads(run).reads(file).table("--out", out);
        Classifier model = new RunFolder(run).model();
        Table rows =
                format == null
                        ? TableReader.read(file, reading.options())
                        : KnownDataset.of(format).read(Path.of(file));
        ScoreRun scoring = new ScoreRun();
        int count = scoring.run(model, rows, out);
        console.notes(scoring.notes());
        printing.print(
                console,
                new TreeMap<>(
                        Map.of(
                                "rows", count,
                                "file", out.toString(),
                                "notes", scoring.notes())),
                () -> "%d rows scored: %s".formatted(count, out));
        return ExitCode.PASS;
    }
}
