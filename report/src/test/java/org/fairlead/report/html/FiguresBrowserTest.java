package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.report.Audits;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures of the page in a real browser are those of the audit, wherever the slider stands. */
class FiguresBrowserTest {
    @RegisterExtension static final BrowserPages PAGES = new BrowserPages();

    /** What the page should say for each figure of the audit, keyed as in the table. */
    private static List<List<String>> expected(double threshold) {
        List<List<String>> figures = new ArrayList<>();
        for (int model = 0; model < BrowserPages.MODELS.size(); model++) {
            List<SliceResult> slices = BrowserPages.MODELS.get(model).audit().slices();
            for (int slice = 0; slice < slices.size(); slice++) {
                SliceResult result = slices.get(slice);
                add(figures, model, slice, result.measures(), result.measureGaps());
                var at = result.at(threshold);
                add(figures, model, slice, at.estimates(), at.gaps());
            }
        }
        return figures;
    }

    private static void add(
            List<List<String>> figures,
            int model,
            int slice,
            Map<Metric, Estimate> estimates,
            Map<Metric, Gap> gaps) {
        estimates.forEach(
                (metric, estimate) -> {
                    boolean fraction = Measure.of(metric).fraction();
                    assertThat(estimate.status()).isEqualTo(Status.KNOWN);
                    String range =
                            Numbers.range(
                                    estimate.interval().lower(),
                                    estimate.interval().upper(),
                                    fraction);
                    Gap gap = gaps.get(metric);
                    String against = "";
                    if (gap != null) {
                        String ends =
                                Numbers.range(
                                        gap.interval().lower(), gap.interval().upper(), fraction);
                        against =
                                "gap "
                                        + Numbers.signedBare(gap.difference(), fraction)
                                        + (ends.isEmpty() ? "" : " (" + ends + ")");
                    }
                    figures.add(
                            List.of(
                                    model + "|" + slice + "|" + metric.key(),
                                    Numbers.full(estimate.value(), fraction),
                                    range,
                                    against));
                });
    }

    private static List<?> figuresOnThePage() {
        return (List<?>)
                PAGES.browser()
                        .script(
                                """
                                return [...document.querySelectorAll("#chosen td[data-figure]:not(:has(.none))")].map(
                                    td => [td.dataset.figure, ...[...td.children].map(n => n.textContent)])
                                """);
    }

    @Test
    void figures_atEveryAuditedThreshold_areThoseOfTheAudit() throws IOException {
        PAGES.open("two");
        PAGES.browser().click("#all-measures");
        for (double threshold : BrowserPages.THRESHOLDS) {
            PAGES.slideTo(threshold);

            assertThat(PAGES.browser().text("#threshold-value"))
                    .isEqualTo(Numbers.threshold(threshold));
            List<List<String>> expected = expected(threshold);
            assertThat(figuresOnThePage().stream().map(Object::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(List::toString).toList());
        }
        PAGES.browser().screenshot("all-measures");
    }

    @Test
    void page_beforeAndAfterTheScript_showsTheSamePlots() {
        PAGES.open("two");
        String script =
                """
                const doc = arguments[0] ? document :
                    new DOMParser().parseFromString(arguments[1], "text/html");
                return [...doc.querySelectorAll("figure .mark")].map(mark => [
                    mark.querySelector("svg").getAttribute("x"), mark.querySelector("svg").getAttribute("y") * 1,
                    ...[...mark.querySelectorAll("line")].filter(l => l.style.display !== "none")
                        .map(l => l.getAttribute("x1") + " " + l.getAttribute("x2"))].join(" "));
                """;
        String html =
                HtmlReport.builder()
                        .model(BrowserPages.MODELS.get(0))
                        .model(BrowserPages.MODELS.get(1))
                        .build()
                        .html();

        Object drawn = PAGES.browser().script(script, true, "");

        assertThat(drawn).isEqualTo(PAGES.browser().script(script, false, html));
        assertThat((List<?>) drawn).hasSizeGreaterThan(60);
    }

    @Test
    void models_atTheirOwnThresholds_stayThereUntilTheSliderMoves() throws IOException {
        HtmlReport.builder()
                .model(BrowserPages.MODELS.get(0), 0.5)
                .model(BrowserPages.MODELS.get(1), 0.2)
                .build()
                .write(PAGES.file("own"));
        PAGES.open("own");
        assertThat(PAGES.browser().text("#threshold-value")).isEqualTo("0.5 / 0.2");
        double own =
                BrowserPages.MODELS
                        .get(1)
                        .audit()
                        .overall()
                        .at(0.2)
                        .estimate(Metric.ACCURACY)
                        .value();
        assertThat(PAGES.browser().text("[data-figure='1|0|accuracy'] .v"))
                .isEqualTo(Numbers.full(own, true));

        PAGES.slideTo(0.8);
        assertThat(PAGES.browser().find("#own").isSelected()).isFalse();
        double moved =
                BrowserPages.MODELS
                        .get(1)
                        .audit()
                        .overall()
                        .at(0.8)
                        .estimate(Metric.ACCURACY)
                        .value();
        assertThat(PAGES.browser().text("[data-figure='1|0|accuracy'] .v"))
                .isEqualTo(Numbers.full(moved, true));
        PAGES.browser().find("#own").click();
        assertThat(PAGES.browser().text("#threshold-value")).isEqualTo("0.5 / 0.2");
    }

    @Test
    void figuresThatAreNotDefined_sayWhy() throws IOException {
        PAGES.write("small", Audits.smallSlices());
        PAGES.open("small");
        PAGES.browser().click("#all-measures");
        assertThat(PAGES.browser().texts("#chosen .none"))
                .contains("not defined: no rows in the denominator")
                .anyMatch(text -> text.startsWith("too few rows"))
                .anyMatch(text -> text.startsWith("hidden"));
        assertThat(PAGES.browser().text("main")).doesNotContain("NaN");
        PAGES.browser().screenshot("undefined");
    }
}
