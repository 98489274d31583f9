package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.run.RunResult;
import org.fairlead.cli.run.RunSummary;
import org.fairlead.cli.run.TrainRun;
import org.fairlead.cli.terminal.Console;
import org.fairlead.cli.terminal.TrainingProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "train",
        description = "Trains a classifier as an experiment file says, and audits it.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead train examples/adult.yaml --data datasets/adult --out runs/base"
        })
final class TrainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file, YAML.")
    private Path experiment = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run folder to make; absent or empty. Default: runs/NAME.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder in which the experiment's data files are. Default: the one the experiment names.")
    private @Nullable Path data;

    @Option(
            names = "--resume",
            description = "Go on where a killed run stopped. Default: ${DEFAULT-VALUE}.")
    private boolean resume;

    @Mixin private final PrintOptions printing = new PrintOptions();

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Experiment read = ExperimentFile.read(experiment, data);
        Path folder = out == null ? Path.of("runs", read.name()) : out;
        RunResult result =
                new TrainRun(read).run(folder, resume, new TrainingProgress(read.name(), console));
        console.notes(result.notes());
        printing.print(console, () -> RunSummary.json(result), () -> RunSummary.text(result));
        return ExitCode.PASS;
    }
}
