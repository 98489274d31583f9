package org.fairlead.cli.command;

import org.fairlead.audit.UndefinedRows;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.Word;
import org.fairlead.cli.audit.Correction;
import org.fairlead.data.uplevel.Upleveling;
import org.fairlead.generate.gan.DataType;
import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.RateTarget;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words on the command line for values of the library: lower case, with hyphens. */
final class Words {
    private Words() {}

    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Metric.class, Words::metric);
        commandLine.registerConverter(Character.class, Words::character);
        register(commandLine, IntervalMode.class);
        register(commandLine, UndefinedRows.class);
        register(commandLine, Correction.class);
        register(commandLine, Criterion.class);
        register(commandLine, RateTarget.class);
        register(commandLine, Upleveling.Mode.class);
        register(commandLine, DataType.class);
    }

    private static <E extends Enum<E>> void register(CommandLine commandLine, Class<E> type) {
        commandLine.registerConverter(
                type,
                text -> {
                    try {
                        return Word.parse(text, type);
                    } catch (IllegalArgumentException e) {
                        throw new TypeConversionException(e.getMessage());
                    }
                });
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new TypeConversionException(
                    "must be one character, found \"%s\"".formatted(text));
        }
        return text.charAt(0);
    }

    private static Metric metric(String text) {
        try {
            return Metric.named(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
