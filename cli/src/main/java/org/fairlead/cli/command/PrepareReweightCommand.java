package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.run.SliceLosses;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.reweight.Reweighted;
import org.fairlead.data.reweight.Reweighting;
import org.fairlead.data.reweight.SliceLoss;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reweight",
        description = "Draws rows anew so that slices with a high loss appear more.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead prepare reweight train.csv --run runs/base --metric false_negative_rate \\",
            "      --out drawn.parquet",
            "  fairlead prepare reweight train.csv --slice \"sex = 'Female'\" --loss 0.5 \\",
            "      --slice \"sex = 'Male'\" --loss 0.2 --out drawn.parquet"
        })
final class PrepareReweightCommand implements Callable<Integer> {
    /** A slice with its loss. */
    static final class Given {
        @Option(
                names = "--slice",
                required = true,
                paramLabel = "SQL",
                description = "A slice; repeat with its loss for more.")
        private String slice = "";

        @Option(
                names = "--loss",
                required = true,
                paramLabel = "X",
                description = "How badly a model does on it; more is worse.")
        private double loss;

        SliceLoss loss() {
            return SliceLoss.of(slice, loss);
        }
    }

    /** Where the losses are from. */
    static final class Source {
        @ArgGroup(exclusive = false, multiplicity = "1..*")
        private @Nullable List<Given> given;

        @Option(
                names = "--run",
                required = true,
                paramLabel = "RUN",
                description = "Run folder or audit.json whose slices have the losses.")
        private @Nullable Path run;
    }

    private final Console console;

    @Mixin private final PrepareOptions options = new PrepareOptions();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description =
                    "The run's metric that counts as loss; 1 less it if more is better. Default: ${DEFAULT-VALUE}.")
    private String metric = Metric.FALSE_NEGATIVE_RATE.key();

    @Option(
            names = "--gamma",
            paramLabel = "X",
            description = "Share of the rows that is drawn by slice. Default: ${DEFAULT-VALUE}.")
    private double gamma = 0.5;

    @Option(
            names = "--beta",
            paramLabel = "X",
            description = "How much a high loss counts. Default: ${DEFAULT-VALUE}.")
    private double beta = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides which rows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    PrepareReweightCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Reweighting reweighting = new Reweighting(gamma, beta);
        List<SliceLoss> losses = losses();
        Table table = options.read(options.outputs().reads(source.run));
        Reweighted drawn = reweighting.draw(table, losses, seed);
        TableWriter.write(table.select(drawn.rows()), options.out());
        return options.finish(
                console,
                table.rows(),
                drawn.rows().length,
                SliceLosses.describe(drawn.plan()),
                List.of(options.out()));
    }

    private List<SliceLoss> losses() {
        if (source.run != null) {
            return SliceLosses.of(source.run, Metric.named(metric));
        }
        List<Given> given = source.given == null ? List.of() : source.given;
        return given.stream().map(Given::loss).toList();
    }
}
