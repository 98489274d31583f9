package org.fairlead.cli.audit;

import java.util.List;
import org.fairlead.audit.outcome.ClassResult;
import org.fairlead.audit.outcome.ClassTable;
import org.fairlead.audit.outcome.NumberResult;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;

/** Several classes, and numbers, as text. */
final class OutcomeText {
    private OutcomeText() {}

    static String of(ClassResult classes) {
        TextTable table =
                new TextTable(
                        "slice",
                        "rows",
                        "accuracy",
                        "macro recall",
                        "macro precision",
                        "macro F1",
                        "balanced error");
        for (ClassTable slice : classes.tables()) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.rows()),
                    Figures.withInterval(slice.accuracy()),
                    Figures.rate(slice.macroRecall()),
                    Figures.rate(slice.macroPrecision()),
                    Figures.rate(slice.macroF1()),
                    Figures.rate(slice.balancedErrorRate()));
        }
        return "%d classes: %s; rates above are of the first or positive one against the rest%n%n%s%n"
                .formatted(
                        classes.classes().size(),
                        String.join(", ", classes.classes()),
                        table.text());
    }

    static String of(List<NumberResult> numbers) {
        TextTable table =
                new TextTable(
                        "slice",
                        "rows",
                        "mean label",
                        "mean residual",
                        "gap to the others",
                        "mean absolute error",
                        "residuals at 5, 50, 95 %");
        for (NumberResult slice : numbers) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.rows()),
                    Figures.rate(slice.meanTarget()),
                    Figures.withInterval(slice.meanResidual(), slice.residualInterval()),
                    Double.isNaN(slice.residualGap())
                            ? ""
                            : Figures.withInterval(slice.residualGap(), slice.gapInterval()),
                    Figures.rate(slice.meanAbsoluteError()),
                    Figures.signed(slice.quantiles().get(0))
                            + ", "
                            + Figures.signed(slice.quantiles().get(2))
                            + ", "
                            + Figures.signed(slice.quantiles().get(4)));
        }
        return "Residuals, prediction minus label%n%n%s%n".formatted(table.text());
    }
}
