package org.fairlead.report.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.search.SearchResult;
import org.fairlead.report.Audits;
import org.fairlead.report.Supplemented;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;
import org.fairlead.report.text.AuditMarkdown;
import org.fairlead.report.text.Csv;
import org.fairlead.report.wording.Unit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Everything beyond rates and gaps, in each view. */
class TopicsTest {
    private static final AuditDocument EVERYTHING = Supplemented.document();
    private static final List<Topic> TOPICS = Topics.of(EVERYTHING, 0.5);
    private static final Document PAGE =
            Jsoup.parse(HtmlReport.builder().model(EVERYTHING).build().html());

    private static Grid grid(String key) {
        return TOPICS.stream()
                .flatMap(topic -> topic.grids().stream())
                .filter(grid -> grid.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void topics_ofAnAuditWithEverything_areAllThere() {
        assertThat(TOPICS)
                .extracting(Topic::key)
                .containsExactly(
                        "evidence",
                        "extremes",
                        "compared",
                        "search",
                        "control",
                        "classes",
                        "numbers",
                        "ranking",
                        "calibration",
                        "distance",
                        "consistency",
                        "balance",
                        "detectable",
                        "intervals");
    }

    @Test
    void topics_ofAnAuditWithoutSupplements_areThoseOfItsSlices() {
        assertThat(Topics.of(Audits.simulated("plain", 0), 0.5))
                .extracting(Topic::key)
                .containsExactly("evidence", "extremes", "calibration", "distance");
    }

    @Test
    void lines_ofEveryTable_haveACellForEachColumn() {
        for (Topic topic : TOPICS) {
            for (Grid grid : topic.grids()) {
                assertThat(grid.lines()).as(grid.key()).isNotEmpty();
                assertThat(grid.lines())
                        .as(grid.key())
                        .allMatch(line -> line.cells().size() == grid.columns().size());
            }
        }
    }

    @Test
    void page_showsEveryCellOfEveryTable() {
        for (Topic topic : TOPICS) {
            Element section = PAGE.expectFirst("#topic-" + topic.key());

            List<Element> tables = section.select("table");
            assertThat(tables).hasSameSizeAs(topic.grids());
            for (int t = 0; t < tables.size(); t++) {
                Grid grid = topic.grids().get(t).cut(400, 0.5);
                List<Element> rows = tables.get(t).select("tbody tr");
                assertThat(rows).as(grid.key()).hasSameSizeAs(grid.lines());
                for (int r = 0; r < rows.size(); r++) {
                    String text = rows.get(r).text();
                    for (Cell cell : grid.lines().get(r).cells()) {
                        assertThat(text).contains(cell.shown().replace('\u00A0', ' ').strip());
                        assertThat(text).contains(cell.range());
                    }
                }
            }
            assertThat(section.select("figure")).hasSameSizeAs(topic.pictures());
        }
        assertThat(PAGE.select("nav a")).hasSizeGreaterThan(TOPICS.size());
        assertThat(PAGE.select("nav a"))
                .allMatch(a -> PAGE.getElementById(a.attr("href").substring(1)) != null);
    }

    @Test
    void pictures_haveTextForThoseWhoDoNotSeeThem() {
        assertThat(PAGE.select(".topic [role=img]"))
                .isNotEmpty()
                .allMatch(node -> !node.attr("aria-label").isBlank());
        assertThat(PAGE.select(".topic figure svg .mark title")).isNotEmpty();
    }

    @Test
    void tables_haveTheFiguresOfTheAudit() {
        ModelChange change = EVERYTHING.supplements().compared().get(0).changes().get(0);
        var accuracy = Objects.requireNonNull(change.changes().get(Metric.ACCURACY));
        Grid changes = grid("compared-1-changes");
        int column = changes.columns().indexOf("Accuracy");
        assertThat(changes.lines().get(0).cells().get(column))
                .isEqualTo(Cell.of(accuracy.value(), accuracy.interval(), Unit.POINTS));

        ControlledAudit.ControlledGap gap =
                EVERYTHING.supplements().controlled().get(0).gaps().get(0);
        assertThat(grid("control-1").lines().get(0).cells())
                .contains(
                        Cell.of(gap.slice()),
                        Cell.of(gap.plain(), Unit.POINTS),
                        Cell.of(gap.difference(), gap.interval(), Unit.POINTS));

        SearchResult.FoundSlice found = EVERYTHING.supplements().searches().get(0).found().get(0);
        assertThat(grid("search-1").lines().get(0).cells())
                .contains(Cell.of(found.slice()), Cell.of(found.gap().holm(), Unit.P));

        double ndcg = EVERYTHING.supplements().rankings().get(0).slices().get(1).ndcg();
        assertThat(grid("ranking-1").lines().get(1).cells()).contains(Cell.of(ndcg, Unit.NUMBER));
    }

    @Test
    void detectableGap_toOverall_isOnTheScaleOfTheGapToAllOtherRows() {
        Grid grid = grid("detectable");
        assertThat(grid.lines().stream().map(line -> line.cells().get(1).shown()).distinct())
                .containsExactlyInAnyOrder("sex=Male", "all other rows");
        var picture =
                TOPICS.stream()
                        .filter(topic -> topic.key().equals("detectable"))
                        .flatMap(topic -> topic.pictures().stream())
                        .map(Picture.Dots.class::cast)
                        .filter(dots -> dots.title().equals("Positive rate"))
                        .findFirst()
                        .orElseThrow();
        var north = EVERYTHING.audit().slice("region=North").at(0.5).weight();
        var all = EVERYTHING.audit().overall().at(0.5).weight();
        double own = (north.tp() + north.fp()) / north.total();
        double rest =
                (all.tp() + all.fp() - north.tp() - north.fp()) / (all.total() - north.total());

        assertThat(picture.rows())
                .filteredOn(row -> row.name().equals("region=North"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.points().get(0).value())
                                        .isCloseTo(Math.abs(own - rest), within(1e-12)));
    }

    @Test
    void markdown_hasEveryTable_longOnesCutWithANote() {
        String markdown = AuditMarkdown.of(EVERYTHING);

        for (Topic topic : TOPICS) {
            assertThat(markdown).contains("\n## " + topic.title());
        }
        Grid evidence = grid("evidence");
        assertThat(evidence.lines()).hasSizeGreaterThan(100);
        assertThat(markdown)
                .contains(
                        " of %d lines are shown, those at the threshold 0.5;"
                                .formatted(evidence.lines().size()))
                .contains("| Slice | Baseline | Measure | Gap |")
                .contains("| Family | Threshold | Balanced error rate | Joint distance |");
    }

    @Test
    void csv_hasATableForEachGrid_withRawNumbers() {
        Map<String, String> tables = Csv.tables(EVERYTHING);

        assertThat(tables.keySet())
                .containsExactlyElementsOf(
                        TOPICS.stream()
                                .flatMap(topic -> topic.grids().stream())
                                .map(Grid::key)
                                .toList());
        tables.forEach(
                (key, csv) ->
                        assertThat(csv.lines().count())
                                .as(key)
                                .isEqualTo(grid(key).lines().size() + 1L));
        var first = EVERYTHING.supplements().numbers().get(0);
        assertThat(tables.get("numbers"))
                .startsWith("threshold,slice,rows,mean_target,mean_prediction,mean_residual,")
                .contains(
                        String.format(Locale.ROOT, "Overall,%d,", first.rows())
                                + first.meanTarget());
    }
}
