package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.TableWriter;
import org.fairlead.generate.tilt.TableTilt;
import org.fairlead.generate.tilt.TiltedTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
            "  fairlead synthesize tilt rows.csv --outcome income --positive \">50K\" --protected"
                    + " sex --share 1 --out tilted.csv"
        })
final class SynthesizeTiltCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "CSV, Parquet or JSON file of rows.")
    private String file = "";

    @Mixin private final TableOptions tables = new TableOptions();

    @Mixin private final TiltOptions tilt = new TiltOptions();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RoleOptions roles = new RoleOptions();

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

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make.")
    private Path out = Path.of("");

    @Mixin private final SeedOption seed = new SeedOption();

    @Mixin private final PrintOptions printing = new PrintOptions();

    SynthesizeTiltCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().reads(file).table("--out", out);
        TableTilt.Builder builder =
                roles.tilt()
                        .ignored(ignored.toArray(String[]::new))
                        .redraw(redraw)
                        .seed(seed.value());
        if (scores != null) {
            builder.scores(scores);
        }
        TiltedTable tilted = builder.build().apply(tables.read(file), tilt.tilt());
        TableWriter.write(tilted.table(), out);
        console.notes(tilted.notes());
        printing.print(console, result(tilted), () -> text(tilted));
        return ExitCode.PASS;
    }

    private Map<String, Object> result(TiltedTable tilted) {
        return new TreeMap<>(
                Map.of(
                        "file", out.toString(),
                        "changed", tilted.changed(),
                        "rates", tilted.rates(),
                        "notes", tilted.notes()));
    }

    private String text(TiltedTable tilted) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%d of %d outcomes changed: %s"
                        .formatted(tilted.changed(), tilted.table().rows(), out));
        lines.addAll(TiltOptions.lines(tilted.rates()));
        return String.join(System.lineSeparator(), lines);
    }
}
