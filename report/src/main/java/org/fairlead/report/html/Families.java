package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.result.ParityEstimate;
import org.fairlead.report.topic.Picture;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;
import org.jspecify.annotations.Nullable;

/** How far the slices of a family lie apart, by the measures of parity. */
final class Families {
    private final Lineup lineup;

    Families(Lineup lineup) {
        this.lineup = lineup;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        lineup.subjects()
                .forEach(subject -> subject.families().forEach(f -> names.add(f.family())));
        return names;
    }

    /** A picture of each family: a row a measure, a dot a model. */
    List<Views.Picture> pictures() {
        List<String> models =
                lineup.several()
                        ? lineup.subjects().stream().map(Subject::name).toList()
                        : List.of("");
        List<Views.Picture> pictures = new ArrayList<>();
        for (String name : names()) {
            List<Picture.Row> rows = new ArrayList<>();
            for (Parity parity : Parity.values()) {
                List<Picture.Point> points = new ArrayList<>();
                for (Subject subject : lineup.subjects()) {
                    ParityEstimate estimate = estimate(subject, name, parity);
                    points.add(
                            estimate == null
                                    ? new Picture.Point(Double.NaN, Interval.UNKNOWN)
                                    : new Picture.Point(
                                            estimate.difference(), estimate.interval()));
                }
                rows.add(new Picture.Row(name(parity), points));
            }
            pictures.add(
                    Pictures.dots(new Picture.Dots(name, "largest gap", Unit.GAP, models, rows)));
        }
        return pictures;
    }

    private static @Nullable ParityEstimate estimate(Subject subject, String name, Parity parity) {
        return subject.families().stream()
                .filter(family -> family.family().equals(name))
                .map(family -> family.at(subject.threshold()).parity(parity))
                .findFirst()
                .orElse(null);
    }

    List<Views.FamilyLine> lines() {
        List<Views.FamilyLine> lines = new ArrayList<>();
        for (String name : names()) {
            for (Parity parity : Parity.values()) {
                lines.add(
                        new Views.FamilyLine(
                                parity == Parity.DEMOGRAPHIC_PARITY ? name : null,
                                Parity.values().length,
                                name(parity),
                                formula(parity),
                                lineup.subjects().stream()
                                        .map(subject -> cell(subject, name, parity))
                                        .toList()));
            }
        }
        return lines;
    }

    private static Views.Cell cell(Subject subject, String name, Parity parity) {
        ParityEstimate estimate = estimate(subject, name, parity);
        return estimate == null
                ? new Views.Cell("not in this audit", "", "", true)
                : cell(estimate);
    }

    private static Views.Cell cell(ParityEstimate estimate) {
        String left =
                estimate.unknown() > 0
                        ? "%d slices left out, not defined there".formatted(estimate.unknown())
                        : "";
        if (!Double.isFinite(estimate.difference())) {
            return new Views.Cell(
                    "not defined" + (left.isEmpty() ? "" : ": " + left), "", "", true);
        }
        String range =
                Numbers.range(estimate.interval().lower(), estimate.interval().upper(), true);
        String ratio =
                !Double.isFinite(estimate.ratio())
                        ? ""
                        : "ratio " + Numbers.bare(estimate.ratio(), false);
        String p = Double.isNaN(estimate.pValue()) ? "" : p(estimate.pValue());
        List<String> more = new ArrayList<>(List.of(ratio, p, left));
        more.removeIf(String::isEmpty);
        return new Views.Cell(
                Numbers.bare(estimate.difference(), true) + "\u00A0pp",
                range,
                String.join(", ", more),
                false);
    }

    private static String p(double value) {
        return value < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p %.3f", value);
    }

    private static String name(Parity parity) {
        String words = parity.key().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String formula(Parity parity) {
        return switch (parity) {
            case DEMOGRAPHIC_PARITY -> "positive rate";
            case EQUAL_OPPORTUNITY -> "true positive rate";
            case EQUALISED_ODDS -> "true and false positive rate, the larger gap";
            case AVERAGE_ODDS -> "true and false positive rate, mean gap";
            case PREDICTIVE_EQUALITY -> "false positive rate";
            case PREDICTIVE_PARITY -> "precision";
            case AVERAGE_PREDICTIVE_VALUE -> "precision and false omission rate, mean gap";
            case ACCURACY_PARITY -> "accuracy";
        };
    }
}
