package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Names;
import org.fairlead.report.wording.Numbers;

/** Finds what a reader should know first: the largest gaps, and what a remedy changed. */
final class Headlines {
    /** Two such names and a word between them fit into the lines of a card. */
    private static final int CARD_NAME = 40;

    private final Lineup lineup;

    Headlines(Lineup lineup) {
        this.lineup = lineup;
    }

    /** A gap of a measure in a slice. */
    private record Found(Measure measure, String slice, Subject.Value value, Subject.Gap gap) {
        double size() {
            return Math.abs(gap.difference());
        }

        /** The smallest gap that the interval allows for: 0 when it includes zero. */
        double sure() {
            return gap.clear() ? Math.min(Math.abs(gap.lower()), Math.abs(gap.upper())) : 0;
        }
    }

    Views.Headline headline() {
        if (lineup.baselines().isEmpty()) {
            return new Views.Headline(
                    "No slice has a baseline, so no gaps are shown.", List.of(), "");
        }
        List<Views.Card> cards = new ArrayList<>();
        for (Measure measure : lineup.firstMeasures()) {
            largest(measure, 0)
                    .map(found -> lineup.several() ? changed(found) : single(found))
                    .forEach(cards::add);
        }
        if (lineup.several()) {
            quality().forEach(cards::add);
        }
        return new Views.Headline(sentence(), cards, note());
    }

    private String sentence() {
        List<Found> clear =
                lineup.firstMeasures().stream()
                        .flatMap(measure -> largest(measure, 0))
                        .filter(found -> found.gap.clear())
                        .sorted(Comparator.comparingDouble(Found::sure).reversed())
                        .toList();
        if (clear.isEmpty()) {
            return "No gap to the baseline is larger than its interval allows to tell from zero.";
        }
        Found first = clear.get(0);
        return lineup.several() ? changeSentence(first) : gapSentence(first);
    }

    private String gapSentence(Found found) {
        boolean fraction = found.measure.fraction();
        Subject.Value base = lineup.value(0, lineup.baseline(found.slice), found.measure);
        return "The clearest gap is in the %s: %s for %s, against %s for %s."
                .formatted(
                        found.measure.inSentence(),
                        Numbers.full(found.value.value(), fraction),
                        clipped(found.slice),
                        Numbers.full(base.value(), fraction),
                        clipped(lineup.baseline(found.slice)));
    }

    private String changeSentence(Found found) {
        int last = lineup.subjects().size() - 1;
        Subject.Gap after = lineup.value(last, found.slice, found.measure).gap();
        String now =
                after == null || Double.isNaN(after.difference())
                        ? "not defined"
                        : Numbers.signed(after.difference(), found.measure.fraction());
        return "The clearest gap of %s is in the %s of %s: %s; with %s it is %s."
                .formatted(
                        lineup.subjects().get(0).name(),
                        found.measure.inSentence(),
                        clipped(found.slice),
                        Numbers.signed(found.gap.difference(), found.measure.fraction()),
                        lineup.subjects().get(last).name(),
                        now);
    }

    private String note() {
        return "Gaps are slice minus baseline (%s), in percentage points (pp) where rates are compared, with %s intervals. The clearest gap is the one that stays largest at the end of its interval nearest to zero.%s"
                .formatted(
                        String.join(
                                ", ", lineup.baselines().stream().map(Headlines::clipped).toList()),
                        percent(lineup.subjects().get(0).confidence()),
                        lineup.several()
                                ? " Intervals are of each model's gap, not of its change: audits do"
                                        + " not hold the rows that a test of the change needs."
                                        + " fairlead audit --compare tests it on one file with the"
                                        + " scores of both."
                                : "");
    }

    private String between(Found found, int most) {
        return Names.shortened(found.slice, most)
                + " against "
                + Names.shortened(lineup.baseline(found.slice), most);
    }

    private static String clipped(String name) {
        return PageBuilder.clipped(name);
    }

    static String percent(double confidence) {
        return Numbers.threshold(Math.round(confidence * 1e6) / 1e4) + "%";
    }

