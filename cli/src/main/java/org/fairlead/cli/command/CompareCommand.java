package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.run.CompareSummary;
import org.fairlead.cli.run.Comparison;
import org.fairlead.cli.run.MatchedComparison;
import org.fairlead.cli.run.PairedChanges;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.document.AuditDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Compares two or more runs: gaps before and after, and what it cost.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead compare runs/base runs/mindiff --out runs/comparison",
            "  fairlead compare runs/base runs/mindiff --match fpr \\",
            "      --choose-on base-validation.parquet --choose-on mindiff-validation.parquet"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "2..*",
            paramLabel = "RUN",
            description = "Run folders or audit.json files; the first is compared with.")
    private List<Path> runs = List.of();

    @Option(
            names = "--match",
            paramLabel = "RATE",
            description =
                    "Choose each run's threshold again, so that its overall rate is that of the first run: fpr, rate (of positive predictions) or another rate. Default: none, each at the first run's threshold.")
    private @Nullable String match;

    @Option(
            names = "--choose-on",
            paramLabel = "FILE",
            description =
                    "With --match: rows to choose thresholds on, scored by fairlead score; once for each run, in their order. Default: the runs' test rows.")
    private List<Path> chosenOn = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to make for report.html. Default: none, print only.")
    private @Nullable Path out;

    @Mixin private final SeedOption seed = new SeedOption();

    @Mixin private final PrintOptions printing = new PrintOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().folder("--out", out, List.of());
        List<AuditDocument> documents = documents();
        if (out != null) {
            Comparison.write(documents, out);
            console.message("written: " + out.resolve("report.html"));
        }
        printing.print(console, () -> json(documents), () -> CompareSummary.text(documents, true));
        return ExitCode.PASS;
    }

    private static String json(List<AuditDocument> documents) {
        return JsonFile.tree(
                        documents.stream()
                                .map(document -> JsonFile.parse(document.toJson()))
                                .toList())
                .toPrettyString();
    }

    private List<AuditDocument> documents() {
        if (match == null) {
            if (!chosenOn.isEmpty()) {
                throw new IllegalArgumentException(
                        "--choose-on says where --match chooses; name --match, too");
            }
            return PairedChanges.added(runs, Comparison.read(runs), seed.value());
        }
        MatchedComparison matched =
                MatchedComparison.of(runs, MatchedComparison.rate(match), chosenOn, seed.value());
        console.notes(matched.notes());
        return matched.documents();
    }
}
