package org.fairlead.report.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Numbers of the document as texts. */
final class Texts {
    private Texts() {}

    static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.ROOT, "%.3f", value.asDouble()) : "unknown";
    }

    static String percent(JsonNode value) {
        if (!value.isNumber()) {
            return "unknown";
        }
        double percent = 100 * value.asDouble();
        String format = percent >= 99.95 || percent == 0 ? "%.0f %%" : "%.1f %%"; // exact 0
        return String.format(Locale.ROOT, format, percent);
    }

    /** A figure with its interval, where it has one. */
    static String figure(JsonNode figure) {
        String value = number(figure.path("value"));
        return figure.path("lower").isNumber()
                ? value
                        + String.format(
                                Locale.ROOT,
                                " [%.3f, %.3f]",
                                figure.path("lower").asDouble(),
                                figure.path("upper").asDouble())
                : value;
    }

    static String words(String measure) {
        return measure.replace('_', ' ');
    }
}
