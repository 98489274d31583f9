package org.fairlead.report.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import org.fairlead.report.wording.Unit;

/** Numbers of the document as texts. */
final class Texts {
    private Texts() {}

    static String number(JsonNode value) {
        return text(value, Unit.NUMBER);
    }

    static String percent(JsonNode value) {
        return text(value, Unit.SHARE);
    }

    private static String text(JsonNode value, Unit unit) {
        return value.isNumber() ? unit.text(value.asDouble()) : "unknown";
    }

    /** A figure with its interval, where it has one. */
    static String figure(JsonNode figure) {
        String value = number(figure.path("value"));
        JsonNode lower = figure.path("lower");
        return lower.isNumber()
                ? "%s [%s, %s]".formatted(value, number(lower), number(figure.path("upper")))
                : value;
    }

    static String words(String measure) {
        return measure.replace('_', ' ');
    }
}
