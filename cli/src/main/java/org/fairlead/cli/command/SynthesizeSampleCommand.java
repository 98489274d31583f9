package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.BlockWriter;
import org.fairlead.generate.SampleNotes;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tilt.GroupRate;
import org.fairlead.generate.tree.TreeSynthesizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sample",
        description = "Makes synthetic rows with a fitted model.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead synthesize sample model --rows 10000 --share 0.5 --seed 1 --out"
                    + " rows.parquet",
            "  fairlead synthesize sample model --distribution \"sex:Female=0.5;Male=0.5\" --out"
                    + " rows.csv",
            "  fairlead synthesize sample model --cell \"500:sex=Female;income=>50K\" --out"
                    + " rows.csv"
        })
final class SynthesizeSampleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "Model folder.")
    private Path model = Path.of("");

    @Mixin private final RowOptions rows = new RowOptions();

    @Mixin private final TiltOptions tilt = new TiltOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make.")
    private Path out = Path.of("");

    @Mixin private final SeedOption seed = new SeedOption();

    @Mixin private final PrintOptions printing = new PrintOptions();

    SynthesizeSampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().reads(model).table("--out", out);
        SampleRequest request = rows.request(seed.value());
        Synthesizer synthesizer = tilt.apply(Synthesizer.load(model));
        SampleNotes notes = BlockWriter.write(out, sink -> synthesizer.sample(request, sink));
        console.notes(notes.messages());
        List<GroupRate> rates =
                synthesizer instanceof TreeSynthesizer trees ? trees.rates() : List.of();
        printing.print(console, result(notes, rates), () -> text(notes, rates));
        return ExitCode.PASS;
    }

    private String text(SampleNotes notes, List<GroupRate> rates) {
        List<String> lines = new ArrayList<>();
        lines.add("%d rows made: %s".formatted(notes.rows(), out));
        lines.addAll(TiltOptions.lines(rates));
        return String.join(System.lineSeparator(), lines);
    }

    private Map<String, Object> result(SampleNotes notes, List<GroupRate> rates) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", out.toString());
        result.put("rows", notes.rows());
        result.put("repaired", notes.repaired());
        result.put("unrepaired", notes.unrepaired());
        result.put("redrawn", notes.redrawn());
        result.put("copiesLeft", notes.copiesLeft());
        result.put("messages", notes.messages());
        result.put("rates", rates);
        return result;
    }
}
