package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableWriter;
import org.fairlead.generate.tilt.GroupRate;
import org.fairlead.generate.tilt.TableTilt;
import org.fairlead.generate.tilt.TiltedTable;
import org.fairlead.model.run.JsonFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tilt",
        description = "Takes a share of the gap out of the outcome of any table.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead synthesize tilt rows.csv --outcome income --positive \">50K\" --protected sex"
                    + " --share 1 --out tilted.csv"
        })
final class SynthesizeTiltCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "CSV, Parquet or JSON file of rows.")
    private String file = "";

    @Mixin private final TableOptions tables = new TableOptions();

    @Mixin private final TiltOptions tilt = new TiltOptions();

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "COLUMN",
            description = "Outcome to change.")
    private String outcome = "";

    @Option(
            names = "--positive",
            required = true,
            paramLabel = "LEVEL",
            description = "Its positive level.")
    private String positive = "";

    @Option(
            names = "--protected",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Protected columns.")
    private List<String> protectedColumns = List.of();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that are no features, such as keys; they stay. Default: none.")
    private List<String> ignored = List.of();

    @Option(
            names = "--scores",
            paramLabel = "COLUMN",
            description = "Chances of the positive outcome. Default: a model is fitted.")
    private @Nullable String scores;

    @Option(
            names = "--redraw",
            description =
                    "Draw all outcomes anew, instead of changing few. Default: ${DEFAULT-VALUE}.")
    private boolean redraw;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    SynthesizeTiltCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TableTilt.Builder builder =
                TableTilt.builder()
                        .outcome(outcome, positive)
                        .protectedColumns(protectedColumns.toArray(String[]::new))
                        .ignored(ignored.toArray(String[]::new))
                        .redraw(redraw)
                        .seed(seed);
        if (scores != null) {
            builder.scores(scores);
        }
        TiltedTable tilted = builder.build().apply(tables.read(file), tilt.tilt());
        TableWriter.write(tilted.table(), out);
        console.notes(tilted.notes());
        console.result(json ? json(tilted) : text(tilted));
        return ExitCode.PASS;
    }

    private String json(TiltedTable tilted) {
        return JsonFile.tree(
                        Map.of(
                                "file", out.toString(),
                                "changed", tilted.changed(),
                                "rates", tilted.rates(),
                                "notes", tilted.notes()))
                .toPrettyString();
    }

    private String text(TiltedTable tilted) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d of %d outcomes changed: %s"
                        .formatted(tilted.changed(), tilted.table().rows(), out));
        for (GroupRate rate : tilted.rates()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s%s: rate of %s%s before %.4f, wanted %.4f, now %.4f",
                            rate.attribute().isEmpty() ? "all rows" : rate.attribute() + "=",
                            rate.level(),
                            rate.outcome(),
                            rate.given() == null ? "" : " among former " + rate.given(),
                            rate.before(),
                            rate.wanted(),
                            rate.after()));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
