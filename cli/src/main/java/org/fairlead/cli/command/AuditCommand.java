package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.run.AuditRun;
import org.fairlead.cli.run.AuditSummary;
import org.fairlead.cli.terminal.Console;
import org.fairlead.report.document.AuditDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        description = "Audits a file of labels and scores, from any model.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead audit runs/base/scores.parquet --label label --score score \\",
            "      --slice sex --slice race --cross sex,race --baseline sex=Male --out audits/base"
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, Parquet or JSON file, or a quoted glob, of scored rows.")
    private String file = "";

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--label",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the labels.")
    private String label = "";

    @Option(
            names = "--positive",
            paramLabel = "CLASS",
            description = "The label that counts as positive. Default: 1 or true.")
    private @Nullable String positive;

    @Option(
            names = "--score",
            required = true,
            paramLabel = "COLUMN",
            description = "Column of the scores.")
    private String score = "";

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "Column of row weights. Default: none, each row counts 1.")
    private @Nullable String weight;

    @Option(
            names = "--slice",
            paramLabel = "COLUMN",
            description = "Column to slice by; repeat for more.")
    private List<String> slices = List.of();

    @Option(
            names = "--cross",
            paramLabel = "A,B",
            description = "Columns to cross; repeat for more.")
    private List<String> crosses = List.of();

    @Option(
            names = "--where",
            paramLabel = "SQL",
            description = "A predicate that is a slice of its own; repeat for more.")
    private List<String> predicates = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "SLICE",
            description =
                    "Slice that others are compared with, such as sex=Male. Default: all rows.")
    private @Nullable String baseline;

    @Option(
            names = "--threshold",
            split = ",",
            paramLabel = "T",
            description = "Scores above it are positive; repeat for more. Default: 0.5.")
    private List<Double> thresholds = List.of(0.5);

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the report calls the model. Default: the file's name.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder to make for audit.json and report.html. Default: none, print only.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print the audit as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AuditSection section =
                new AuditSection(
                        slices,
                        crosses.stream().map(text -> Arrays.asList(text.split(","))).toList(),
                        predicates,
                        Optional.ofNullable(baseline),
                        thresholds);
        AuditRun run =
                new AuditRun(
                        file,
                        reading.options(),
                        new LabelSection(label, Optional.ofNullable(positive)),
                        score,
                        Optional.ofNullable(weight),
                        section);
        AuditDocument document = run.run(name == null ? file : name);
        console.notes(run.notes());
        if (out != null) {
            AuditRun.write(document, out);
            console.message("written: " + out.resolve("report.html") + " and audit.json");
        }
        console.result(json ? document.toJson() : AuditSummary.text(document.audit()));
        return ExitCode.PASS;
    }
}
