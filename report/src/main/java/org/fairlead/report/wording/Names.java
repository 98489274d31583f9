package org.fairlead.report.wording;

/**
 * Names that are too long for their place; long names differ at the end as often as at the start.
 */
public final class Names {
    private static final int TAIL = 10;

    private Names() {}

    /**
     * A name with its middle left out.
     *
     * @param name any text
     * @param most how many characters there is room for, 3 or more
     * @return the name if it fits; else its start and its end, about as much of each, around an
     *     ellipsis
     */
    public static String shortened(String name, int most) {
        int length = name.codePointCount(0, name.length());
        if (length <= most) {
            return name;
        }
        int tail = (most - 1) / 2;
        int head = most - 1 - tail;
        return name.substring(0, name.offsetByCodePoints(0, head))
                + "\u2026"
                + name.substring(name.offsetByCodePoints(name.length(), -tail));
    }

    /**
     * The part of a name that may be hidden where there is no room.
     *
     * @param name any text
     * @return all but the {@link #tail tail}
     */
    public static String head(String name) {
        return name.substring(0, name.length() - tail(name).length());
    }

    /**
     * The part of a name that is always shown, so that names with a common start differ.
     *
     * @param name any text
     * @return its last ten characters; empty for a name that is not much longer
     */
    public static String tail(String name) {
        int length = name.codePointCount(0, name.length());
        return length > 2 * TAIL
                ? name.substring(name.offsetByCodePoints(name.length(), -TAIL))
                : "";
    }
}
