package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.counterfactual.TermFile;
import org.fairlead.data.counterfactual.TextTerms;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "terms",
        description = "Finds which terms each text names, as a column of lists to slice by.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead prepare terms templates.csv --text phrase --terms identity_terms.txt \\",
            "      --out templates.parquet",
            "  fairlead score runs/base templates.parquet --out scores.parquet",
            "  fairlead audit scores.parquet --label toxicity --positive toxic --score score \\",
            "      --slice terms"
        })
final class PrepareTermsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private final PrepareOptions options = new PrepareOptions();

    @Option(
            names = "--text",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of texts.")
    private String text = "";

    @Option(
            names = "--terms",
            required = true,
            paramLabel = "FILE",
            description = "Text file with one term a line.")
    private Path terms = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "Name of the column to add. Default: ${DEFAULT-VALUE}.")
    private String column = "terms";

    PrepareTermsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = options.read(options.outputs().reads(terms));
        TextTerms found = TextTerms.of(table, text, TermFile.read(terms), column);
        TableWriter.write(found.table(), options.out());
        List<String> counts = new ArrayList<>();
        new TreeMap<>(found.found())
                .forEach((term, rows) -> counts.add("%s: in %d texts".formatted(term, rows)));
        counts.add(
                "%d texts name no term, %d are missing"
                        .formatted(found.without(), found.missing()));
        return options.finish(console, table.rows(), table.rows(), counts, List.of(options.out()));
    }
}
