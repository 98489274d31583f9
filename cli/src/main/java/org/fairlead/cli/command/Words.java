package org.fairlead.cli.command;

import java.util.Arrays;
import java.util.Locale;
import org.fairlead.audit.UndefinedRows;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.audit.Correction;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words on the command line for values of the library: lower case, with hyphens. */
final class Words {
    private Words() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Metric.class, Words::metric);
        commandLine.registerConverter(IntervalMode.class, text -> one(text, IntervalMode.values()));
        commandLine.registerConverter(
                UndefinedRows.class, text -> one(text, UndefinedRows.values()));
        commandLine.registerConverter(Correction.class, text -> one(text, Correction.values()));
    }

    private static Metric metric(String text) {
        try {
            return Metric.named(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static <E extends Enum<E>> E one(String text, E[] values) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word(text)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new TypeConversionException(
                                        "must be one of %s, found \"%s\""
                                                .formatted(
                                                        Arrays.stream(values)
                                                                .map(Words::word)
                                                                .toList(),
                                                        text)));
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
