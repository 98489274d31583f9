package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fairlead.audit.gate.Finding;
import org.fairlead.audit.gate.Gate;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Policy;
import org.fairlead.audit.gate.Verdict;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.policy.PolicyFile;
import org.fairlead.cli.run.RunFolder;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.file.AtomicFile;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.gate.GateReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gate",
        description = "Holds an audit against a policy; its exit code is the verdict.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead gate runs/mindiff/audit.json --policy examples/policy.yaml --junit runs/gate.xml"
        })
final class GateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "AUDIT", description = "An audit.json, or a folder that holds one.")
    private Path audit = Path.of("");

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "FILE",
            description = "The limits, YAML.")
    private Path policy = Path.of("");

    @Option(
            names = "--earlier",
            paramLabel = "AUDIT",
            description = "Audit that limits on changes compare with. Default: none.")
    private @Nullable Path earlier;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "JUnit XML file to make. Default: none.")
    private @Nullable Path junit;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "SARIF 2.1.0 file to make. Default: none.")
    private @Nullable Path sarif;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Markdown file to make. Default: none.")
    private @Nullable Path markdown;

    @Option(
            names = "--warn-only",
            description =
                    "Report, but exit with 0 whatever the verdict. Default: ${DEFAULT-VALUE}.")
    private boolean warnOnly;

    @Mixin private final PrintOptions printing = new PrintOptions();

    GateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RunFolder run = new RunFolder(audit);
        Optional<RunFolder> before = Optional.ofNullable(earlier).map(RunFolder::new);
        new Outputs()
                .reads(run.auditFile())
                .reads(before.map(RunFolder::auditFile).orElse(null))
                .reads(policy)
                .file("--junit", junit)
                .file("--sarif", sarif)
                .file("--markdown", markdown);
        Policy limits = PolicyFile.read(policy);
        AuditResult result = run.audit().audit();
        GateResult found =
                before.map(other -> Gate.check(limits, result, other.audit().audit()))
                        .orElseGet(() -> Gate.check(limits, result));
        write(GateReport.of(found, run.auditFile().toString()));
        printing.print(console, () -> json(found), () -> text(found));
        return warnOnly ? ExitCode.PASS : code(found.verdict());
    }

    private void write(GateReport report) {
        Map<Path, String> texts = new LinkedHashMap<>();
        if (junit != null) {
            texts.put(junit, report.junit());
        }
        if (sarif != null) {
            texts.put(sarif, report.sarif());
        }
        if (markdown != null) {
            texts.put(markdown, report.markdown());
        }
        texts.forEach(AtomicFile::writeText);
    }

    private static String text(GateResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append("%-12s %s%n".formatted(finding.verdict(), finding.reason()));
        }
        return text.append("%nVerdict: %s".formatted(result.verdict())).toString();
    }

    private static String json(GateResult result) {
        List<Shown> findings = result.findings().stream().map(Shown::of).toList();
        return JsonFile.tree(new Answer(result.verdict(), findings)).toPrettyString();
    }

    private record Answer(Verdict verdict, List<Shown> findings) {}

    /** A finding; numbers that are not known are null. */
    private record Shown(
            String id,
            String place,
            @Nullable Double threshold,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            Verdict verdict,
            String reason) {
        static Shown of(Finding finding) {
            return new Shown(
                    finding.fingerprint(),
                    finding.place(),
                    known(finding.threshold()),
                    known(finding.value()),
                    known(finding.interval().lower()),
                    known(finding.interval().upper()),
                    finding.verdict(),
                    finding.reason());
        }

        private static @Nullable Double known(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case PASS -> ExitCode.PASS;
            case FAIL -> ExitCode.FAIL;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
        };
    }
}
