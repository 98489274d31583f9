package org.fairlead.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fairlead.cli.command.FairleadCommand;

/** Runs the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code.
     *
     * @param arguments the command line's arguments
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code =
                FairleadCommand.run(
                        out, err, System.getenv("FAIRLEAD_TERMINAL") != null, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }
}
