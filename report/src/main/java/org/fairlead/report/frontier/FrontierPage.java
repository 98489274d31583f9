package org.fairlead.report.frontier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairlead.report.document.WholeFile;
import org.fairlead.report.template.Template;
import org.fairlead.report.wording.Numbers;

/** A frontier as one HTML file that needs no network and no script. */
public final class FrontierPage {
    private final Frontier frontier;

    /**
     * Makes the page of a frontier.
     *
     * @param frontier what a sweep found
     */
    public FrontierPage(Frontier frontier) {
        this.frontier = frontier;
    }

    /**
     * The page.
     *
     * @return the whole HTML text; the same frontier gives the same text
     */
    public String html() {
        return Template.render("frontier.jte", view());
    }

    /**
     * Writes the page beside the target and renames it into place.
     *
     * @param file where to; an existing file is replaced
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        WholeFile.write(file, html());
    }

    private FrontierView view() {
        List<String> answers = new ArrayList<>();
        List<FrontierView.Plot> plots = new ArrayList<>();
        List<FrontierView.Sheet> tables = new ArrayList<>();
        for (FrontierCurve curve : frontier.curves()) {
            answers.add(answer(curve));
            plots.add(
                    new FrontierPlot(curve, FrontierSetting::validation)
                            .plot("Validation rows, " + curve.rule()));
            plots.add(
                    new FrontierPlot(curve, FrontierSetting::test)
                            .plot("Test rows, " + curve.rule()));
            tables.add(
                    new FrontierView.Sheet(
                            capitalised(curve.rule()),
                            curve.settings().stream().map(s -> row(curve, s)).toList()));
        }
        return new FrontierView(
                "Frontier of " + frontier.name(),
                Template.style(),
                "Gap: %s of %s minus that of %s."
                        .formatted(
                                frontier.metric().replace('_', ' '),
                                frontier.slice(),
                                frontier.baseline()),
                answers,
                plots,
                tables,
                frontier.facts());
    }

    private String answer(FrontierCurve curve) {
        FrontierSetting chosen = curve.chosen();
        return String.format(
                Locale.ROOT,
                "%s: the smallest gap for at most %.1f points of accuracy is %s, chosen on validation rows; on test rows its gap is %s (baseline %s), its accuracy %s (baseline %s).%s",
                capitalised(curve.rule()),
                frontier.maxCost() * 100,
                chosen.name(),
                text("%+.4f", chosen.test().gap()),
                text("%+.4f", curve.baseline().test().gap()),
                Numbers.formatted("%.4f", chosen.test().accuracy().mean()),
                Numbers.formatted("%.4f", curve.baseline().test().accuracy().mean()),
                Double.isNaN(chosen.test().gap().lower())
                        ? ""
                        : " In brackets: 95 % interval of the mean over the seeds.");
    }

    private static String capitalised(String rule) {
        return rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1);
    }

    private static FrontierView.Row row(FrontierCurve curve, FrontierSetting setting) {
        List<String> cells = new ArrayList<>();
        for (PartFigures part : List.of(setting.validation(), setting.test())) {
            cells.add(text("%.4f", part.accuracy()));
            cells.add(text("%.4f", part.auc()));
            cells.add(text("%+.4f", part.gap()));
            cells.add(Numbers.formatted("%.4f", part.gap().meanSize()));
        }
        String note =
                setting.collapsed() > 0 ? " (collapsed: %d)".formatted(setting.collapsed()) : "";
        return new FrontierView.Row(
                setting.name() + note, setting.name().equals(curve.answer()), cells);
    }

    private static String text(String format, SeedFigures figures) {
        String mean = Numbers.formatted(format, figures.mean());
        return Double.isNaN(figures.lower())
                ? mean
                : "%s [%s, %s]"
                        .formatted(
                                mean,
                                Numbers.formatted(format, figures.lower()),
                                Numbers.formatted(format, figures.upper()));
    }
}
