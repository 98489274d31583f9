package org.fairlead.report.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.audit.slice.Condition;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;

/** What a card says in words, all of it measured. */
final class CardWords {
    static final String NOT_STATED =
            "Not stated: an audit measures; what is done about it is for people to write here.";

    /** A card lists so many gaps; audit.json has all of them. */
    private static final int MOST_GAPS = 20;

    private CardWords() {}

    static String overview(AuditDocument document) {
        AuditResult audit = document.audit();
        return "Audited on %s rows in %s slices. A score strictly above the threshold is marked positive; audited thresholds: %s."
                .formatted(
                        Numbers.count(audit.rows()),
                        Numbers.count(audit.slices().size()),
                        audit.thresholds().stream()
                                .map(Numbers::threshold)
                                .collect(Collectors.joining(", ")));
    }

    static String facts(AuditDocument document) {
        return document.facts().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Columns that rows were sliced by. */
    static List<String> columns(AuditDocument document) {
        return document.audit().slices().stream()
                .flatMap(slice -> slice.slice().conditions().stream())
                .map(Condition::column)
                .distinct()
                .toList();
    }

    /** Gaps that hold after Holm's correction, the largest first. */
    static List<String> gaps(AuditDocument document) {
        record Found(double size, String words) {}
        double error = 1 - document.audit().level();
        List<Found> found = new ArrayList<>();
        for (SliceResult slice : document.audit().slices()) {
            for (ThresholdResult at : slice.thresholds()) {
                for (Measure measure : Measure.first()) {
                    Gap gap = at.gaps().get(measure.metric());
                    if (gap != null && gap.holm() <= error) {
                        String words = words(slice.slice().name(), measure, at.threshold(), gap);
                        found.add(new Found(Math.abs(gap.difference()), words));
                    }
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::size).reversed())
                .limit(MOST_GAPS)
                .map(Found::words)
                .toList();
    }

    private static String words(String slice, Measure measure, double threshold, Gap gap) {
        Unit unit = Unit.ofGap(measure.metric());
        String range = unit.range(gap.interval().lower(), gap.interval().upper());
        return "Gap in %s at threshold %s: %s against %s, %s%s; holds after correction for %d tests"
                .formatted(
                        measure.inSentence(),
                        Numbers.threshold(threshold),
                        slice,
                        gap.baseline(),
                        unit.text(gap.difference()),
                        range.isEmpty() ? "" : " (" + range + ")",
                        gap.family());
    }
}
