package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.cli.sweep.SweepResult;
import org.fairlead.cli.sweep.SweepRun;
import org.fairlead.cli.sweep.SweepSummary;
import org.fairlead.cli.sweep.Weights;
import org.fairlead.cli.terminal.Console;
import org.fairlead.cli.terminal.TrainingProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sweep",
        description = "Trains many weights of remedies at once, and shows what each gap costs.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead sweep examples/adult-mindiff.yaml --weights 0,0.5,1,2 --seeds 3 --out runs/sweep"
        })
final class SweepCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file, with a remedy.")
    private Path experiment = Path.of("");

    @Option(
            names = "--weights",
            paramLabel = "LIST",
            description =
                    "Weights of the remedy, such as 0,0.5,1, or log:FROM:TO:COUNT; 0 is always there. Default: ${DEFAULT-VALUE}.")
    private String weights = "0,0.5,1,1.5,2,5";

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Trainings of each weight. Default: ${DEFAULT-VALUE}.")
    private int seeds = 3;

    @Option(
            names = "--remedy",
            paramLabel = "NAME",
            split = ",",
            description = "Remedies to sweep, each by itself. Default: all of the experiment.")
    private List<String> remedies = List.of();

    @Option(
            names = "--refine",
            paramLabel = "N",
            description =
                    "Further weights of each remedy, where its curve bends most. Default: ${DEFAULT-VALUE}.")
    private int refine;

    @Option(
            names = "--thresholds-by",
            paramLabel = "COLUMN",
            description =
                    "Also show a threshold for each value of this column, where the law and you allow it. Default: none.")
    private @Nullable String thresholdsBy;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "The rate whose gap is meant. Default: ${DEFAULT-VALUE}.")
    private String metric = "false_negative_rate";

    @Option(
            names = "--slice",
            paramLabel = "NAME",
            description = "The slice whose gap is meant. Default: ${DEFAULT-VALUE}.")
    private String slice = "sex=Female";

    @Option(
            names = "--max-cost",
            paramLabel = "SHARE",
            description = "Accuracy that the answer may lose. Default: ${DEFAULT-VALUE}.")
    private double maxCost = 0.005;

    @Option(
            names = "--keep-rate",
            paramLabel = "NAME",
            description =
                    "Overall rate that re-chosen thresholds keep as the baseline's. Default: ${DEFAULT-VALUE}.")
    private String keepRate = "positive_rate";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to make; absent or empty. Default: runs/NAME-sweep.")
    private @Nullable Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder in which the experiment's data files are. Default: the one the experiment names.")
    private @Nullable Path data;

    @Option(
            names = "--resume",
            description = "Go on where a killed sweep stopped. Default: ${DEFAULT-VALUE}.")
    private boolean resume;

    @Mixin private final PrintOptions printing = new PrintOptions();

    SweepCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SweepPlan plan =
                new SweepPlan(
                        Weights.parse(weights),
                        seeds,
                        remedies,
                        refine,
                        Optional.ofNullable(thresholdsBy),
                        Metric.named(metric),
                        slice,
                        maxCost,
                        Metric.named(keepRate));
        Experiment read = ExperimentFile.read(experiment, data);
        Path folder = out == null ? Path.of("runs", read.name() + "-sweep") : out;
        SweepResult result =
                new SweepRun(read, plan)
                        .run(folder, resume, new TrainingProgress(read.name(), console));
        console.notes(result.notes());
        printing.print(console, () -> SweepSummary.json(result), () -> SweepSummary.text(result));
        return ExitCode.PASS;
    }
}
