package org.fairlead.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.audit.AuditFile;
import org.fairlead.cli.audit.AuditSpec;
import org.fairlead.cli.audit.AuditSummary;
import org.fairlead.cli.terminal.Console;
import org.fairlead.report.document.AuditDocument;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        description = "Audits a file of labels and scores, from any model.%n",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "fairlead audit FILE --label COLUMN --score COLUMN [OPTION...]",
        footer = {
            "",
            "Example:",
            "  fairlead audit runs/base/scores.parquet --label label --score score \\",
            "      --slice sex --slice race --cross sex,race --baseline sex=Male --out runs/base-audit"
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, Parquet or JSON file, or a quoted glob, of scored rows.")
    private String file = "";

    @ArgGroup(validate = false, heading = "%nWhat is predicted:%n")
    private AuditOutcomeOptions outcome = new AuditOutcomeOptions();

    @ArgGroup(validate = false, heading = "%nSlices:%n")
    private AuditSliceOptions slices = new AuditSliceOptions();

    @ArgGroup(validate = false, heading = "%nThresholds and evidence:%n")
    private AuditEvidenceOptions evidence = new AuditEvidenceOptions();

    @ArgGroup(validate = false, heading = "%nMore questions:%n")
    private AuditFurtherOptions further = new AuditFurtherOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private AuditOutputOptions output = new AuditOutputOptions();

    @ArgGroup(validate = false, heading = "%nHow the file is read:%n")
    private ReadingOptions reading = new ReadingOptions();

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AuditSpec spec =
                new AuditSpec(
                        outcome.outcome(),
                        outcome.weight(),
                        slices.slices(),
                        evidence.plan(),
                        further.further());
        output.require(file, 1 + spec.further().others().models().size());
        List<AuditDocument> documents =
                new AuditFile(file, reading.options(), spec)
                        .run(output.name(AuditFile.nameOf(file)));
        output.write(documents, console);
        AuditDocument document = documents.get(0);
        output.print(
                console,
                document,
                () ->
                        new AuditSummary(
                                        evidence.correction(),
                                        further.printsDetectable(),
                                        further.printsBalance())
                                .text(document));
        return ExitCode.PASS;
    }
}
