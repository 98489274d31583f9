package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.tree.Constraint;
import org.fairlead.generate.tree.TreeSettings;
import org.fairlead.generate.tree.TreeSynthesizer;
import org.fairlead.model.run.JsonFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "fit",
        description = "Fits a tree synthesizer on a real table and saves it as a folder.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead synthesize fit adult.data --format adult --drop fnlwgt --outcome income"
                    + " --positive \">50K\" --protected sex,race --out model"
        })
final class SynthesizeFitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "CSV, Parquet or JSON file of real rows.")
    private String file = "";

    @Mixin private final TableOptions tables = new TableOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Model folder to make; it must not exist.")
    private Path out = Path.of("");

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            description = "Outcome whose gap can be taken out. Default: none.")
    private @Nullable String outcome;

    @Option(
            names = "--positive",
            paramLabel = "LEVEL",
            description = "The outcome's positive level. Needed with --outcome.")
    private @Nullable String positive;

    @Option(
            names = "--protected",
            split = ",",
            paramLabel = "COLUMN",
            description = "Protected columns. Default: none.")
    private List<String> protectedColumns = List.of();

    @Option(
            names = "--key",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that number or name rows: made anew. Default: none.")
    private List<String> keys = List.of();

    @Option(
            names = "--less",
            paramLabel = "A<B",
            description =
                    "A number or date below another in all rows, or A<=B; repeat. Default: none.")
    private List<String> less = List.of();

    @Option(
            names = "--together",
            paramLabel = "A,B",
            description =
                    "Columns whose values stand together as in real rows; repeat. Default: none.")
    private List<String> together = List.of();

    @Option(
            names = "--min-leaf",
            paramLabel = "ROWS",
            description = "Fewest real rows that a value is drawn from. Default: ${DEFAULT-VALUE}.")
    private int minLeaf = 30;

    @Option(
            names = "--level-floor",
            paramLabel = "ROWS",
            description = "Levels with fewer real rows do not occur. Default: ${DEFAULT-VALUE}.")
    private int levelFloor = 5;

    @Option(
            names = "--copy-filter",
            description = "Draw rows equal to a real one again. Default: ${DEFAULT-VALUE}.")
    private boolean copyFilter;

    @Option(
            names = "--anonymity",
            paramLabel = "ROWS",
            description =
                    "Draw again what fewer real rows have in --anonymity-columns. Default: ${DEFAULT-VALUE}.")
    private int anonymity = 1;

    @Option(
            names = "--anonymity-columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns by which people could be found. Default: none.")
    private List<String> anonymityColumns = List.of();

    @Option(
            names = "--refuse-missing",
            description = "Refuse missing values. Default: ${DEFAULT-VALUE}, they are modelled.")
    private boolean refuseMissing;

    @Option(names = "--json", description = "Print the result as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    SynthesizeFitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TreeSettings settings = settings();
        Table table = tables.read(file);
        TreeSynthesizer fitted = TreeSynthesizer.fit(table, settings);
        fitted.save(out);
        console.notes(fitted.notes());
        console.result(
                json
                        ? JsonFile.tree(
                                        Map.of(
                                                "rows",
                                                table.rows(),
                                                "model",
                                                out.toString(),
                                                "notes",
                                                fitted.notes()))
                                .toPrettyString()
                        : "fitted on %d rows: %s".formatted(table.rows(), out));
        return ExitCode.PASS;
    }

    private TreeSettings settings() {
        TreeSettings.Builder builder =
                TreeSettings.builder()
                        .protectedColumns(protectedColumns.toArray(String[]::new))
                        .keys(keys.toArray(String[]::new))
                        .minLeaf(minLeaf)
                        .levelFloor(levelFloor)
                        .copyFilter(copyFilter)
                        .anonymity(anonymity, anonymityColumns.toArray(String[]::new))
                        .refuseMissing(refuseMissing);
        if (outcome != null) {
            if (positive == null) {
                throw new DataException(
                        "--outcome %s needs --positive LEVEL; name the level that counts as positive"
                                .formatted(outcome));
            }
            builder.outcome(outcome, positive);
        }
        for (String text : less) {
            int at = text.indexOf('<');
            if (at < 1) {
                throw new DataException("--less must be A<B or A<=B, found \"%s\"".formatted(text));
            }
            boolean orEqual = text.startsWith("<=", at);
            String larger = text.substring(at + (orEqual ? 2 : 1));
            builder.constraint(new Constraint.Less(text.substring(0, at), larger, orEqual));
        }
        for (String text : together) {
            builder.constraint(new Constraint.Together(List.of(text.split(",", -1))));
        }
        return builder.build();
    }
}
