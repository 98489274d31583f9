package org.fairlead.data.internal.engine;

/**
 * The character of byte 0, which no text is meant to have, and at which the engine would end a
 * statement: how messages speak of it.
 */
public final class Nul {
    /** What a text must be. */
    public static final String ALLOWED = "text without NUL characters (byte 0)";

    /** What to do about a file. */
    public static final String ADVICE = "remove them, in a CSV as by tr -d '\\000'";

    private Nul() {}

    /**
     * Whether a text has a NUL.
     *
     * @param text any text
     * @return whether it is in there
     */
    public static boolean isIn(String text) {
        return text.indexOf('\0') >= 0;
    }

    /**
     * A text as messages quote it.
     *
     * @param text any text
     * @return the text about its first NUL, with a visible sign in the place of each
     */
    public static String shown(String text) {
        int from = Math.max(0, text.indexOf('\0') - 30);
        return text.substring(from, Math.min(text.length(), from + 60)).replace('\0', '\u2400');
    }
}
