package org.fairlead.data.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists as they stand in columns of text, so that a row can have several values: items between
 * brackets, parted by commas, in double quotes, in single quotes or bare. {@code ["black",
 * "white"]}, {@code ['black', 'white']} and {@code [black, white]} are one list, {@code []} is the
 * empty one. A backslash in quotes stands for the character behind it.
 */
public final class ListText {
    private static final String ITEM =
            """
            "([^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+)"|'([^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+)'|([^,"'\\[\\]]++)\
            """;
    private static final Pattern NEXT =
            Pattern.compile("(?s)\\s*+(?:%s)\\s*+(,|\\])".formatted(ITEM));
    private static final Pattern EMPTY = Pattern.compile("\\[\\s*+\\]");

    private ListText() {}

    /**
     * The items of a list.
     *
     * @param text any text
     * @return the items in their order, empty if the text is no list
     */
    public static Optional<List<String>> parse(String text) {
        String list = text.strip();
        if (EMPTY.matcher(list).matches()) {
            return Optional.of(List.of());
        }
        if (!list.startsWith("[") || !list.endsWith("]")) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>();
        Matcher next = NEXT.matcher(list).region(1, list.length());
        while (next.lookingAt()) {
            items.add(item(next));
            if (next.end() == list.length()) {
                return next.group(4).equals("]") ? Optional.of(items) : Optional.empty();
            }
            next.region(next.end(), list.length());
        }
        return Optional.empty();
    }

    private static String item(Matcher match) {
        if (match.group(3) != null) {
            return match.group(3).strip();
        }
        String quoted = match.group(1) != null ? match.group(1) : match.group(2);
        return quoted.replaceAll("(?s)\\\\(.)", "$1");
    }

    /**
     * The lists of all levels of a column.
     *
     * @param column any column
     * @return one list a level, empty if some level is no list or there is no level
     */
    public static Optional<List<List<String>>> parse(CategoryColumn column) {
        List<List<String>> lists = new ArrayList<>();
        for (String level : column.levels()) {
            Optional<List<String>> list = parse(level);
            if (list.isEmpty()) {
                return Optional.empty();
            }
            lists.add(list.get());
        }
        return lists.isEmpty() ? Optional.empty() : Optional.of(lists);
    }

    /**
     * A list as {@link #parse(String)} reads it.
     *
     * @param items any texts
     * @return such as {@code ["black", "white"]}
     */
    public static String write(Collection<String> items) {
        return items.stream()
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
