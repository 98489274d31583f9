package org.fairlead.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.report.Audits;
import org.fairlead.report.wording.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Every control of the page, used as a reader uses it; screenshots stay in target/screenshots. */
class ControlsBrowserTest {
    @RegisterExtension static final BrowserPages PAGES = new BrowserPages();

    @Test
    void measures_chosen_areDrawnAndTabled() {
        PAGES.open("one");
        assertThat(PAGES.browser().all("#figures figure")).hasSize(4);

        PAGES.browser().find("#measures summary").click();
        PAGES.browser().find("input[data-measure=precision]").click();
        assertThat(PAGES.browser().texts("#figures h3")).contains("Precision");
        assertThat(PAGES.browser().texts("#chosen th button")).contains("Precision");

        PAGES.browser().find("#all-measures").click();
        assertThat(PAGES.browser().all("#figures figure")).hasSizeGreaterThan(12);
        PAGES.browser().find("#few-measures").click();
        assertThat(PAGES.browser().all("#figures figure")).hasSize(4);

        PAGES.browser().find("#measures summary").sendKeys(Keys.ESCAPE);
        assertThat(PAGES.browser().all("#measures[open]")).isEmpty();
    }

    @Test
    void models_chosen_areTheOnesShown() {
        PAGES.open("two");
        assertThat(PAGES.browser().all(".change-figure:not([hidden])")).isNotEmpty();
        assertThat(PAGES.browser().all("#figures .mark.m1")).isNotEmpty();

        PAGES.browser().find("#models summary").click();
        PAGES.browser().find("input[data-model='1']").click();

        assertThat(PAGES.browser().all("#figures .mark.m1")).isEmpty();
        assertThat(PAGES.browser().all(".change-figure:not([hidden])")).isEmpty();
    }

    @Test
    void baseline_chosen_isWhatGapsAreMeasuredFrom() {
        PAGES.open("one");
        PAGES.browser().set("#baseline", "1");

        SliceResult female = BrowserPages.MODELS.get(0).audit().slice("sex=Female");
        SliceResult male = BrowserPages.MODELS.get(0).audit().slice("sex=Male");
        double gap =
                male.at(0.5).estimate(Metric.FALSE_NEGATIVE_RATE).value()
                        - female.at(0.5).estimate(Metric.FALSE_NEGATIVE_RATE).value();
        int place = BrowserPages.MODELS.get(0).audit().names().indexOf("sex=Male");
        assertThat(BrowserPages.MODELS.get(0).audit().names().indexOf("sex=Female")).isEqualTo(1);
        assertThat(PAGES.browser().text("[data-figure='0|" + place + "|false_negative_rate'] .d"))
                .startsWith("gap " + Numbers.signedBare(gap, true) + " (");
        assertThat(PAGES.browser().text("#status")).contains("compared with sex=Female");
    }

    @Test
    void slices_searchedSortedAndLimited_areThoseThatStay() throws IOException {
        PAGES.open("one");
        int all = BrowserPages.MODELS.get(0).audit().slices().size();
        assertThat(PAGES.browser().all("#chosen tr[data-slice]")).hasSize(all);

        PAGES.browser().find("#search").sendKeys("RACE");
        assertThat(PAGES.browser().texts("#chosen .name"))
                .hasSize(5)
                .allMatch(n -> n.startsWith("race="));
        PAGES.browser().set("#search", "");
        PAGES.browser().set("#minimum", "1000");
        assertThat(PAGES.browser().texts("#chosen .name"))
                .containsExactlyElementsOf(
                        BrowserPages.MODELS.get(0).audit().slices().stream()
                                .filter(slice -> slice.rows() >= 1000)
                                .map(slice -> slice.slice().name())
                                .toList());
        PAGES.browser().set("#search", "no such slice");
        assertThat(PAGES.browser().find("#nothing").isDisplayed()).isTrue();
        PAGES.browser().set("#search", "");
        PAGES.browser().set("#minimum", "0");

        PAGES.browser().set("#sort", "rows");
        assertThat(PAGES.browser().texts("#chosen .name").get(0)).isEqualTo("Overall");
        PAGES.browser().find("#chosen button[data-sort=rows]").click();
        assertThat(PAGES.browser().texts("#chosen .name").get(all - 1)).isEqualTo("Overall");
        assertThat(PAGES.browser().find("#chosen th[aria-sort]").getDomAttribute("aria-sort"))
                .isEqualTo("ascending");
        PAGES.browser().find("#chosen button[data-sort=false_negative_rate]").click();
        assertThat(PAGES.browser().texts("#chosen .name").get(0)).isEqualTo("sex=Female");
        PAGES.browser().set("#sort", "gap");
        assertThat(PAGES.browser().texts("#chosen .name").get(0)).isEqualTo("sex=Female");
        PAGES.browser().screenshot("sorted");
    }

