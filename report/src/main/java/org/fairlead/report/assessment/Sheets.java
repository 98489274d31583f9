package org.fairlead.report.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairlead.audit.gap.Parity;

/** The tables of the page. */
final class Sheets {
    private static final List<Parity> PARITIES =
            List.of(
                    Parity.DEMOGRAPHIC_PARITY,
                    Parity.EQUAL_OPPORTUNITY,
                    Parity.EQUALISED_ODDS,
                    Parity.PREDICTIVE_PARITY,
                    Parity.ACCURACY_PARITY);

    private final JsonNode document;

    Sheets(JsonNode document) {
        this.document = document;
    }

    List<AssessmentView.Sheet> all() {
        List<AssessmentView.Sheet> sheets = new ArrayList<>();
        sheets.add(use());
        sheets.add(rates());
        sheets.add(parities());
        sheets.add(privacy());
        sheets.add(likeness());
        sheets.add(balance());
        for (String judge : judges()) {
            sheets.add(measures(judge, "slices", "by slice"));
            sheets.add(measures(judge, "gaps", "gaps"));
        }
        return sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
    }

    private Set<String> judges() {
        Set<String> names = new LinkedHashSet<>();
        document.path("judges").forEach(judge -> names.add(judge.path("judge").asText()));
        return names;
    }

    private JsonNode judge(String name, String trainedOn) {
        return Figures.judge(document, name, trainedOn);
    }

    private AssessmentView.Sheet use() {
        List<List<String>> rows = new ArrayList<>();
        for (String judge : judges()) {
            JsonNode real = judge(judge, "real").path("slices");
            JsonNode made = judge(judge, "synthetic").path("slices");
            for (String slice : Figures.slices(real)) {
                List<String> row = new ArrayList<>(List.of(judge + ", " + slice));
                for (String measure : List.of("auc", "accuracy", "f1")) {
                    row.add(Texts.figure(Figures.of(real, slice, measure)));
                    row.add(Texts.figure(Figures.of(made, slice, measure)));
                }
                rows.add(row);
            }
        }
        return new AssessmentView.Sheet(
                "Use",
                "Classifiers trained on real and on synthetic rows",
                "Without the protected columns; tested on real hold-out rows. 95 % intervals in"
                        + " brackets.",
                true,
                List.of(
                        "Classifier, slice",
                        "AUC, real",
                        "AUC, synthetic",
                        "Accuracy, real",
                        "Accuracy, synthetic",
                        "F1, real",
                        "F1, synthetic"),
                rows);
    }

