package org.fairlead.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.doctor.Check;
import org.fairlead.cli.doctor.Doctor;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Says what is missing on this machine, and what to do about it.%n",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fairlead doctor"})
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--json", description = "Print the checks as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Check> checks = Doctor.examine();
        if (json) {
            console.result(JsonFile.tree(checks).toPrettyString());
        } else {
            for (Check check : checks) {
                console.result(
                        "%-7s %s: %s%s"
                                .formatted(
                                        check.passed() ? "ok" : "MISSING",
                                        check.subject(),
                                        check.found(),
                                        check.passed() ? "" : "; " + check.advice()));
            }
        }
        return checks.stream().allMatch(Check::passed) ? ExitCode.PASS : ExitCode.USAGE;
    }
}