    @Test
    void plots_showGapsAndTheWholeAxis_whenAsked() throws IOException {
        PAGES.open("one");
        PAGES.browser().click("input[name=show][value=gaps]");
        PAGES.browser().settle();
        assertThat(PAGES.browser().all("#figures .zero")).hasSize(4);
        PAGES.browser().screenshot("gaps");

        PAGES.browser().click("input[name=show][value=rates]");
        PAGES.browser().click("input[name=axis][value=whole]");
        PAGES.browser().settle();
        assertThat(PAGES.browser().texts("#figures figure:first-child .axis span"))
                .isEqualTo(List.of("0%", "25%", "50%", "75%", "100%"));
    }

    @Test
    void appearance_isAsChosen() throws IOException {
        PAGES.open("two");
        PAGES.browser().screenshot("light");
        PAGES.browser().set("#theme", "dark");
        Object dark =
                PAGES.browser().script("return getComputedStyle(document.body).backgroundColor");
        PAGES.browser().screenshot("dark");
        PAGES.browser().set("#theme", "light");
        Object light =
                PAGES.browser().script("return getComputedStyle(document.body).backgroundColor");

        assertThat(dark).isEqualTo("rgb(18, 21, 26)");
        assertThat(light).isEqualTo("rgb(247, 247, 245)");
    }

    @Test
    void slider_movedByTheKeyboard_changesEveryFigure() {
        PAGES.open("one");
        String before = PAGES.browser().text("[data-figure='0|0|positive_rate'] .v");

        PAGES.browser().find("#threshold").sendKeys(Keys.HOME);
        PAGES.browser().settle();
        assertThat(PAGES.browser().text("#threshold-value")).isEqualTo("0");
        assertThat(PAGES.browser().text("[data-figure='0|0|positive_rate'] .v"))
                .isEqualTo("100.0%")
                .isNotEqualTo(before);
        PAGES.browser().find("#threshold").sendKeys(Keys.END);
        PAGES.browser().settle();
        assertThat(PAGES.browser().text("[data-figure='0|0|positive_rate'] .v")).isEqualTo("0.0%");
        assertThat(PAGES.browser().text("#status")).contains("positive above 1");
    }

    @Test
    void thresholds_ofManyDigits_areShownRounded() throws IOException {
        PAGES.write(
                "matched",
                Audits.simulated("baseline", 0, 0.5),
                Audits.simulated("matched", 0.8, 0.4372837465783123));
        PAGES.open("matched");

        assertThat(PAGES.browser().text("#threshold-value")).isEqualTo("0.5 / 0.437284");
    }

    @Test
    void manySlices_areDrawnWhenAsked_andAllMoveWithTheSlider() throws IOException {
        PAGES.write("wide", Audits.wide(200, 100));
        PAGES.open("wide");
        assertThat(PAGES.browser().all("#figures figure:first-child .hit")).hasSize(40);
        PAGES.browser().click("#more-button");
        assertThat(PAGES.browser().all("#figures figure:first-child .hit")).hasSize(200);

        PAGES.browser().click("#all-measures");
        PAGES.browser().settle();
        List<String> before = PAGES.browser().texts("#chosen td[data-figure$='|accuracy'] .v");
        PAGES.browser().set("#threshold", "20");
        PAGES.browser().settle();
        List<String> after = PAGES.browser().texts("#chosen td[data-figure$='|accuracy'] .v");
        assertThat(after).hasSize(200);
        long same = 0;
        for (int i = 0; i < after.size(); i++) {
            same += after.get(i).equals(before.get(i)) ? 1 : 0;
        }
        assertThat(same).isLessThan(20);
        PAGES.browser().screenshot("wide");
    }
}
