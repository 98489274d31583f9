package org.fairlead.report.topic;

import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;
import org.fairlead.report.wording.Unit;

/** What stands in a place of a table. */
public sealed interface Cell {

    /**
     * Words, such as the name of a slice.
     *
     * @param text any text, not escaped
     */
    record Words(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value the value; NaN when it is not known
     * @param interval its interval; unknown when there is none
     * @param unit how it is written
     * @param why why there is no value; empty when it is not defined, or known
     */
    record Figure(double value, Interval interval, Unit unit, String why) implements Cell {}

    /**
     * Words.
     *
     * @param text any text
     * @return a cell
     */
    static Cell of(String text) {
        return new Words(text);
    }

    /**
     * A number of rows.
     *
     * @param rows the number
     * @return a cell
     */
    static Cell count(long rows) {
        return of((double) rows, Unit.COUNT);
    }

    /**
     * A number without an interval.
     *
     * @param value the value
     * @param unit how it is written
     * @return a cell
     */
    static Cell of(double value, Unit unit) {
        return of(value, Interval.UNKNOWN, unit);
    }

    /**
     * A number.
     *
     * @param value the value
     * @param interval its interval
     * @param unit how it is written
     * @return a cell
     */
    static Cell of(double value, Interval interval, Unit unit) {
        return new Figure(value, interval, unit, "");
    }

    /**
     * An estimate.
     *
     * @param estimate the estimate
     * @param unit how it is written
     * @return a cell that says why when the value is not known
     */
    static Cell of(Estimate estimate, Unit unit) {
        String why =
                switch (estimate.status()) {
                    case TOO_FEW_ROWS -> "too few rows";
                    case HIDDEN -> "hidden";
                    case KNOWN, UNDEFINED -> "";
                };
        boolean known = estimate.status() == Status.KNOWN;
        return new Figure(
                known ? estimate.value() : Double.NaN,
                known ? estimate.interval() : Interval.UNKNOWN,
                unit,
                why);
    }

    /**
     * What is read first.
     *
     * @return the words, or the number with its unit, or why there is none
     */
    default String shown() {
        if (this instanceof Figure figure) {
            return Double.isNaN(figure.value) && !figure.why.isEmpty()
                    ? figure.why
                    : figure.unit.text(figure.value);
        }
        return ((Words) this).text;
    }

    /**
     * The interval.
     *
     * @return such as {@code 1.2 to 3.4}; empty without one
     */
    default String range() {
        return this instanceof Figure figure
                ? figure.unit.range(figure.interval.lower(), figure.interval.upper())
                : "";
    }

    /**
     * Whether a number is missing here.
     *
     * @return true when it is not known
     */
    default boolean isMissing() {
        return this instanceof Figure figure && Double.isNaN(figure.value);
    }
}
