package org.fairlead.data.counterfactual;

/** White space where a term was taken out: one blank where there would be two, none at the ends. */
final class Tidy {
    private static final String CLOSING = ".,;:!?)]}";

    private Tidy() {}

    /**
     * Tidies the place between what is written already and the rest of the text.
     *
     * @return where the rest begins
     */
    static int gap(StringBuilder out, String text, int from) {
        boolean blankBefore = out.isEmpty() || isBlank(out.charAt(out.length() - 1));
        boolean lineBefore = out.isEmpty() || isLine(out.charAt(out.length() - 1));
        int next = from;
        if (blankBefore || lineBefore) {
            while (next < text.length() && isBlank(text.charAt(next))) {
                next++;
            }
        }
        boolean closing =
                next == text.length()
                        || isLine(text.charAt(next))
                        || CLOSING.indexOf(text.charAt(next)) >= 0;
        while (closing && !out.isEmpty() && isBlank(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return next;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static boolean isLine(char c) {
        return c == '\n' || c == '\r';
    }
}
