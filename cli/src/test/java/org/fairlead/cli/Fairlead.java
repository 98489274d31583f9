package org.fairlead.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.fairlead.cli.command.FairleadCommand;

/** Runs a command line and keeps what it wrote. */
public record Fairlead(int code, String out, String err) {
    public static Fairlead run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code =
                FairleadCommand.run(
                        new PrintWriter(out, true), new PrintWriter(err, true), false, texts);
        return new Fairlead(code, out.toString(), err.toString());
    }
}