    private Views.Card single(Found found) {
        boolean fraction = found.measure.fraction();
        boolean clear = found.gap.clear();
        String[] parts = Numbers.signed(found.gap.difference(), fraction).split("\u00A0", 2);
        String range = Numbers.range(found.gap.lower(), found.gap.upper(), fraction);
        return new Views.Card(
                "Clearest gap in " + found.measure.inSentence(),
                parts[0],
                parts.length > 1 ? parts[1] : "",
                between(found, CARD_NAME),
                between(found, Integer.MAX_VALUE),
                range.isEmpty() ? "no interval" : "interval " + range,
                List.of(),
                clear && holds(found.gap) ? "gap" : "unsure",
                evidence(found.gap));
    }

    private String evidence(Subject.Gap gap) {
        if (!gap.clear()) {
            return "not enough evidence";
        }
        if (!holds(gap)) {
            return "not after correction for %d tests".formatted(gap.compared());
        }
        return Double.isNaN(gap.corrected()) || gap.compared() < 2
                ? "interval excludes 0"
                : "holds after correction for %d tests".formatted(gap.compared());
    }

    /** Whether a gap is told from zero when all slices that have it are looked at. */
    private boolean holds(Subject.Gap gap) {
        double error = 1 - lineup.subjects().get(0).confidence();
        return Double.isNaN(gap.corrected()) || gap.corrected() <= error;
    }

    private Views.Card changed(Found found) {
        boolean fraction = found.measure.fraction();
        List<Views.Answer> lines = new ArrayList<>();
        double after = Double.NaN;
        List<String> unclear = new ArrayList<>();
        for (int model = 0; model < lineup.subjects().size(); model++) {
            Subject.Gap gap = lineup.value(model, found.slice, found.measure).gap();
            boolean none = gap == null || Double.isNaN(gap.difference());
            lines.add(
                    new Views.Answer(
                            lineup.key(model),
                            lineup.subjects().get(model).name(),
                            none || gap == null
                                    ? "not defined"
                                    : Numbers.signed(gap.difference(), fraction)));
            after = none || gap == null ? Double.NaN : Math.abs(gap.difference());
            if (gap == null || !gap.clear()) {
                unclear.add(clipped(lineup.subjects().get(model).name()));
            }
        }
        boolean all = unclear.size() == lineup.subjects().size();
        return new Views.Card(
                "Gap in " + found.measure.inSentence(),
                "",
                "",
                between(found, CARD_NAME),
                between(found, Integer.MAX_VALUE),
                unclear.isEmpty()
                        ? "each interval excludes 0"
                        : all
                                ? "no interval excludes 0"
                                : "interval does not exclude 0: " + String.join(", ", unclear),
                lines,
                "unsure",
                Double.isNaN(after)
                        ? "change not tested"
                        : "size %s, change not tested"
                                .formatted(Numbers.signed(after - found.size(), fraction)));
    }

    private Stream<Views.Card> quality() {
        String all = lineup.slices().isEmpty() ? "" : lineup.slices().get(0);
        return lineup.measures().stream()
                .filter(m -> m.key().equals("accuracy") || m.key().equals("auc"))
                .map(
                        measure -> {
                            List<Views.Answer> lines = new ArrayList<>();
                            for (int model = 0; model < lineup.subjects().size(); model++) {
                                Subject.Value value = lineup.value(model, all, measure);
                                lines.add(
                                        new Views.Answer(
                                                lineup.key(model),
                                                lineup.subjects().get(model).name(),
                                                value.defined()
                                                        ? Numbers.full(
                                                                value.value(), measure.fraction())
                                                        : "not defined"));
                            }
                            return new Views.Card(
                                    measure.name() + ", " + all,
                                    "",
                                    "",
                                    cost(measure, all),
                                    "",
                                    "",
                                    lines,
                                    "",
                                    "");
                        });
    }

    private String cost(Measure measure, String all) {
        Subject.Value first = lineup.value(0, all, measure);
        Subject.Value last = lineup.value(lineup.subjects().size() - 1, all, measure);
        return first.defined() && last.defined()
                ? "point value " + Numbers.signed(last.value() - first.value(), measure.fraction())
                : "";
    }

    /** The gap that is largest even at the end of its interval that is nearest to zero. */
    private Stream<Found> largest(Measure measure, int model) {
        return lineup.slices().stream()
                .map(
                        slice -> {
                            Subject.Value value = lineup.value(model, slice, measure);
                            Subject.Gap gap = value.gap();
                            return gap == null || Double.isNaN(gap.difference())
                                    ? null
                                    : new Found(measure, slice, value, gap);
                        })
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Found::sure).thenComparingDouble(Found::size))
                .stream();
    }
}
