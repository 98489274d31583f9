package org.fairlead.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.cli.run.RowRemedies;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import org.fairlead.data.uplevel.Upleveled;
import org.fairlead.data.uplevel.Upleveling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "uplevel",
        description = "Raises the share of an outcome in classes that have less of it.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead prepare uplevel train.csv --column sex --label income --outcome '>50K' \\",
            "      --mode resample --out raised.parquet"
        })
final class PrepareUplevelCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final PrepareOptions options = new PrepareOptions();

    @Option(
            names = "--column",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the protected attribute.")
    private String column = "";

    @Option(
            names = "--label",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the outcome.")
    private String label = "";

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "VALUE",
            description = "The outcome to raise.")
    private String outcome = "";

    @Option(
            names = "--mode",
            required = true,
            paramLabel = "MODE",
            description = "relabel: outcomes are changed; resample: copies of rows are added.")
    private Upleveling.Mode mode = Upleveling.Mode.RELABEL;

    @Option(
            names = "--share",
            paramLabel = "X",
            description =
                    "Most that is changed or added, as a share of a class. Default: ${DEFAULT-VALUE}.")
    private double share = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides which rows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    PrepareUplevelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = options.read();
        Upleveled raised = new Upleveling(column, label, outcome, share).apply(table, mode, seed);
        TableWriter.write(raised.table(), options.out());
        return options.finish(
                console,
                table.rows(),
                raised.table().rows(),
                RowRemedies.describe(raised),
                List.of(options.out()));
    }
}
