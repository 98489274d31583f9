package org.fairlead.report.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairlead.report.template.Template;

/**
 * An assessment of a synthetic table as one HTML file that needs no network and no script: a view
 * of {@code assessment.json}, whoever wrote it.
 */
public final class AssessmentPage {
    private static final int VERSION = 2;
    private static final String BOOSTED = "boosted trees";

    private final JsonNode document;

    private AssessmentPage(JsonNode document) {
        this.document = document;
    }

    /**
     * Takes a document.
     *
     * @param json the text of {@code assessment.json}
     * @return the page
     * @throws IllegalArgumentException if it is no assessment of a version that this release reads
     */
    public static AssessmentPage of(String json) {
        try {
            JsonNode document = new ObjectMapper().readTree(json);
            if (document.path("version").asInt() != VERSION
                    || !document.path("columns").isArray()) {
                throw new IllegalArgumentException(
                        "an assessment must have version %d and columns, found version %s"
                                .formatted(VERSION, document.path("version")));
            }
            return new AssessmentPage(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the assessment is damaged or cut off: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The page.
     *
     * @return the whole HTML text; the same document gives the same text
     */
    public String html() {
        return Template.render("assessment.jte", view());
    }

    private AssessmentView view() {
        List<String> notes = new ArrayList<>();
        document.path("notes").forEach(note -> notes.add(note.asText()));
        List<AssessmentView.Picture> pictures = new ArrayList<>();
        document.path("columns").forEach(column -> pictures.add(Pictures.of(column)));
        return new AssessmentView(
                Template.style(),
                String.format(
                        Locale.ROOT,
                        "%,d synthetic rows against %,d real rows that the generator saw and %,d"
                                + " that it did not.",
                        document.path("syntheticRows").asLong(),
                        document.path("trainRows").asLong(),
                        document.path("holdoutRows").asLong()),
                notes,
                cards(),
                new Sheets(document).all(),
                pictures);
    }

    private List<AssessmentView.Card> cards() {
        List<AssessmentView.Card> cards = new ArrayList<>();
        cards.add(card("Column shapes", document.path("shapes"), "1 if every column is alike"));
        cards.add(card("Pair trends", document.path("trends"), "1 if every pair is alike"));
        if (document.path("detection").isNumber()) {
            cards.add(
                    card(
                            "Detection, AUC of boosted trees",
                            document.path("detection"),
                            "0.5 if synthetic rows cannot be told from hold-out rows"));
        }
        JsonNode privacy = document.path("privacy");
        if (privacy.isObject()) {
            cards.add(
                    card(
                            "Rows equal to a training row",
                            privacy.path("copies"),
                            "hold-out rows: " + Texts.number(privacy.path("naturalCopies"))));
        }
        JsonNode real = Figures.judge(document, BOOSTED, "real");
        JsonNode made = Figures.judge(document, BOOSTED, "synthetic");
        if (real.isObject() && made.isObject()) {
            cards.add(
                    card(
                            "AUC of boosted trees trained on synthetic rows",
                            Figures.value(made.path("slices"), "Overall", "auc"),
                            Figures.value(real.path("slices"), "Overall", "auc")));
        }
        for (String column : Figures.slices(made.path("gaps"))) {
            cards.add(
                    card(
                            "Gap by %s of boosted trees trained on synthetic rows"
                                    .formatted(column),
                            Figures.value(made.path("gaps"), column, "demographic_parity"),
                            Figures.value(real.path("gaps"), column, "demographic_parity")));
        }
        JsonNode balance = document.path("synthetic").path("balance");
        for (JsonNode gap : balance) {
            if (gap.path("measure").asText().equals("base_rate_gap")) {
                String column = gap.path("slice").asText();
                cards.add(
                        card(
                                "Gap of the outcome by " + column,
                                gap.path("value"),
                                Figures.value(
                                        document.path("real").path("balance"),
                                        column,
                                        "base_rate_gap")));
            }
        }
        return cards;
    }

    private static AssessmentView.Card card(String title, JsonNode value, JsonNode real) {
        return card(title, value, "real rows: " + Texts.number(real));
    }

    private static AssessmentView.Card card(String title, JsonNode value, String beside) {
        return new AssessmentView.Card(title, Texts.number(value), beside);
    }
}
