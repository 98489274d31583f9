package org.fairlead.data.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the engine says about a condition, in the words of who wrote it. */
final class Reasons {
    private static final String ADVICE =
            "; compare texts with texts in single quotes, and numbers with numbers";
    private static final Map<Pattern, String> TYPES = new LinkedHashMap<>();
    private static final Map<Pattern, String> REASONS = new LinkedHashMap<>();

    static {
        TYPES.put(Pattern.compile("VARCHAR|STRING_LITERAL"), "text");
        TYPES.put(Pattern.compile("U?(TINY|SMALL|BIG|HUGE)INT|INTEGER_LITERAL"), "whole number");
        TYPES.put(Pattern.compile("U?INTEGER|U?INT\\d+"), "whole number");
        TYPES.put(Pattern.compile("DOUBLE|FLOAT|DECIMAL(\\(\\d+, ?\\d+\\))?"), "number");
        TYPES.put(Pattern.compile("BOOLEAN|BOOL"), "true or false");
        TYPES.put(Pattern.compile("TIMESTAMP[A-Z_ ]*"), "time");
        TYPES.put(Pattern.compile("DATE"), "date");
        TYPES.put(Pattern.compile("INTERVAL"), "span of time");
        REASONS.put(Pattern.compile("Could not convert string (.*) to (\\S+).*"), "$1 is no $2");
        REASONS.put(
                Pattern.compile("Cannot compare values of type (.*) and type (.*?) - .*"),
                "$1 and $2 cannot be compared");
        REASONS.put(
                Pattern.compile(
                        "Cannot (?:mix values|combine types) of (?:type )?(.*) and (\\S+).*"),
                "$1 and $2 cannot be mixed");
        REASONS.put(
                Pattern.compile(".* argument types '!?~~\\*?\\((.*)\\)'.*"),
                "LIKE does not take $1");
        REASONS.put(
                Pattern.compile(".* argument types '(.*)\\(\\)'.*"),
                "$1 needs a value in its brackets");
        REASONS.put(Pattern.compile("Overflow in [^(]*\\((.*)\\)!?"), "$1 becomes too large");
        REASONS.put(Pattern.compile("SELECT clause without.*"), "there is no condition");
        REASONS.put(Pattern.compile(".* argument types '(.*)\\((.*)\\)'.*"), "$1 does not take $2");
    }

    private Reasons() {}

    /** Why a condition cannot be evaluated, and what to do if its types do not fit. */
    static String plain(String reason) {
        for (Map.Entry<Pattern, String> each : REASONS.entrySet()) {
            Matcher matcher = each.getKey().matcher(reason);
            if (matcher.matches()) {
                String plain = type(matcher.replaceAll(each.getValue()));
                return each.getValue().startsWith("$") ? plain + ADVICE : plain;
            }
        }
        return type(reason);
    }

    /** A type, or all types in a text, as people call them. */
    static String type(String text) {
        String plain = text;
        for (Map.Entry<Pattern, String> each : TYPES.entrySet()) {
            String alone = "(?<![\\w'])(" + each.getKey() + ")(?![\\w'])";
            plain = plain.replaceAll(alone, each.getValue());
        }
        return plain;
    }
}
