package org.fairlead.cli.command;

import java.io.PrintWriter;
import java.util.List;
import org.fairlead.cli.ExitCode;
import picocli.CommandLine;

/** Says in one line what is wrong with the arguments, and where help is. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException error, String[] arguments) {
        PrintWriter err = error.getCommandLine().getErr();
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        StringBuilder line = new StringBuilder("fairlead: ").append(error.getMessage());
        if (error instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                line.append("; did you mean ").append(suggestions.get(0)).append('?');
            }
        }
        err.println(line.append("; see \"").append(command).append(" --help\""));
        err.flush();
        return ExitCode.USAGE;
    }
}
