package org.fairlead.cli.command;

import org.fairlead.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "prepare",
        description = "Changes data before a training: draws, raises, pairs or marks rows.%n",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  fairlead prepare uplevel train.csv --column sex --label income --outcome '>50K' \\",
            "      --mode resample --out raised.parquet"
        },
        subcommands = {
            PrepareReweightCommand.class,
            PrepareUplevelCommand.class,
            PrepareCounterfactualsCommand.class,
            PrepareTermsCommand.class
        })
final class PrepareCommand implements Runnable {
    private final Console console;

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    PrepareCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(console.out());
        }
    }
}
