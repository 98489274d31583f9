package org.fairlead.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.audit.gate.Finding;
import org.fairlead.audit.gate.Gate;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Policy;
import org.fairlead.audit.gate.Verdict;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.policy.PolicyFile;
import org.fairlead.cli.run.RunFolder;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.document.WholeFile;
import org.fairlead.report.gate.GateReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gate",
        description = "Holds an audit against a policy; its exit code is the verdict.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead gate runs/mindiff/audit.json --policy examples/policy.yaml --junit gate.xml"
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

    @Option(
            names = "--json",
            description = "Print the findings as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    GateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Policy limits = PolicyFile.read(policy);
        AuditDocument document = new RunFolder(audit).audit();
        GateResult result =
                earlier == null
                        ? Gate.check(limits, document.audit())
                        : Gate.check(
                                limits, document.audit(), new RunFolder(earlier).audit().audit());
        write(GateReport.of(result, audit.toString()));
        console.result(json ? json(result) : text(result));
        return warnOnly ? ExitCode.PASS : code(result.verdict());
    }

    private void write(GateReport report) throws IOException {
        if (junit != null) {
            WholeFile.write(junit, report.junit());
        }
        if (sarif != null) {
            WholeFile.write(sarif, report.sarif());
        }
        if (markdown != null) {
            WholeFile.write(markdown, report.markdown());
        }
    }

    private static String text(GateResult result) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : result.findings()) {
            text.append("%-12s %s%n".formatted(finding.verdict(), finding.reason()));
        }
        return text.append("%nVerdict: %s".formatted(result.verdict())).toString();
    }

    private static String json(GateResult result) {
        List<Map<String, Object>> findings =
                result.findings().stream()
                        .map(
                                finding ->
                                        Map.<String, Object>of(
                                                "id", finding.fingerprint(),
                                                "place", finding.place(),
                                                "verdict", finding.verdict().name(),
                                                "value", finding.value(),
                                                "reason", finding.reason()))
                        .toList();
        return JsonFile.tree(Map.of("verdict", result.verdict().name(), "findings", findings))
                .toPrettyString();
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case PASS -> ExitCode.PASS;
            case FAIL -> ExitCode.FAIL;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
        };
    }
}
