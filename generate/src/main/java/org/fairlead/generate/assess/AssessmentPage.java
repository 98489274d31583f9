package org.fairlead.generate.assess;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as one HTML page, without scripts and without anything from elsewhere: the figures
 * as tables, and each column's distribution, real against synthetic, as a picture with its numbers
 * in its title.
 */
public final class AssessmentPage {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Assessment of a synthetic table</title>
            <style>
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:600}
            th,td{border-bottom:1px solid #ccc;padding:.2rem .7rem;text-align:right}
            th:first-child,td:first-child{text-align:left}
            figure{display:inline-block;margin:0 1.5rem 1.5rem 0;vertical-align:top}
            .real{fill:#1b5e8c}.synthetic{fill:#d9822b}
            .key span{display:inline-block;width:1em;height:1em;vertical-align:-.1em;margin:0 .3em 0 1em}
            @media print{figure{break-inside:avoid}}
            </style></head><body><main>
            <h1>Assessment of a synthetic table</h1>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private AssessmentPage() {}

    /**
     * Writes the page.
     *
     * @param assessment the figures
     * @return HTML text
     */
    public static String write(Assessment assessment) {
        AssessmentPage view = new AssessmentPage();
        view.summary(assessment);
        view.outcomes(assessment);
        view.judges(assessment.judges());
        view.privacy(assessment.privacy());
        view.columns(assessment.columns());
        return view.page.append("</main></body></html>\n").toString();
    }

    private void summary(Assessment all) {
        page.append(
                "<p>%d synthetic rows against %d real ones that the generator saw and %d that it did not.</p>\n"
                        .formatted(all.syntheticRows(), all.trainRows(), all.holdoutRows()));
        table("Likeness", "measure", "value", "best");
        row("column shapes, mean", number(all.shapes()), "1");
        row("pair trends, mean", number(all.trends()), "1");
        row("detection, area under the ROC curve of boosted trees", number(all.detection()), ".5");
        row("gap of the outcome, real rows", number(all.realGap()), "");
        row("gap of the outcome, synthetic rows", number(all.syntheticGap()), "as asked for");
        page.append("</tbody></table>\n");
        for (String note : all.notes()) {
            page.append("<p>").append(escape(note)).append("</p>\n");
        }
    }

    private void outcomes(Assessment all) {
        table(
                "Rate of the positive outcome by group, with 95 % intervals",
                "group", "real rows", "real", "synthetic rows", "synthetic");
        for (GroupOutcome group : all.outcomes()) {
            row(
                    group.group(),
                    Long.toString(group.realRows()),
                    interval(group.real(), group.realLower(), group.realUpper()),
                    Long.toString(group.syntheticRows()),
                    interval(group.synthetic(), group.syntheticLower(), group.syntheticUpper()));
        }
        page.append("</tbody></table>\n");
    }

    private void judges(List<JudgeScore> judges) {
        if (judges.isEmpty()) {
            return;
        }
        page.append(
                "<h2>Use</h2>\n<p>Classifiers without the protected columns, trained on one table and tested on the hold-out rows.</p>\n");
        for (JudgeScore score : judges) {
            table(
                    "%s trained on %s rows: F1 %s, gaps: parity %s, opportunity %s, odds %s"
                            .formatted(
                                    score.judge(),
                                    score.trainedOn(),
                                    number(score.f1()),
                                    number(score.parityGap()),
                                    number(score.opportunityGap()),
                                    number(score.oddsGap())),
                    "slice",
                    "rows",
                    "AUC",
                    "accuracy",
                    "predicted positive",
                    "true positive rate",
                    "false positive rate");
            for (SliceScore s : score.slices()) {
                row(
                        s.slice(),
                        Long.toString(s.rows()),
                        number(s.auc()),
                        number(s.accuracy()),
                        interval(s.positiveRate(), s.positiveRateLower(), s.positiveRateUpper()),
                        interval(
                                s.truePositiveRate(), s.truePositiveLower(), s.truePositiveUpper()),
                        interval(
                                s.falsePositiveRate(),
                                s.falsePositiveLower(),
                                s.falsePositiveUpper()));
            }
            page.append("</tbody></table>\n");
        }
    }

    private void privacy(@Nullable Privacy privacy) {
        if (privacy == null) {
            return;
        }
        page.append("<h2>Privacy</h2>\n");
        table("Closeness to training rows", "measure", "synthetic rows", "hold-out rows");
        row("equal to a training row", number(privacy.copies()), number(privacy.naturalCopies()));
        row(
                "distance to the closest training row, median",
                number(privacy.distance()),
                number(privacy.naturalDistance()));
        row(
                "closest over second closest, 5th percentile",
                number(privacy.distanceRatio()),
                number(privacy.naturalDistanceRatio()));
        row("closer to training than to hold-out rows", number(privacy.closerToTraining()), ".5");
        row("membership, area under the ROC curve", number(privacy.membership()), ".5");
        page.append("</tbody></table>\n");
    }

    private void columns(List<ColumnShape> columns) {
        page.append(
                "<h2>Columns</h2>\n<p class=\"key\"><span style=\"background:#1b5e8c\"></span>real<span style=\"background:#d9822b\"></span>synthetic</p>\n");
        for (ColumnShape shape : columns) {
            page.append(
                    "<figure><figcaption>%s: %s %s, coverage %s</figcaption>"
                            .formatted(
                                    escape(shape.column()),
                                    shape.measure(),
                                    number(shape.similarity()),
                                    number(shape.coverage())));
            picture(shape);
            page.append("</figure>\n");
        }
    }

    private void picture(ColumnShape shape) {
        double most = 1e-9;
        for (ColumnShape.Bar bar : shape.bars()) {
            most = Math.max(most, Math.max(bar.real(), bar.synthetic()));
        }
        page.append("<svg width=\"320\" height=\"110\" role=\"img\" aria-label=\"")
                .append(escape("distribution of " + shape.column()))
                .append("\">");
        double width = 320.0 / Math.max(1, shape.bars().size());
        for (int k = 0; k < shape.bars().size(); k++) {
            ColumnShape.Bar bar = shape.bars().get(k);
            page.append(
                    "<g><title>%s: real %s, synthetic %s</title>"
                            .formatted(
                                    escape(bar.name()),
                                    number(bar.real()),
                                    number(bar.synthetic())));
            rectangle("real", k * width, width, bar.real() / most);
            rectangle("synthetic", (k + 0.45) * width, width, bar.synthetic() / most);
            page.append("</g>");
        }
        page.append("</svg>");
    }

    private void rectangle(String kind, double x, double width, double share) {
        page.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        kind,
                        x,
                        105 - 100 * share,
                        0.4 * width,
                        100 * share));
    }

    private void table(String caption, String... heads) {
        page.append("<table><caption>").append(escape(caption)).append("</caption><thead><tr>");
        for (String head : heads) {
            page.append("<th scope=\"col\">").append(escape(head)).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
    }

    private void row(String... cells) {
        page.append("<tr>");
        for (int c = 0; c < cells.length; c++) {
            page.append(c == 0 ? "<th scope=\"row\">" : "<td>")
                    .append(escape(cells[c]))
                    .append(c == 0 ? "</th>" : "</td>");
        }
        page.append("</tr>\n");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String interval(double value, double lower, double upper) {
        return Double.isNaN(value)
                ? "unknown"
                : String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, lower, upper);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
