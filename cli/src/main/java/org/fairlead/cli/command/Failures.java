package org.fairlead.cli.command;

import java.io.UncheckedIOException;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import picocli.CommandLine;

/** Turns errors into one line and an exit code. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(
            Exception error, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (error instanceof DataException
                || error instanceof IllegalArgumentException
                || error instanceof UncheckedIOException
                || error instanceof java.io.IOException) {
            console.message("fairlead: " + oneLine(error));
            return ExitCode.USAGE;
        }
        console.message(
                "fairlead: a fault of its own, please report it with the lines below: " + error);
        error.printStackTrace(console.err());
        return ExitCode.INTERNAL;
    }

    private static String oneLine(Throwable error) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
