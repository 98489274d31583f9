package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.run.FlipRun;
import org.fairlead.cli.run.FlipViews;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.data.file.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "flips",
        description = "Counts predictions that change between two scored files, row by row.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead score runs/base a.parquet --out a-scores.parquet",
            "  fairlead score runs/base b.parquet --out b-scores.parquet",
            "  fairlead flips a-scores.parquet b-scores.parquet --threshold 0.5 --by terms"
        })
final class FlipsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FROM", description = "Scored originals.")
    private String from = "";

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "Scored counterfactuals, row i the counterpart of row i.")
    private String to = "";

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--score",
            paramLabel = "COLUMN",
            description = "Column of the scores in both files. Default: ${DEFAULT-VALUE}.")
    private String score = "score";

    @Option(
            names = "--threshold",
            paramLabel = "T",
            description = "Scores above it are positive. Default: ${DEFAULT-VALUE}.")
    private double threshold = 0.5;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description =
                    "Column of FROM to count apart by, such as the terms of fairlead prepare terms. Default: none.")
    private @Nullable String by;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Markdown file to make. Default: none.")
    private @Nullable Path markdown;

    @Mixin private final PrintOptions printing = new PrintOptions();

    FlipsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().reads(from).reads(to).file("--markdown", markdown);
        FlipRun flips =
                FlipRun.of(
                        TableReader.read(from, reading.options()),
                        TableReader.read(to, reading.options()),
                        score,
                        threshold,
                        Optional.ofNullable(by));
        if (markdown != null) {
            AtomicFile.writeText(markdown, FlipViews.markdown(flips));
        }
        printing.print(console, () -> FlipViews.json(flips), () -> FlipViews.text(flips));
        return ExitCode.PASS;
    }
}
