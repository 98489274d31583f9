package org.fairlead.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.doctor.Check;
import org.fairlead.cli.doctor.Doctor;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Says what is missing on this machine, and what to do about it.%n",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fairlead doctor"})
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final PrintOptions printing = new PrintOptions();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Check> checks = Doctor.examine();
        printing.print(console, () -> JsonFile.tree(checks).toPrettyString(), () -> text(checks));
        return checks.stream().allMatch(Check::passed) ? ExitCode.PASS : ExitCode.USAGE;
    }

    private static String text(List<Check> checks) {
        return checks.stream()
                .map(
                        check ->
                                "%-7s %s: %s%s"
                                        .formatted(
                                                check.passed() ? "ok" : "MISSING",
                                                check.subject(),
                                                check.found(),
                                                check.passed() ? "" : "; " + check.advice()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
