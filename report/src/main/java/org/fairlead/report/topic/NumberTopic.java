package org.fairlead.report.topic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.outcome.NumberResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Unit;

/** How far predicted numbers lie from their targets. */
final class NumberTopic {
    private NumberTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<NumberResult> all = document.supplements().numbers();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Topic(
                                "numbers",
                                "Errors of the predicted numbers",
                                "A residual is prediction minus target: above zero the slice is"
                                        + " predicted too high.",
                                List.of(means(all), middle(all)),
                                List.of(grid(all))));
    }

    private static Picture means(List<NumberResult> all) {
        return Picture.Dots.single(
                "Mean residual",
                "prediction minus target",
                Unit.CHANGE,
                rows(all, NumberResult::meanResidual, NumberResult::residualInterval));
    }

    private static Picture middle(List<NumberResult> all) {
        return Picture.Dots.single(
                "Middle half of the residuals",
                "dot: median; bar: 25 to 75 % of the rows",
                Unit.CHANGE,
                rows(
                        all,
                        slice -> slice.quantiles().get(2),
                        slice -> new Interval(slice.quantiles().get(1), slice.quantiles().get(3))));
    }

    private static List<Picture.Row> rows(
            List<NumberResult> all,
            ToDoubleFunction<NumberResult> value,
            Function<NumberResult, Interval> interval) {
        return all.stream()
                .map(
                        slice ->
                                Picture.Row.of(
                                        slice.slice(),
                                        value.applyAsDouble(slice),
                                        interval.apply(slice)))
                .toList();
    }

    private static Grid grid(List<NumberResult> all) {
        var lines = new Grid.Lines();
        for (NumberResult slice : all) {
            lines.add(
                    Cell.of(slice.slice()),
                    Cell.count(slice.rows()),
                    Cell.of(slice.meanTarget(), Unit.NUMBER),
                    Cell.of(slice.meanPrediction(), Unit.NUMBER),
                    Cell.of(slice.meanResidual(), slice.residualInterval(), Unit.CHANGE),
                    Cell.of(slice.residualGap(), slice.gapInterval(), Unit.CHANGE),
                    Cell.of(slice.meanAbsoluteError(), Unit.NUMBER),
                    Cell.of(slice.rootMeanSquaredError(), Unit.NUMBER),
                    Cell.of(slice.quantiles().get(0), Unit.CHANGE),
                    Cell.of(slice.quantiles().get(1), Unit.CHANGE),
                    Cell.of(slice.quantiles().get(2), Unit.CHANGE),
                    Cell.of(slice.quantiles().get(3), Unit.CHANGE),
                    Cell.of(slice.quantiles().get(4), Unit.CHANGE));
        }
        return lines.table(
                "numbers",
                "Errors by slice",
                "The gap is the mean residual minus that of all other rows. The last columns are"
                        + " quantiles of the residuals.",
                "Slice",
                "Rows",
                "Mean target",
                "Mean prediction",
                "Mean residual",
                "Gap to other rows",
                "Mean absolute error",
                "Root mean squared error",
                "5 %",
                "25 %",
                "50 %",
                "75 %",
                "95 %");
    }
}
