package org.fairlead.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.fairlead.data.DataException;

/** An option's value of the form {@code HEAD:KEY=VALUE;KEY=VALUE}. */
record Pairs(String option, String form, String text) {

    static Pairs of(String option, String form, String text) {
        Pairs pairs = new Pairs(option, form, text);
        if (text.indexOf(':') < 1) {
            throw pairs.malformed();
        }
        return pairs;
    }

    String head() {
        return text.substring(0, text.indexOf(':'));
    }

    /** The pairs; {@code equals} says which of several equals signs of a pair parts it. */
    Map<String, String> values(ToIntBiFunction<String, String> equals) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.substring(text.indexOf(':') + 1).split(";", -1)) {
            int at = equals.applyAsInt(pair, "=");
            if (at < 0 || values.put(pair.substring(0, at), pair.substring(at + 1)) != null) {
                throw malformed();
            }
        }
        return values;
    }

    double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    DataException malformed() {
        return new DataException(
                "%s must be %s without repeats, found \"%s\"".formatted(option, form, text));
    }
}
