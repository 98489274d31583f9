package org.fairlead.report.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class FrontierPageTest {
    private static PartFigures figures(double accuracy, double gap) {
        return new PartFigures(
                SeedFigures.of(List.of(accuracy - 0.001, accuracy + 0.001)),
                SeedFigures.of(List.of(0.9, 0.9)),
                SeedFigures.of(List.of(gap, gap)));
    }

    private static FrontierSetting setting(
            double weight, PartFigures validation, PartFigures test, int collapsed) {
        return new FrontierSetting(
                "w" + weight,
                weight == 0 ? "" : "min-diff",
                weight,
                validation,
                test,
                List.of("points/a", "points/b"),
                List.of(Map.of("all", 0.5), Map.of("all", 0.5)),
                collapsed);
    }

    private static FrontierCurve curve(double maxCost) {
        return FrontierCurve.of(
                "threshold <0.5>",
                List.of(
                        setting(0, figures(0.85, 0.08), figures(0.85, 0.07), 0),
                        setting(1, figures(0.847, -0.02), figures(0.846, -0.01), 0),
                        setting(2, figures(0.84, 0.001), figures(0.839, 0), 0),
                        setting(9, figures(0.85, 0), figures(0.85, 0), 1)),
                maxCost);
    }

    @Test
    void of_costAllowed_choosesTheSmallestGapOnValidationWithoutCollapse() {
        assertThat(curve(0.005).answer()).isEqualTo("w1.0");
        assertThat(curve(0.02).answer()).isEqualTo("w2.0");
        assertThat(curve(0.001).answer()).isEqualTo("w0.0");
    }

    @Test
    void of_seedsWithOppositeSigns_doNotCancel() {
        FrontierSetting steady = setting(1, figures(0.85, -0.02), figures(0.85, 0), 0);
        SeedFigures wild = SeedFigures.of(List.of(-0.04, 0.04));
        SeedFigures same = SeedFigures.of(List.of(0.85, 0.85));
        FrontierSetting cancelling =
                setting(2, new PartFigures(same, same, wild), figures(0.85, 0), 0);
        FrontierSetting baseline = setting(0, figures(0.85, 0.08), figures(0.85, 0.07), 0);

        assertThat(wild.meanSize()).isCloseTo(0.04, within(1e-12));
        assertThat(FrontierCurve.of("0.5", List.of(baseline, steady, cancelling), 0.005).answer())
                .isEqualTo("w1.0");
    }

    @Test
    void of_threeSeeds_hasTheIntervalOfStudent() {
        SeedFigures figures = SeedFigures.of(List.of(1.0, 2.0, 3.0));
        assertThat(figures.mean()).isCloseTo(2, within(1e-12));
        // R 4.3.3: t.test(c(1, 2, 3))$conf.int is -0.4841377 4.4841377
        assertThat(figures.lower()).isCloseTo(-0.4841377, within(1e-7));
        assertThat(figures.upper()).isCloseTo(4.4841377, within(1e-7));
    }

    @Test
    void of_twelveSeeds_hasTheIntervalOfStudent() {
        List<Double> values = IntStream.rangeClosed(1, 12).mapToObj(seed -> (double) seed).toList();
        // SciPy 1.17.1: t.interval(.95, 11, 6.5, std(ddof=1) / sqrt(12))
        assertThat(SeedFigures.of(values).lower()).isCloseTo(4.2091420, within(1e-7));
    }

    @Test
    void of_oneSeed_hasNoInterval() {
        assertThat(SeedFigures.of(List.of(0.3)).lower()).isNaN();
    }

    @Test
    void html_gapThatIsNotDefined_isLeftOutOfThePictureAndSaidSo() {
        PartFigures good = figures(0.84, 0.02);
        FrontierCurve curve =
                FrontierCurve.of(
                        "threshold 0.5",
                        List.of(
                                setting(0, figures(0.85, 0.08), figures(0.85, Double.NaN), 0),
                                setting(1, figures(0.84, Double.NaN), good, 0),
                                setting(2, good, good, 0)),
                        0.02);
        Frontier frontier = new Frontier("a", "auc", "s=1", "s=0", 0.02, Map.of(), List.of(curve));
        Document page = Jsoup.parse(new FrontierPage(frontier).html());

        assertThat(page.select("svg").outerHtml()).doesNotContain("NaN");
        assertThat(page.select("circle.point")).hasSize(4);
        assertThat(page.select("path.line").eachAttr("d"))
                .allSatisfy(line -> assertThat(line.split(" L ", -1)).hasSize(2));
        assertThat(page.select("svg").eachAttr("aria-label"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("of 2 settings", "not defined: w1.0."),
                        second -> assertThat(second).contains("not defined: w0.0."));
        assertThat(page.select("figcaption .note").eachText()).hasSize(2);
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select("tbody td").eachText()).contains("NaN");
    }

    @Test
    void html_curve_showsEveryPointAndTheAnswerAndEscapesText() {
        Frontier frontier =
                new Frontier(
                        "adult <b>",
                        "false_negative_rate",
                        "sex=Female",
                        "sex=Male",
                        0.005,
                        Map.of("Seeds", "2"),
                        List.of(curve(0.005)));
        String html = new FrontierPage(frontier).html();
        Document page = Jsoup.parse(html);
        assertThat(page.title()).isEqualTo("Frontier of adult <b>");
        assertThat(page.select("figure")).hasSize(2);
        assertThat(page.select("circle.point")).hasSize(8);
        assertThat(page.select("path.line")).hasSize(2);
        assertThat(page.select("g.chosen text").eachText()).containsOnly("w1.0");
        assertThat(page.select(".sentence").text())
                .contains("w1.0")
                .contains("\u22120.0100 [\u22120.0100, \u22120.0100]")
                .contains("baseline +0.0700 [+0.0700, +0.0700]")
                .contains("95 % interval of the mean over the seeds");
        assertThat(page.body().text()).doesNotContainPattern("-\\d");
        assertThat(page.select("tbody tr")).hasSize(4);
        assertThat(html).doesNotContain("http").doesNotContain("<b>");
    }
}
