package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Numbers;

/** The tables: every slice with every measure, by family, and the counts behind them. */
final class Sheets {
    /**
     * Beyond this many lines the counts of all thresholds are left to the script and audit.json.
     */
    private static final int MOST_COUNT_LINES = 400;

    private final Lineup lineup;

    Sheets(Lineup lineup) {
        this.lineup = lineup;
    }

    List<Views.Sheet> byFamily() {
        return Arrays.stream(Measure.Family.values())
                .map(this::sheet)
                .filter(sheet -> !sheet.heads().isEmpty())
                .toList();
    }

    private Views.Sheet sheet(Measure.Family family) {
        List<Measure> measures =
                lineup.measures().stream().filter(m -> m.family() == family).toList();
        List<Views.Entry> lines = new ArrayList<>();
        int models = lineup.subjects().size();
        for (String slice : lineup.slices()) {
            for (int model = 0; model < models; model++) {
                boolean first = model == 0;
                int place = model;
                lines.add(
                        new Views.Entry(
                                first ? slice : null,
                                lineup.label(slice),
                                models,
                                lineup.isBaseline(slice),
                                models > 1 ? lineup.key(model) : null,
                                first ? Numbers.count(lineup.rows(slice)) : "",
                                measures.stream()
                                        .map(m -> cell(lineup.value(place, slice, m), m.fraction()))
                                        .toList()));
            }
        }
        return new Views.Sheet(
                measures.stream().map(Measure::key).collect(Collectors.joining(" ")),
                family.title(),
                family.note(),
                models > 1,
                measures.stream().map(m -> new Views.Head(m.name(), m.formula())).toList(),
                lines);
    }

    private static Views.Cell cell(Subject.Value value, boolean fraction) {
        if (!value.defined()) {
            String why = value.why().startsWith("hidden") ? "hidden" : value.why();
            return new Views.Cell(why, "", "", true);
        }
        Subject.Gap gap = value.gap();
        String against = "";
        if (gap != null && !Double.isNaN(gap.difference())) {
            String range = Numbers.range(gap.lower(), gap.upper(), fraction);
            against =
                    "gap "
                            + Numbers.signedBare(gap.difference(), fraction)
                            + (range.isEmpty() ? "" : " (" + range + ")");
        }
        return new Views.Cell(
                Numbers.full(value.value(), fraction),
                Numbers.range(value.lower(), value.upper(), fraction),
                against,
                false);
    }

    /** Counts at every threshold; no lines when they would fill more than a few pages. */
    Views.Sheet counts() {
        List<Views.Entry> lines = new ArrayList<>();
        for (int model = 0; model < lineup.subjects().size(); model++) {
            Subject subject = lineup.subjects().get(model);
            for (Subject.Group slice : subject.slices()) {
                if (slice.counts() != null) {
                    addCounts(lines, model, subject, slice, slice.counts());
                }
            }
        }
        List<Views.Head> heads =
                List.of(
                        new Views.Head("Threshold", "positive when the score is above"),
                        new Views.Head("TP", "positive label, score above"),
                        new Views.Head("FP", "negative label, score above"),
                        new Views.Head("TN", "negative label, score at or below"),
                        new Views.Head("FN", "positive label, score at or below"));
        return new Views.Sheet(
                "",
                "Counts at every threshold",
                "A score above the threshold is marked positive. Weighted audits show sums of"
                        + " weights.",
                lineup.several(),
                heads,
                lines.size() > MOST_COUNT_LINES ? List.of() : lines);
    }

    private void addCounts(
            List<Views.Entry> lines,
            int model,
            Subject subject,
            Subject.Group slice,
            Subject.Tally counts) {
        int thresholds = subject.grid().size();
        double positives = counts.positives()[0];
        double negatives = counts.negatives()[0];
        for (int t = 0; t < thresholds; t++) {
            double tp = counts.positives()[t + 1];
            double fp = counts.negatives()[t + 1];
            lines.add(
                    new Views.Entry(
                            t == 0 ? slice.name() : null,
                            lineup.label(slice.name()),
                            thresholds,
                            false,
                            lineup.several() ? lineup.key(model) : null,
                            t == 0 ? Numbers.count(slice.rows()) : "",
                            List.of(
                                    plain(Numbers.threshold(subject.grid().get(t))),
                                    plain(Numbers.count(tp)),
                                    plain(Numbers.count(fp)),
                                    plain(Numbers.count(negatives - fp)),
                                    plain(Numbers.count(positives - tp)))));
        }
    }

    private static Views.Cell plain(String text) {
        return new Views.Cell(text, "", "", false);
    }
}
