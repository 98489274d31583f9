package org.fairlead.report.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AssessmentPageTest {
    private static final String JSON =
            """
            {"version": 2, "trainRows": 32561, "holdoutRows": 100, "syntheticRows": 50,
             "shapes": 0.991, "trends": 0.985, "detection": 0.52,
             "columns": [
               {"column": "<b>age", "measure": "KS", "similarity": 0.99, "coverage": 1, "adherence": 1,
                "missingReal": 0, "missingSynthetic": 0,
                "bars": [{"name": "17 to 53", "real": 0.75, "synthetic": 0.5},
                         {"name": "54 to 90", "real": 0.25, "synthetic": 0.5}]},
               {"column": "city", "measure": "TV", "similarity": 0.97, "coverage": 1, "adherence": 0.9,
                "missingReal": 0.125, "missingSynthetic": 0.25,
                "bars": [{"name": "a & b", "real": 1, "synthetic": 0.9}]}],
             "judges": [
               {"judge": "boosted trees", "trainedOn": "real",
                "slices": [{"slice": "Overall", "measure": "auc", "value": 0.927, "lower": 0.92, "upper": 0.93}],
                "gaps": [{"slice": "sex", "measure": "demographic_parity", "value": 0.178, "lower": 0.16, "upper": 0.19}]},
               {"judge": "boosted trees", "trainedOn": "synthetic",
                "slices": [{"slice": "Overall", "measure": "auc", "value": 0.921, "lower": null, "upper": null}],
                "gaps": [{"slice": "sex", "measure": "demographic_parity", "value": 0.04, "lower": 0.03, "upper": 0.05}]}],
             "real": {"rates": [{"slice": "sex=Female", "measure": "base_rate", "value": 0.11, "lower": 0.1, "upper": 0.12}],
                      "balance": [{"slice": "sex", "measure": "base_rate_gap", "value": 0.196, "lower": 0.19, "upper": 0.2}]},
             "synthetic": {"rates": [{"slice": "sex=Female", "measure": "base_rate", "value": 0.2, "lower": 0.1, "upper": 0.3}],
                      "balance": [{"slice": "sex", "measure": "base_rate_gap", "value": 0.001, "lower": 0, "upper": 0.01}]},
             "privacy": {"copies": 0.2, "naturalCopies": 0.16, "distance": 0.01, "naturalDistance": 0.02,
                         "closerToTraining": 0.52, "distanceRatio": 0, "naturalDistanceRatio": 0, "membership": 0.51},
             "notes": ["column \\"<i>\\" is left out"]}
            """;

    @Test
    void html_hasCardsTablesAndPictures() {
        Document page = Jsoup.parse(AssessmentPage.of(JSON).html());

        assertThat(page.select(".card .big").eachText())
                .containsExactly("0.991", "0.985", "0.520", "0.200", "0.921", "0.040", "0.001");
        assertThat(page.select(".lead").text()).contains("32,561 real rows");
        assertThat(page.select("figure")).hasSize(2);
        assertThat(page.select("figure rect.real")).hasSize(3);
        assertThat(page.select("figure .note").text())
                .contains("missing: real 12.5%, synthetic 25.0%");
        assertThat(page.select("tbody td").eachText())
                .contains("0.927 [0.920, 0.930]", "0.921", "0.040 [0.030, 0.050]");
    }

    /** The document has the twenty most frequent levels; how many there are it does not say. */
    @Test
    void html_columnOfManyLevels_saysThatSomeAreNotDrawn() {
        String bars =
                IntStream.range(0, 20)
                        .mapToObj(
                                "{\"name\": \"v%d\", \"real\": 0.05, \"synthetic\": 0.05}"
                                        ::formatted)
                        .collect(Collectors.joining(", "));
        String json = JSON.replace("{\"name\": \"a & b\", \"real\": 1, \"synthetic\": 0.9}", bars);

        Document page = Jsoup.parse(AssessmentPage.of(json).html());

        assertThat(page.select("figure").get(1).select("rect.real")).hasSize(12);
        assertThat(page.select("figure .note").text())
                .startsWith("rarer levels are not drawn; missing: ");
    }

    @Test
    void html_escapesAndNeedsNothingFromElsewhere() {
        String html = AssessmentPage.of(JSON).html();

        assertThat(html).contains("&lt;b>age").contains("a &amp; b").doesNotContain("<b>", "<i>");
        assertThat(html).doesNotContain("http").doesNotContain("<script");
    }

    @Test
    void html_withoutHoldout_leavesOutWhatWasNotMeasured() {
        String json =
                """
                {"version": 2, "columns": [], "judges": [], "shapes": 1, "trends": null, "detection": null,
                 "real": {"rates": [], "balance": []}, "synthetic": {"rates": [], "balance": []},
                 "privacy": null, "notes": ["no hold-out rows"]}
                """;

        Document page = Jsoup.parse(AssessmentPage.of(json).html());

        assertThat(page.select(".card .big").eachText()).containsExactly("1.000", "unknown");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void of_otherDocument_isRefused() {
        assertThatThrownBy(() -> AssessmentPage.of("{\"version\": 1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have version 2");
        assertThatThrownBy(() -> AssessmentPage.of(JSON.substring(0, 500)))
                .hasMessageContaining("damaged or cut off");
    }
}
