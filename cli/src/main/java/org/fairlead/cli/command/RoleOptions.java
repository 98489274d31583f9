package org.fairlead.cli.command;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.generate.assess.Assess;
import org.fairlead.generate.tilt.TableTilt;
import org.fairlead.generate.tree.TreeSettings;
import picocli.CommandLine.Option;

/** Which columns are the outcome and the protected attributes: all three options, or none. */
final class RoleOptions {
    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "COLUMN",
            description = "The outcome whose gap is looked at or taken out.")
    private String outcome = "";

    @Option(
            names = "--positive",
            required = true,
            paramLabel = "LEVEL",
            description = "The outcome's positive level.")
    private String positive = "";

    @Option(
            names = "--protected",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "The protected columns; never features of a model of the outcome.")
    private List<String> protectedColumns = List.of();

    String outcome() {
        return outcome;
    }

    String positive() {
        return positive;
    }

    List<String> protectedColumns() {
        if (protectedColumns.contains(outcome)) {
            throw new DataException(
                    "--protected must not name the outcome, found \"%s\"; leave it out"
                            .formatted(outcome));
        }
        return protectedColumns;
    }

    void addTo(TreeSettings.Builder settings) {
        settings.outcome(outcome, positive).protectedColumns(names());
    }

    TableTilt.Builder tilt() {
        return TableTilt.builder().outcome(outcome, positive).protectedColumns(names());
    }

    Assess assess(List<String> ignored, long seed) {
        return new Assess(outcome, positive, protectedColumns(), ignored, seed);
    }

    private String[] names() {
        return protectedColumns().toArray(String[]::new);
    }
}
