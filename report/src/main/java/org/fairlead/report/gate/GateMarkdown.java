package org.fairlead.report.gate;

import java.util.List;
import java.util.Locale;
import org.fairlead.audit.gate.Finding;
import org.fairlead.audit.gate.GateResult;
import org.fairlead.audit.gate.Verdict;
import org.fairlead.report.text.Markdown;

/** Findings as a summary that people read. */
final class GateMarkdown {
    private GateMarkdown() {}

    static String of(GateResult result, String audit) {
        StringBuilder text = new StringBuilder("## Fairlead gate: ");
        text.append(words(result.verdict())).append("\n\n");
        text.append(Markdown.text(audit)).append(": ");
        text.append(count(result, Verdict.FAIL)).append(" over a limit, ");
        text.append(count(result, Verdict.INCONCLUSIVE)).append(" not enough evidence, ");
        text.append(count(result, Verdict.PASS)).append(" within limits.\n\n");
        table(text, result, Verdict.FAIL);
        table(text, result, Verdict.INCONCLUSIVE);
        table(text, result, Verdict.PASS);
        text.append("A limit is the choice of whoever wrote the policy; meeting it does not show");
        text.append(" that nobody is harmed.\n");
        return text.toString();
    }

    private static long count(GateResult result, Verdict verdict) {
        return result.findings().stream().filter(f -> f.verdict() == verdict).count();
    }

    private static void table(StringBuilder text, GateResult result, Verdict verdict) {
        List<Finding> findings =
                result.findings().stream().filter(f -> f.verdict() == verdict).toList();
        if (findings.isEmpty()) {
            return;
        }
        String title = words(verdict);
        text.append("### ").append(Character.toUpperCase(title.charAt(0)));
        text.append(title.substring(1)).append("\n\n");
        text.append("| where | limit | found | interval |\n|---|---|---|---|\n");
        for (Finding finding : findings) {
            text.append("| ").append(Markdown.text(Rules.place(finding)));
            text.append(" | ").append(Markdown.text(finding.limit().toString()));
            text.append(" | ").append(number(finding.value(), finding));
            text.append(" | ").append(interval(finding)).append(" |\n");
        }
        text.append('\n');
    }

    /** The figure, or why there is none. */
    private static String number(double value, Finding finding) {
        return Double.isNaN(value)
                ? Markdown.text(finding.reason())
                : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String interval(Finding finding) {
        return finding.interval().isUnknown()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.4f to %.4f",
                        finding.interval().lower(),
                        finding.interval().upper());
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "within limits";
            case INCONCLUSIVE -> "not enough evidence";
            case FAIL -> "over a limit";
        };
    }
}
