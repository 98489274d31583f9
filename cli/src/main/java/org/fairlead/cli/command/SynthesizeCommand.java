package org.fairlead.cli.command;

import org.fairlead.cli.terminal.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "synthesize",
        description =
                "Makes synthetic tables with the gap taken out to the degree asked for, and assesses them.%n",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  fairlead synthesize fit adult.csv --outcome income --positive \">50K\" --protected sex --out model",
            "  fairlead synthesize sample model --rows 10000 --share 1 --out synthetic.parquet"
        },
        subcommands = {
            SynthesizeFitCommand.class,
            SynthesizeSampleCommand.class,
            SynthesizeTiltCommand.class,
            SynthesizeAssessCommand.class
        })
final class SynthesizeCommand implements Runnable {
    private final Console console;

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    SynthesizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(console.out());
        }
    }
}
