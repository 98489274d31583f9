package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a real browser; screenshots stay in target/screenshots. */
class HtmlReportBrowserTest {
    private static final double[] THRESHOLDS = {0.2, 0.5, 0.8};
    private static final List<AuditDocument> MODELS =
            List.of(
                    Audits.simulated("baseline", 0, THRESHOLDS),
                    Audits.simulated("min-diff", 0.8, THRESHOLDS));

    @TempDir static Path folder;

    private static Browser browser;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        write("one", MODELS.subList(0, 1));
        write("two", MODELS);
    }

    private static Path write(String name, List<AuditDocument> documents) throws IOException {
        HtmlReport.Builder builder = HtmlReport.builder();
        documents.forEach(builder::model);
        Path file = folder.resolve(name + ".html");
        builder.build().write(file);
        return file;
    }

    private static void open(String name) {
        browser.open(folder.resolve(name + ".html"), 1300, 1000);
    }

    @AfterAll
    @SuppressWarnings("NullAway") // null when the browser did not start
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void page_complainsOfNothing() {
        assertThat(browser.complaints()).isEmpty();
    }

    /** Moves the slider to a threshold; the grid is 0.00, 0.01, ... */
    private static void slideTo(double threshold) {
        browser.set("#threshold", String.valueOf(Math.round(threshold * 100)));
        browser.settle();
    }

    /** What the page should say for each figure of the audit, keyed as in the table. */
    private static List<List<String>> expected(double threshold) {
        List<List<String>> figures = new ArrayList<>();
        for (int model = 0; model < MODELS.size(); model++) {
            List<SliceResult> slices = MODELS.get(model).audit().slices();
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
                browser.script(
                        """
                        return [...document.querySelectorAll("#chosen td[data-figure]:not(:has(.none))")].map(
                            td => [td.dataset.figure, ...[...td.children].map(n => n.textContent)])
                        """);
    }

    @Test
    void figures_atEveryAuditedThreshold_areThoseOfTheAudit() throws IOException {
        open("two");
        browser.click("#all-measures");
        for (double threshold : THRESHOLDS) {
            slideTo(threshold);

            assertThat(browser.text("#threshold-value")).isEqualTo(Numbers.threshold(threshold));
            List<List<String>> expected = expected(threshold);
            assertThat(figuresOnThePage().stream().map(Object::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(List::toString).toList());
        }
        browser.screenshot("all-measures");
    }

    @Test
    void page_beforeAndAfterTheScript_showsTheSamePlots() {
        open("two");
        String script =
                """
                const doc = arguments[0] ? document :
                    new DOMParser().parseFromString(arguments[1], "text/html");
                return [...doc.querySelectorAll("figure .mark")].map(mark => [
                    mark.querySelector("svg").getAttribute("x"), mark.querySelector("svg").getAttribute("y") * 1,
                    ...[...mark.querySelectorAll("line")].filter(l => l.style.display !== "none")
                        .map(l => l.getAttribute("x1") + " " + l.getAttribute("x2"))].join(" "));
                """;
        String html = HtmlReport.builder().model(MODELS.get(0)).model(MODELS.get(1)).build().html();

        Object drawn = browser.script(script, true, "");

        assertThat(drawn).isEqualTo(browser.script(script, false, html));
        assertThat((List<?>) drawn).hasSizeGreaterThan(60);
    }

    @Test
    void measures_chosen_areDrawnAndTabled() {
        open("one");
        assertThat(browser.all("#figures figure")).hasSize(4);

        browser.find("#measures summary").click();
        browser.find("input[data-measure=precision]").click();
        assertThat(browser.texts("#figures h3")).contains("Precision");
        assertThat(browser.texts("#chosen th button")).contains("Precision");

        browser.find("#all-measures").click();
        assertThat(browser.all("#figures figure")).hasSizeGreaterThan(12);
        browser.find("#few-measures").click();
        assertThat(browser.all("#figures figure")).hasSize(4);

        browser.find("#measures summary").sendKeys(Keys.ESCAPE);
        assertThat(browser.all("#measures[open]")).isEmpty();
    }

    @Test
    void models_chosen_areTheOnesShown() {
        open("two");
        assertThat(browser.all(".change-figure:not([hidden])")).isNotEmpty();
        assertThat(browser.all("#figures .mark.m1")).isNotEmpty();

        browser.find("#models summary").click();
        browser.find("input[data-model='1']").click();

        assertThat(browser.all("#figures .mark.m1")).isEmpty();
        assertThat(browser.all(".change-figure:not([hidden])")).isEmpty();
    }

    @Test
    void baseline_chosen_isWhatGapsAreMeasuredFrom() {
        open("one");
        browser.set("#baseline", "1");

        SliceResult female = MODELS.get(0).audit().slice("sex=Female");
        SliceResult male = MODELS.get(0).audit().slice("sex=Male");
        double gap =
                male.at(0.5).estimate(Metric.FALSE_NEGATIVE_RATE).value()
                        - female.at(0.5).estimate(Metric.FALSE_NEGATIVE_RATE).value();
        int place = MODELS.get(0).audit().names().indexOf("sex=Male");
        assertThat(MODELS.get(0).audit().names().indexOf("sex=Female")).isEqualTo(1);
        assertThat(browser.text("[data-figure='0|" + place + "|false_negative_rate'] .d"))
                .startsWith("gap " + Numbers.signedBare(gap, true) + " (");
        assertThat(browser.text("#status")).contains("compared with sex=Female");
    }

    @Test
    void slices_searchedSortedAndLimited_areThoseThatStay() throws IOException {
        open("one");
        int all = MODELS.get(0).audit().slices().size();
        assertThat(browser.all("#chosen tr[data-slice]")).hasSize(all);

        browser.find("#search").sendKeys("RACE");
        assertThat(browser.texts("#chosen .name")).hasSize(5).allMatch(n -> n.startsWith("race="));
        browser.set("#search", "");
        browser.set("#minimum", "1000");
        assertThat(browser.texts("#chosen .name"))
                .containsExactlyElementsOf(
                        MODELS.get(0).audit().slices().stream()
                                .filter(slice -> slice.rows() >= 1000)
                                .map(slice -> slice.slice().name())
                                .toList());
        browser.set("#search", "no such slice");
        assertThat(browser.find("#nothing").isDisplayed()).isTrue();
        browser.set("#search", "");
        browser.set("#minimum", "0");

        browser.set("#sort", "rows");
        assertThat(browser.texts("#chosen .name").get(0)).isEqualTo("Overall");
        browser.find("#chosen button[data-sort=rows]").click();
        assertThat(browser.texts("#chosen .name").get(all - 1)).isEqualTo("Overall");
        assertThat(browser.find("#chosen th[aria-sort]").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        browser.find("#chosen button[data-sort=false_negative_rate]").click();
        assertThat(browser.texts("#chosen .name").get(0)).isEqualTo("sex=Female");
        browser.set("#sort", "gap");
        assertThat(browser.texts("#chosen .name").get(0)).isEqualTo("sex=Female");
        browser.screenshot("sorted");
    }

    @Test
    void plots_showGapsAndTheWholeAxis_whenAsked() throws IOException {
        open("one");
        browser.click("input[name=show][value=gaps]");
        browser.settle();
        assertThat(browser.all("#figures .zero")).hasSize(4);
        browser.screenshot("gaps");

        browser.click("input[name=show][value=rates]");
        browser.click("input[name=axis][value=whole]");
        browser.settle();
        assertThat(browser.texts("#figures figure:first-child .axis span"))
                .isEqualTo(List.of("0%", "25%", "50%", "75%", "100%"));
    }

    @Test
    void appearance_isAsChosen() throws IOException {
        open("two");
        browser.screenshot("light");
        browser.set("#theme", "dark");
        Object dark = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.screenshot("dark");
        browser.set("#theme", "light");
        Object light = browser.script("return getComputedStyle(document.body).backgroundColor");

        assertThat(dark).isEqualTo("rgb(18, 21, 26)");
        assertThat(light).isEqualTo("rgb(247, 247, 245)");
    }

    @Test
    void keyboard_readsPlotsAndMovesTheSlider() {
        open("one");
        browser.script("document.querySelector('#figures .canvas').focus()");
        browser.find("#figures .canvas").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        double rate =
                MODELS.get(0)
                        .audit()
                        .slices()
                        .get(1)
                        .at(0.5)
                        .estimate(Metric.POSITIVE_RATE)
                        .value();
        assertThat(browser.text("#tip")).contains("sex=Female", Numbers.full(rate, true));
        browser.find("#figures .canvas").sendKeys(Keys.ESCAPE);
        assertThat(browser.find("#tip").isDisplayed()).isFalse();

        browser.find("#threshold").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.text("#threshold-value")).isEqualTo("0.51");
        assertThat(browser.find("#threshold").getDomAttribute("aria-valuetext"))
                .isEqualTo("positive above 0.51");
    }

    @Test
    void controls_haveNamesForScreenReaders() {
        open("two");
        Object nameless =
                browser.script(
                        """
                        return [...document.querySelectorAll("input, select, button, summary, [role=img], [role=region]")]
                            .filter(n => !(n.labels && n.labels.length) && !n.getAttribute("aria-label")
                                && !n.getAttribute("aria-labelledby") && !n.textContent.trim())
                            .map(n => n.outerHTML);
                        """);
        assertThat((List<?>) nameless).isEmpty();
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(browser.all("h1")).hasSize(1);
    }

    @Test
    void models_atTheirOwnThresholds_stayThereUntilTheSliderMoves() throws IOException {
        HtmlReport.builder()
                .model(MODELS.get(0), 0.5)
                .model(MODELS.get(1), 0.2)
                .build()
                .write(folder.resolve("own.html"));
        open("own");
        assertThat(browser.text("#threshold-value")).isEqualTo("0.5 / 0.2");
        double own = MODELS.get(1).audit().overall().at(0.2).estimate(Metric.ACCURACY).value();
        assertThat(browser.text("[data-figure='1|0|accuracy'] .v"))
                .isEqualTo(Numbers.full(own, true));

        slideTo(0.8);
        assertThat(browser.find("#own").isSelected()).isFalse();
        double moved = MODELS.get(1).audit().overall().at(0.8).estimate(Metric.ACCURACY).value();
        assertThat(browser.text("[data-figure='1|0|accuracy'] .v"))
                .isEqualTo(Numbers.full(moved, true));
        browser.find("#own").click();
        assertThat(browser.text("#threshold-value")).isEqualTo("0.5 / 0.2");
    }

    @Test
    void figuresThatAreNotDefined_sayWhy() throws IOException {
        write("small", List.of(Audits.smallSlices()));
        open("small");
        browser.click("#all-measures");
        assertThat(browser.texts("#chosen .none"))
                .contains("not defined: no rows in the denominator")
                .anyMatch(text -> text.startsWith("too few rows"))
                .anyMatch(text -> text.startsWith("hidden"));
        assertThat(browser.text("main")).doesNotContain("NaN");
        browser.screenshot("undefined");
    }

    @Test
    void names_thatAreMarkupOrVeryLong_areTextAndKeepTheLayout() throws IOException {
        String bad = "</script><script>alert(1)</script>";
        write("hostile", List.of(Audits.hostile(bad, "x".repeat(10_000), "a\"b'c<d>&e")));
        open("hostile");

        assertThat(browser.texts("#chosen .name")).contains("group=" + bad);
        assertThat(browser.texts(".names span")).contains("group=" + bad);
        assertThat(browser.script("return document.scripts.length")).isEqualTo(3L);
        assertThat(browser.script("return document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0L);
        assertThat(browser.script("return document.documentElement.scrollHeight < 6000"))
                .isEqualTo(true);
        browser.screenshot("hostile");
    }

    @Test
    void narrowPage_doesNotScrollSideways() throws IOException {
        browser.open(folder.resolve("two.html"), 500, 1000);
        assertThat(browser.script("return document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0L);
        browser.screenshot("narrow");
    }

    @Test
    void slider_withTwoHundredSlicesTwentyMeasuresAndAHundredThresholds_answersFast()
            throws IOException {
        write("wide", List.of(Audits.wide(200, 100)));
        open("wide");
        browser.click("#all-measures");
        browser.click("#more-button");
        browser.settle();
        assertThat(browser.all("#figures figure")).hasSizeGreaterThan(12);
        browser.script("document.getElementById('chosen').scrollIntoView()");
        browser.settle();

        Object median =
                browser.script(
                        """
                        const slider = document.getElementById("threshold"), times = [];
                        const cell = document.querySelector("#chosen tr[data-slice='1'] .v");
                        let changes = 0, before = cell.textContent;
                        for (let i = 0; i < 21; i++) {
                          slider.value = 10 + i * 4;
                          const start = performance.now();
                          slider.dispatchEvent(new Event("input"));
                          document.body.offsetHeight;
                          times.push(performance.now() - start);
                          if (cell.textContent !== before) changes++;
                          before = cell.textContent;
                        }
                        return changes < 15 ? -changes : times.sort((a, b) => a - b)[10];
                        """);

        /* Measured: 1 to 13 ms. The limit is the promise, far from what a busy machine needs. */
        assertThat(((Number) median).doubleValue()).isBetween(0.0, 100.0);
        browser.screenshot("wide");
    }
}
