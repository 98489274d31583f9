package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.report.Audits;
import org.fairlead.report.Supplemented;
import org.fairlead.report.wording.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The page by keyboard, by screen reader, on paper, on a narrow screen and without a script. */
class AccessBrowserTest {
    @RegisterExtension static final BrowserPages PAGES = new BrowserPages();

    @Test
    void keyboard_readsPlotsAndMovesTheSlider() {
        PAGES.open("one");
        PAGES.browser().script("document.querySelector('#figures .canvas').focus()");
        PAGES.browser().find("#figures .canvas").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        double rate =
                BrowserPages.MODELS
                        .get(0)
                        .audit()
                        .slices()
                        .get(1)
                        .at(0.5)
                        .estimate(Metric.POSITIVE_RATE)
                        .value();
        assertThat(PAGES.browser().text("#tip")).contains("sex=Female", Numbers.full(rate, true));
        PAGES.browser().find("#figures .canvas").sendKeys(Keys.ESCAPE);
        assertThat(PAGES.browser().find("#tip").isDisplayed()).isFalse();

        PAGES.browser().find("#threshold").sendKeys(Keys.ARROW_RIGHT);
        assertThat(PAGES.browser().text("#threshold-value")).isEqualTo("0.51");
        assertThat(PAGES.browser().find("#threshold").getDomAttribute("aria-valuetext"))
                .isEqualTo("positive above 0.51");
    }

    @Test
    void controls_haveNamesForScreenReaders() {
        PAGES.open("two");
        Object nameless =
                PAGES.browser()
                        .script(
                                """
                                return [...document.querySelectorAll("input, select, button, summary, [role=img], [role=region]")]
                                    .filter(n => !(n.labels && n.labels.length) && !n.getAttribute("aria-label")
                                        && !n.getAttribute("aria-labelledby") && !n.textContent.trim())
                                    .map(n => n.outerHTML);
                                """);
        assertThat((List<?>) nameless).isEmpty();
        assertThat(PAGES.browser().find("html").getDomAttribute("lang")).isEqualTo("en");
        assertThat(PAGES.browser().all("h1")).hasSize(1);
    }

