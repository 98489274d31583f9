package org.fairlead.cli.terminal;

import java.io.PrintWriter;
import java.util.List;

/**
 * Where a command writes: results to standard output, everything else to standard error.
 *
 * @param out results
 * @param err messages, warnings and progress
 * @param terminal whether a person is looking, so that a progress line can be written over
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /**
     * Writes a result.
     *
     * @param text one or more lines, without the last new line
     */
    public void result(String text) {
        out.println(text);
        out.flush();
    }

    /**
     * Writes a message.
     *
     * @param text one line
     */
    public void message(String text) {
        err.println(text);
        err.flush();
    }

    /**
     * Writes notes, each as a line of its own.
     *
     * @param notes what a person should know
     */
    public void notes(List<String> notes) {
        notes.forEach(note -> message("note: " + note));
    }

    /**
     * A progress line among the messages.
     *
     * @return a new line
     */
    public ProgressLine progress() {
        return new ProgressLine(err, terminal);
    }
}
