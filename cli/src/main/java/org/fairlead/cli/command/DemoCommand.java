package org.fairlead.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.demo.Demo;
import org.fairlead.cli.demo.DemoResult;
import org.fairlead.cli.run.RunSummary;
import org.fairlead.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Trains and audits two models of a simulated census, and compares them in a report.%n",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fairlead demo --out fairlead-demo"})
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder to make. Default: fairlead-demo, or the next free number behind it.")
    private @Nullable Path out;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "People in the training file. Default: ${DEFAULT-VALUE}.")
    private int rows = 30_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides who they are. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Mixin private final PrintOptions printing = new PrintOptions();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DemoResult result = new Demo(console, out == null ? free() : out, rows, seed).run();
        printing.print(
                console,
                () ->
                        "[%s,%n%s]"
                                .formatted(
                                        RunSummary.json(result.baseline()),
                                        RunSummary.json(result.mindiff())),
                result::text);
        return ExitCode.PASS;
    }

    private static Path free() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> Path.of("fairlead-demo" + (i == 1 ? "" : "-" + i)))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }
}