    private AssessmentView.Sheet rates() {
        JsonNode real = document.path("real");
        JsonNode made = document.path("synthetic");
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode rate : real.path("rates")) {
            rows.add(row(rate.path("slice").asText(), rate, made.path("rates")));
        }
        for (JsonNode gap : real.path("balance")) {
            if (gap.path("measure").asText().equals("base_rate_gap")) {
                rows.add(row("gap of " + gap.path("slice").asText(), gap, made.path("balance")));
            }
        }
        return new AssessmentView.Sheet(
                "Gaps",
                "Rate of the positive outcome in the tables",
                "A gap of a table can be taken out without changing what a classifier does to"
                        + " people; read the next table too.",
                true,
                List.of("Slice", "Real rows", "Synthetic rows"),
                rows);
    }

    private AssessmentView.Sheet parities() {
        List<List<String>> rows = new ArrayList<>();
        for (String judge : judges()) {
            JsonNode real = judge(judge, "real").path("gaps");
            JsonNode made = judge(judge, "synthetic").path("gaps");
            for (String column : Figures.slices(real)) {
                for (Parity parity : PARITIES) {
                    String key = parity.key();
                    rows.add(
                            List.of(
                                    "%s, %s of %s".formatted(judge, Texts.words(key), column),
                                    Texts.figure(Figures.of(real, column, key)),
                                    Texts.figure(Figures.of(made, column, key))));
                }
            }
        }
        return new AssessmentView.Sheet(
                "",
                "Gaps of classifiers on hold-out rows",
                "Largest less smallest rate of the groups. 95 % intervals in brackets.",
                true,
                List.of("Classifier and gap", "Trained on real", "Trained on synthetic"),
                rows);
    }

    private AssessmentView.Sheet privacy() {
        JsonNode p = document.path("privacy");
        List<List<String>> rows = new ArrayList<>();
        if (p.isObject()) {
            add(rows, "equal to a training row", p, "copies", "naturalCopies");
            add(
                    rows,
                    "distance to the closest training row, median",
                    p,
                    "distance",
                    "naturalDistance");
            add(
                    rows,
                    "closest over second closest, 5th percentile",
                    p,
                    "distanceRatio",
                    "naturalDistanceRatio");
            rows.add(
                    List.of(
                            "closer to training than to hold-out rows",
                            Texts.number(p.path("closerToTraining")),
                            "0.500 if nothing is memorised"));
            rows.add(
                    List.of(
                            "AUC of guessing who was a training row",
                            Texts.number(p.path("membership")),
                            "0.500 if it cannot be told"));
        }
        return new AssessmentView.Sheet(
                "Privacy",
                "Closeness to training rows",
                "Hold-out rows show what chance explains.",
                true,
                List.of("Measure", "Synthetic rows", "Hold-out rows"),
                rows);
    }

    private static void add(
            List<List<String>> rows, String name, JsonNode privacy, String made, String natural) {
        rows.add(
                List.of(
                        name,
                        Texts.number(privacy.path(made)),
                        Texts.number(privacy.path(natural))));
    }

    private AssessmentView.Sheet likeness() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode column : document.path("columns")) {
            rows.add(
                    List.of(
                            column.path("column").asText(),
                            column.path("measure").asText().equals("KS")
                                    ? "Kolmogorov-Smirnov"
                                    : "total variation",
                            Texts.number(column.path("similarity")),
                            Texts.number(column.path("coverage")),
                            Texts.number(column.path("adherence")),
                            Texts.percent(column.path("missingReal")),
                            Texts.percent(column.path("missingSynthetic"))));
        }
        return new AssessmentView.Sheet(
                "All figures",
                "Columns",
                "",
                false,
                List.of(
                        "Column",
                        "Distance",
                        "Likeness",
                        "Coverage",
                        "Adherence",
                        "Missing, real",
                        "Missing, synthetic"),
                rows);
    }

    private AssessmentView.Sheet balance() {
        JsonNode real = document.path("real").path("balance");
        JsonNode made = document.path("synthetic").path("balance");
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode figure : real) {
            rows.add(row(name(figure), figure, made));
        }
        return new AssessmentView.Sheet(
                "",
                "Outcome and group in the tables",
                "Distances are from outcomes that do not depend on the group; those of groups,"
                        + " from groups of equal size.",
                false,
                List.of("Group and measure", "Real rows", "Synthetic rows"),
                rows);
    }

    private AssessmentView.Sheet measures(String judge, String part, String title) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        JsonNode made = judge(judge, "synthetic").path(part);
        for (JsonNode figure : judge(judge, "real").path(part)) {
            rows.put(name(figure), row(name(figure), figure, made));
        }
        String name = judge.substring(0, 1).toUpperCase(Locale.ROOT) + judge.substring(1);
        return new AssessmentView.Sheet(
                "",
                name + ", " + title,
                "",
                false,
                List.of("Slice and measure", "Trained on real", "Trained on synthetic"),
                List.copyOf(rows.values()));
    }

    private static String name(JsonNode figure) {
        return figure.path("slice").asText() + ", " + Texts.words(figure.path("measure").asText());
    }

    /** A figure of real rows, and the same one of others. */
    private static List<String> row(String name, JsonNode real, JsonNode others) {
        JsonNode other =
                Figures.of(others, real.path("slice").asText(), real.path("measure").asText());
        return List.of(name, Texts.figure(real), Texts.figure(other));
    }
}
