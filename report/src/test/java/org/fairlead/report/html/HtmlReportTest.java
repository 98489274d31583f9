package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.report.Audits;
import org.fairlead.report.Supplemented;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    @TempDir Path folder;

    private static String page(AuditDocument... documents) {
        HtmlReport.Builder builder = HtmlReport.builder();
        for (AuditDocument document : documents) {
            builder.model(document);
        }
        return builder.build().html();
    }

    /** For looking at: pages of real and made audits, kept in target/pages. */
    @Test
    void pages_ofRealData_areKeptForLooking() throws IOException {
        Path pages = Path.of("target/pages");
        HtmlReport.builder()
                .title("COMPAS decile score, two-year recidivism")
                .model(Audits.compas())
                .build()
                .write(pages.resolve("compas.html"));
        HtmlReport.builder()
                .model(Audits.simulated("plain", 0))
                .model(Audits.simulated("min-diff", 0.8))
                .build()
                .write(pages.resolve("compare.html"));

        HtmlReport.builder()
                .model(Supplemented.document())
                .build()
                .write(pages.resolve("everything.html"));

        assertThat(Files.readString(pages.resolve("compas.html")))
                .contains("race=African-American", "44.8%", "23.5%", "28.0%", "47.7%");
    }

    @Test
    void page_withoutScript_showsEveryFigureOfEverySlice() {
        AuditDocument document = Audits.simulated("baseline", 0);
        Document page = Jsoup.parse(page(document));

        String tables = page.select(".sheet.family").text();
        for (SliceResult slice : document.audit().slices()) {
            assertThat(tables).contains(slice.slice().name(), Numbers.count(slice.rows()));
            slice.at(0.5)
                    .estimates()
                    .forEach(
                            (metric, estimate) ->
                                    assertThat(tables)
                                            .contains(Numbers.full(estimate.value(), true)));
            slice.at(0.5)
                    .gaps()
                    .forEach(
                            (metric, gap) ->
                                    assertThat(tables)
                                            .contains(
                                                    "gap "
                                                            + Numbers.signedBare(
                                                                    gap.difference(), true)));
        }
        assertThat(page.select("figure .mark")).isNotEmpty();
        assertThat(page.select("figure .span")).isNotEmpty();
        assertThat(page.select(".needs-script")).allMatch(node -> node.hasAttr("hidden"));
    }

    @Test
    void page_ofTwoModels_showsGapBeforeAndAfterAndTheCost() {
        AuditDocument before = Audits.simulated("baseline", 0);
        AuditDocument after = Audits.simulated("min-diff", 0.8);
        Document page = Jsoup.parse(page(before, after));

        String findings = page.select("section[aria-labelledby=h-findings]").text();
        for (AuditDocument document : new AuditDocument[] {before, after}) {
            SliceResult female = document.audit().slice("sex=Female");
            double gap = female.at(0.5).gap(Metric.FALSE_NEGATIVE_RATE).difference();
            double accuracy = document.audit().overall().at(0.5).estimate(Metric.ACCURACY).value();
            assertThat(findings)
                    .contains(Numbers.signedBare(gap, true), Numbers.full(accuracy, true));
        }
        assertThat(page.select(".change-figure .arrow")).isNotEmpty();
        assertThat(page.select(".card .chip").eachText())
                .isNotEmpty()
                .allMatch(chip -> chip.endsWith("change not tested"));
        assertThat(findings)
                .contains("Intervals are of each model's gap, not of its change")
                .doesNotContainPattern("smaller|excludes 0 in");
        assertThat(page.text()).contains("simulated census, 6,000 rows, seed 7");
    }

    @Test
    void page_ofFamilies_showsParityWithItsEvidence() {
        AuditDocument document = Audits.simulated("baseline", 0);
        Document page = Jsoup.parse(page(document));

        String families = page.select("section[aria-labelledby=h-families]").text();
        for (FamilyResult family : document.audit().families()) {
            assertThat(families).contains(family.family());
            for (Parity parity : Parity.values()) {
                double difference = family.at(0.5).parity(parity).difference();
                assertThat(families).contains(Numbers.bare(difference, true) + " pp");
            }
        }
    }

    @Test
    void page_asAFile_asksForNothingElse() {
        Document page = Jsoup.parse(page(Audits.simulated("baseline", 0)));

        assertThat(page.select("link, img, iframe, script[src], object, embed, form")).isEmpty();
        assertThat(page.select("[href]")).allMatch(node -> node.attr("href").startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
    }

    @Test
    void page_ofTheSameAudits_hasTheSameBytes() {
        assertThat(page(Audits.simulated("a", 0.2))).isEqualTo(page(Audits.simulated("a", 0.2)));
    }

    @Test
    void page_withMarkupInNames_showsItAsText() {
        String name = "</script><script>alert(1)</script>";
        String html = page(Audits.hostile(name, "<img src=x onerror=alert(2)>", "a\"b'c&d"));
        Document page = Jsoup.parse(html);

        assertThat(html).doesNotContain(name).doesNotContain("<img");
        assertThat(page.select("script")).hasSize(3);
        assertThat(page.select("img, [onerror]")).isEmpty();
        assertThat(page.select("th .name[title]").eachAttr("title"))
                .contains("group=" + name, "group=a\"b'c&d");
        assertThat(page.title()).isEqualTo(name);
    }

    @Test
    void page_withFiguresThatAreNotDefined_saysWhy() {
        Document page = Jsoup.parse(page(Audits.smallSlices()));

        String missing = page.select("section[aria-labelledby=h-missing]").text();
        assertThat(missing)
                .contains("group=tiny", "hidden: fewer than", "no rows in the denominator");
        assertThat(page.select(".sheet.family .none").text())
                .contains("not defined: no rows in the denominator", "too few rows", "hidden");
        assertThat(page.select("table").text()).doesNotContain("NaN");
    }

    @Test
    void page_ofASliceOfAllRows_showsNoGap() {
        Document page = Jsoup.parse(page(Audits.hostile("only")));

        assertThat(page.select(".sheet.family").text()).contains("group=only");
        assertThat(page.select(".sheet.family .d").text()).isBlank();
        assertThat(page.select("#topic-evidence").text()).contains("not defined");
    }

    @Test
    void page_saysThatAThresholdIsAChoice_inCarefulWords() {
        String text = Jsoup.parse(page(Audits.simulated("baseline", 0))).text();

        assertThat(text).contains("threshold is the user's choice");
        assertThat(text).doesNotContainPattern(BANNED);
    }

    /** Words of docs/wording.md that no template, style or script may use. */
    private static final Pattern BANNED =
            Pattern.compile(
                    "(?i)debias|unbiased|fair"
                            + " model|fairer|bias-free|privileged|discriminat|\\bsolves?\\b");

    @Test
    void templatesAndSources_useNoWordThatPromisesTooMuch() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern(BANNED);
            }
        }
    }

    @Test
    void page_ofManySlicesMeasuresAndThresholds_staysUnderThreeMegabytes() {
        assertThat(page(Audits.wide(200, 100)).length()).isLessThan(3_000_000);
    }

    @Test
    void report_withoutModel_saysWhatToCall() {
        assertThatThrownBy(() -> HtmlReport.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a report needs one model or more; call model(...)");
    }

    @Test
    void report_atAThresholdThatWasNotAudited_isRefused() {
        AuditDocument document = Audits.simulated("baseline", 0);

        assertThatThrownBy(() -> HtmlReport.builder().model(document, 0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "threshold of \"baseline\" must be one of [0.5], found 0.7;"
                                + " audit it at that threshold");
    }

    @Test
    void report_written_isWhole() throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.builder().model(Audits.simulated("baseline", 0)).build().write(file);

        assertThat(file).content().endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
