package org.fairlead.cli.terminal;

import java.io.PrintWriter;

/**
 * One line that says how far the work is. In a terminal it is written over; elsewhere only its last
 * state is written, as a line of its own.
 */
public final class ProgressLine {
    private static final long INTERVAL_NANOS = 100_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private long lastShown;
    private int shownWidth;

    /**
     * Makes a line.
     *
     * @param out where it is written
     * @param terminal whether that can write over a line
     */
    public ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Shows a state, at most ten times a second.
     *
     * @param text the state
     */
    public void show(String text) {
        long now = System.nanoTime();
        if (!terminal || now - lastShown < INTERVAL_NANOS) {
            return;
        }
        lastShown = now;
        write(text, '\r');
    }

    /**
     * Shows a state that stays.
     *
     * @param text the state
     */
    public void keep(String text) {
        write(text, '\n');
        shownWidth = 0;
    }

    private void write(String text, char end) {
        String pad = " ".repeat(Math.max(0, shownWidth - text.length()));
        out.print(text + pad + end);
        out.flush();
        shownWidth = text.length();
    }
}
