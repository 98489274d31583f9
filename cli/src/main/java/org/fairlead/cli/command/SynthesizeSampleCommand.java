package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import org.fairlead.data.file.BlockWriter;
import org.fairlead.generate.Cell;
import org.fairlead.generate.SampleNotes;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tree.TreeSynthesizer;
import org.fairlead.model.run.JsonFile;
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
            "  fairlead synthesize sample model --rows 10000 --share 0.5 --seed 1 --out rows.parquet",
            "  fairlead synthesize sample model --cell \"500:sex=Female;income=>50K\" --out rows.csv"
        })
final class SynthesizeSampleCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "Model folder.")
    private Path model = Path.of("");

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows to make, unless cells are given. Default: ${DEFAULT-VALUE}.")
    private long rows = 1000;

    @Option(
            names = "--cell",
            paramLabel = "N:C=V;..",
            description = "Exactly N rows with column C at value V; repeat. Default: none.")
    private List<String> cells = List.of();

    @Mixin private final TiltOptions tilt = new TiltOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same rows. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "CSV or Parquet file to make.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    SynthesizeSampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Synthesizer synthesizer = Synthesizer.load(model);
        if (tilt.tilt().share() > 0) {
            if (!(synthesizer instanceof TreeSynthesizer trees)) {
                throw new DataException(
                        "--share is for tree models, found a model of kind \"%s\"; sample first, then use synthesize tilt"
                                .formatted(synthesizer.kind()));
            }
            synthesizer = trees.tilted(tilt.tilt());
        }
        SampleRequest request =
                cells.isEmpty()
                        ? SampleRequest.rows(rows, seed)
                        : SampleRequest.cells(
                                cells.stream().map(SynthesizeSampleCommand::cell).toList(), seed);
        Synthesizer ready = synthesizer;
        SampleNotes notes = BlockWriter.write(out, sink -> ready.sample(request, sink));
        console.notes(notes.messages());
        console.result(
                json
                        ? JsonFile.tree(result(notes)).toPrettyString()
                        : "%d rows made: %s".formatted(notes.rows(), out));
        return ExitCode.PASS;
    }

    private Map<String, Object> result(SampleNotes notes) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", out.toString());
        result.put("rows", notes.rows());
        result.put("repaired", notes.repaired());
        result.put("unrepaired", notes.unrepaired());
        result.put("redrawn", notes.redrawn());
        result.put("copiesLeft", notes.copiesLeft());
        result.put("messages", notes.messages());
        return result;
    }

    private static Cell cell(String text) {
        int colon = text.indexOf(':');
        Map<String, String> values = new LinkedHashMap<>();
        List<String> parts =
                colon < 1 ? new ArrayList<>() : List.of(text.substring(colon + 1).split(";", -1));
        for (String part : parts) {
            int at = part.indexOf('=');
            if (at > 0) {
                values.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        boolean counted = colon > 0 && text.substring(0, colon).matches("\\d{1,18}");
        if (!counted || values.size() != parts.size() || values.isEmpty()) {
            throw new DataException(
                    "--cell must be N:COLUMN=VALUE;COLUMN=VALUE with different columns, found \"%s\""
                            .formatted(text));
        }
        return new Cell(values, Long.parseLong(text.substring(0, colon)));
    }
}
