package org.fairlead.cli.command;

import java.io.PrintWriter;
import org.fairlead.cli.Version;
import org.fairlead.cli.terminal.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(
        name = "fairlead",
        description =
                "Finds and mitigates unfairness in classifiers and in the data behind them.%n",
        version = Version.TEXT,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:pass",
            "1:a gap is over its limit",
            "2:wrong usage or bad input; nothing is written",
            "3:not enough evidence for a verdict"
        },
        footer = {
            "",
            "Start with:  fairlead demo",
            "Then:        fairlead COMMAND --help   each command's help shows an example"
        },
        subcommands = {
            DemoCommand.class,
            AuditCommand.class,
            TrainCommand.class,
            SweepCommand.class,
            CompareCommand.class,
            ScoreCommand.class,
            PrepareCommand.class,
            FlipsCommand.class,
            SynthesizeCommand.class,
            DatasetCommand.class,
            GateCommand.class,
            DoctorCommand.class
        })
public final class FairleadCommand implements Runnable {
    private final Console console;

    @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private FairleadCommand(Console console) {
        this.console = console;
    }

    /**
     * Runs a command line.
     *
     * @param out results
     * @param err messages
     * @param terminal whether a person is looking
     * @param arguments the arguments
     * @return the exit code, see {@link org.fairlead.cli.ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, boolean terminal, String... arguments) {
        Console console = new Console(out, err, terminal);
        CommandLine commandLine =
                new CommandLine(new FairleadCommand(console), new CommandFactory(console));
        commandLine.setOut(out);
        commandLine.setErr(err);
        Words.register(commandLine);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setUsageHelpLongOptionsMaxWidth(28);
        commandLine.setExecutionExceptionHandler(new Failures(console));
        commandLine.setParameterExceptionHandler(new UsageErrors());
        return commandLine.execute(arguments);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(console.out());
        }
    }
}
