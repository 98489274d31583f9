package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.run.CompareSummary;
import org.fairlead.cli.run.Comparison;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.document.AuditDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Compares two or more runs: gaps before and after, and what it cost.%n",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fairlead compare runs/base runs/mindiff --out comparison"})
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "2..*",
            paramLabel = "RUN",
            description = "Run folders or audit.json files; the first is compared with.")
    private List<Path> runs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to make for report.html. Default: none, print only.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description = "Print all audits as a JSON array. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<AuditDocument> documents = Comparison.read(runs);
        if (out != null) {
            Comparison.write(documents, out);
            console.message("written: " + out.resolve("report.html"));
        }
        console.result(
                json
                        ? JsonFile.tree(
                                        documents.stream()
                                                .map(document -> JsonFile.parse(document.toJson()))
                                                .toList())
                                .toPrettyString()
                        : CompareSummary.text(documents, true));
        return ExitCode.PASS;
    }
}