    @Test
    void names_thatAreMarkupOrVeryLong_areTextAndKeepTheLayout() throws IOException {
        String bad = "</script><script>alert(1)</script>";
        PAGES.write("hostile", Audits.hostile(bad, "x".repeat(10_000), "a\"b'c<d>&e"));
        PAGES.open("hostile");

        assertThat(PAGES.browser().texts("#chosen .name")).contains("group=" + bad);
        assertThat(PAGES.browser().texts(".names span")).contains("group=" + bad);
        assertThat(PAGES.browser().script("return document.scripts.length")).isEqualTo(3L);
        assertThat(
                        PAGES.browser()
                                .script("return document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0L);
        assertThat(PAGES.browser().script("return document.documentElement.scrollHeight < 6000"))
                .isEqualTo(true);
        PAGES.browser().screenshot("hostile");
    }

    @Test
    void names_withALongCommonStart_showWhereTheyDiffer() throws IOException {
        String start = "a very long name of a group that nobody would like to read twice, ";
        PAGES.write("alike", Audits.hostile(start + "first", start + "second"));
        PAGES.browser().open(PAGES.file("alike"), 500, 1000);

        for (String place : List.of("#figures .names li", "#chosen th[scope=row]")) {
            List<?> found =
                    (List<?>)
                            PAGES.browser()
                                    .script(
                                            """
                                            return [...document.querySelectorAll(arguments[0])].filter(n => n.offsetParent && n.querySelector(".tail").textContent)
                                                .map(n => [n.querySelector(".tail"), n.getBoundingClientRect()])
                                                .map(([tail, box]) => tail.getBoundingClientRect().right <= box.right + 1 && tail.getBoundingClientRect().width > 30 ? tail.textContent : "hidden");
                                            """,
                                            place);
            assertThat(found).hasSizeGreaterThan(1);
            assertThat(found.stream().distinct().map(Object::toString).toList())
                    .containsExactlyInAnyOrder("ice, first", "ce, second");
        }
        assertThat(PAGES.browser().texts(".card .between"))
                .isNotEmpty()
                .allMatch(text -> text.endsWith(" against Overall"));
        assertThat(
                        PAGES.browser()
                                .script(
                                        """
                                        return [...document.querySelectorAll(".card .between")].every(
                                            n => n.scrollHeight <= n.clientHeight + 1 && n.title.includes(arguments[0]));
                                        """,
                                        start))
                .isEqualTo(true);
        PAGES.browser().screenshot("alike");
    }

    @Test
    void foldedTables_opened_keepTheirTextOffTheBorder() {
        PAGES.open("one");
        Object least =
                PAGES.browser()
                        .script(
                                """
                                document.querySelectorAll(".sheet > details").forEach(n => n.open = true);
                                return Math.min(...[...document.querySelectorAll(".sheet .note")].map(n =>
                                    n.getBoundingClientRect().left + parseFloat(getComputedStyle(n).paddingLeft) - n.closest(".sheet").getBoundingClientRect().left));
                                """);
        assertThat(((Number) least).doubleValue()).isGreaterThan(12);
    }

    @Test
    void narrowPage_doesNotScrollSideways() throws IOException {
        PAGES.browser().open(PAGES.file("two"), 500, 1000);
        assertThat(
                        PAGES.browser()
                                .script("return document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0L);
        PAGES.browser().screenshot("narrow");
    }

    @Test
    void headings_descendOneStepAtATime_andTablesHaveScopes() throws IOException {
        PAGES.write("everything", Supplemented.document());
        PAGES.open("everything");
        assertThat(
                        (List<?>)
                                PAGES.browser()
                                        .script(
                                                """
                                                const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(h => +h.tagName[1]);
                                                return levels.filter((l, i) => i && l > levels[i - 1] + 1);
                                                """))
                .isEmpty();
        assertThat(PAGES.browser().all("thead th:not([scope=col])")).isEmpty();
        assertThat(PAGES.browser().all("tbody th:not([scope=row])")).isEmpty();
        assertThat(
                        PAGES.browser()
                                .script(
                                        "return new"
                                                + " Set([...document.querySelectorAll('[id]')].map(n =>"
                                                + " n.id)).size ==="
                                                + " document.querySelectorAll('[id]').length"))
                .isEqualTo(true);
        assertThat(PAGES.browser().all("#status[aria-live=polite], #tip[aria-live=polite]"))
                .hasSize(2);
        PAGES.browser().screenshot("everything");
    }

    @Test
    void tab_reachesTheControlsInTheirOrder() {
        PAGES.open("two");
        List<String> reached = new ArrayList<>();
        PAGES.browser().script("document.querySelector('.skip').focus()");
        for (int i = 0; i < 60 && !reached.contains("minimum"); i++) {
            PAGES.browser().press(Keys.TAB);
            reached.add(
                    String.valueOf(
                            PAGES.browser()
                                    .script(
                                            "return document.activeElement.id ||"
                                                    + " document.activeElement.tagName")));
        }
        assertThat(reached)
                .containsSubsequence("theme", "threshold", "baseline", "sort", "search", "minimum");
    }

    @Test
    void colours_ofTextAndMarks_haveContrastInLightAndDark() {
        PAGES.open("two");
        for (String theme : List.of("light", "dark")) {
            PAGES.browser().set("#theme", theme);
            List<?> low =
                    (List<?>)
                            PAGES.browser()
                                    .script(
                                            """
                                            const style = getComputedStyle(document.documentElement);
                                            const probe = document.body.appendChild(document.createElement("i"));
                                            const rgb = name => { probe.style.color = style.getPropertyValue(name); return getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number); };
                                            const light = c => { const f = c.slice(0, 3).map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * f[0] + .7152 * f[1] + .0722 * f[2]; };
                                            const contrast = (a, b) => { const [x, y] = [light(rgb(a)), light(rgb(b))].sort((p, q) => q - p); return (x + .05) / (y + .05); };
                                            const low = [];
                                            for (const paper of ["--paper", "--sheet"]) for (const ink of ["--ink", "--muted", "--accent", "--m0", "--m1", "--m2", "--m3"])
                                              if (!(contrast(ink, paper) >= 4.5)) low.push(ink + " on " + paper + " " + contrast(ink, paper));
                                            for (const [a, b] of [["--alert", "--alert-wash"], ["--muted", "--unsure-wash"], ["--ink", "--mark"]])
                                              if (!(contrast(a, b) >= 4.5)) low.push(a + " on " + b + " " + contrast(a, b));
                                            probe.remove();
                                            return low;
                                            """);
            assertThat(low).as(theme).isEmpty();
        }
    }

    @Test
    void pageWithoutScript_isReadableAndHasEveryTable() throws IOException {
        String html = HtmlReport.builder().model(Supplemented.document()).build().html();
        Files.writeString(
                PAGES.file("plain"), html.replace("<script>", "<script type=\"text/plain\">"));
        PAGES.open("plain");

        assertThat(PAGES.browser().find("#threshold").isDisplayed()).isFalse();
        assertThat(PAGES.browser().all(".sheet.family")).allMatch(sheet -> sheet.isDisplayed());
        assertThat(PAGES.browser().all("figure .mark")).hasSizeGreaterThan(100);
        PAGES.browser().click("#topic-compared details summary");
        assertThat(PAGES.browser().find("#topic-compared table").isDisplayed()).isTrue();
        PAGES.browser().screenshot("no-script");
    }

    @Test
    void page_onPaper_hasNoControlsAndEveryTable() throws IOException {
        PAGES.write("everything", Supplemented.document());
        PAGES.open("everything");
        PAGES.browser().media("print");
        assertThat(PAGES.browser().find(".controls").isDisplayed()).isFalse();
        assertThat(PAGES.browser().find("nav.contents").isDisplayed()).isFalse();
        assertThat(
                        PAGES.browser()
                                .script(
                                        """
                                        return [...document.querySelectorAll(".topic details table")]
                                            .filter(t => !t.checkVisibility({contentVisibilityAuto: true}) || !t.getBoundingClientRect().height).length
                                        """))
                .isEqualTo(0L);
        PAGES.browser().screenshot("paper");
        PAGES.browser().media("");
    }
}
