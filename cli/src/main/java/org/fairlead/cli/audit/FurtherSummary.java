package org.fairlead.cli.audit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.audit.evidence.DetectableGap;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.audit.ranking.RankingResult;
import org.fairlead.audit.search.SearchResult;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;
import org.fairlead.report.document.AuditDocument;

/** What was asked for beyond rates and gaps, as text: a heading and a table for each answer. */
final class FurtherSummary {
    private final AuditSummary asked;
    private final Supplements found;

    FurtherSummary(AuditSummary asked, AuditDocument document) {
        this.asked = asked;
        this.found = document.supplements();
    }

    String text() {
        return each(found.searches(), FurtherSummary::search)
                + each(found.compared(), ComparisonText::of)
                + each(found.controlled(), ComparisonText::of)
                + each(found.resampled(), ComparisonText::of)
                + each(found.classes(), OutcomeText::of)
                + (found.numbers().isEmpty() ? "" : OutcomeText.of(found.numbers()))
                + each(found.rankings(), FurtherSummary::ranking)
                + each(found.consistency(), FurtherSummary::consistency)
                + (asked.detectable() ? detectable(found.detectable()) : "")
                + (asked.balance() ? each(found.balance(), FurtherSummary::balance) : "");
    }

    private static <T> String each(List<T> answers, Function<T, String> text) {
        return answers.stream().map(text).collect(Collectors.joining());
    }

    private static String search(SearchResult search) {
        TextTable table =
                new TextTable("slice", "rows", search.metric().key(), "gap to all", "p (Holm)");
        for (SearchResult.FoundSlice slice : search.found()) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.rows()),
                    Figures.withInterval(slice.estimate()),
                    Figures.withInterval(slice.gap()),
                    Figures.pValue(slice.gap().holm()));
        }
        return "Worst slices by %s%s: %d looked at, up to %d columns crossed, crosses of %d rows or more; look again on other data%n%n%s%n"
                .formatted(
                        search.metric().key(),
                        Double.isNaN(search.threshold()) ? "" : " at " + search.threshold(),
                        search.searched(),
                        search.depth(),
                        search.support(),
                        search.found().isEmpty() ? "none is worse than all rows\n" : table.text());
    }

    private static String ranking(RankingResult ranking) {
        TextTable table =
                new TextTable(
                        "slice",
                        "rows",
                        "at the top",
                        "share of it",
                        "of the top",
                        "precision",
                        "recall",
                        "exposure / rows",
                        "NDCG");
        for (RankingResult.SliceRanking slice : ranking.slices()) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.rows()),
                    String.format(Locale.ROOT, "%.1f", slice.selected()),
                    Figures.rate(slice.selectionRate()),
                    Figures.rate(slice.topShare()),
                    Figures.rate(slice.precision()),
                    Figures.rate(slice.recall()),
                    Figures.rate(slice.exposureRatio()),
                    Figures.rate(slice.ndcg()));
        }
        return "The %d highest scores of %s%n%n%s%n"
                .formatted(
                        ranking.k(),
                        ranking.lists() == 1 ? "all rows" : ranking.lists() + " rankings",
                        table.text());
    }

    private static String consistency(ConsistencyResult consistency) {
        TextTable table = new TextTable("slice", "rows", "labels", "scores", "decisions");
        for (ConsistencyResult.OfSlice slice : consistency.slices()) {
            table.row(
                    slice.slice(),
                    String.valueOf(slice.rows()),
                    Figures.rate(slice.labels()),
                    Figures.rate(slice.scores()),
                    slice.decisions().stream()
                            .map(Figures::rate)
                            .collect(Collectors.joining(", ")));
        }
        return "Consistency with the %d rows nearest in %s, on %d of %d rows; 1 is alike%n%n%s%n"
                .formatted(
                        consistency.neighbours(),
                        String.join(", ", consistency.features()),
                        consistency.rows(),
                        consistency.ofRows(),
                        table.text());
    }

    private static String detectable(List<DetectableGap> gaps) {
        TextTable table =
                new TextTable(
                        "slice",
                        "compared with",
                        "threshold",
                        "rate",
                        "rows",
                        "smallest gap seen",
                        "rows needed");
        double wanted = 0;
        for (DetectableGap gap : gaps) {
            wanted = gap.gap();
            table.row(
                    gap.slice(),
                    gap.comparedWith(),
                    String.valueOf(gap.threshold()),
                    gap.metric().key(),
                    String.format(Locale.ROOT, "%.0f", gap.trials()),
                    Figures.rate(gap.smallestGap()),
                    gap.rowsNeeded() == 0 ? "not known" : String.valueOf(gap.rowsNeeded()));
        }
        boolean others = gaps.stream().anyMatch(gap -> !gap.comparedWith().equals(gap.baseline()));
        return "Rows needed in each denominator to see a gap of %s to the rows compared with%s%n%n%s%n"
                .formatted(
                        wanted,
                        others
                                ? "\n(a gap to Overall is smaller, for the slice is a part of it)"
                                : "",
                        table.text());
    }

    private static String balance(FamilyBalance balance) {
        TextTable table = new TextTable("slice", "label", "rows or weight", "share");
        for (FamilyBalance.Cell cell : balance.cells()) {
            table.row(
                    cell.slice(),
                    String.valueOf(cell.label()),
                    String.format(Locale.ROOT, "%.0f", cell.weight()),
                    Figures.rate(cell.share()));
        }
        return "Labels and groups of %s: total variation from independence %s, Jensen-Shannon %s bits, chi-squared p %s%n%n%s%n"
                .formatted(
                        balance.family(),
                        Figures.fine(balance.fromIndependence().totalVariation()),
                        Figures.fine(balance.fromIndependence().jensenShannonBits()),
                        Figures.pValue(balance.fromIndependence().pValue()),
                        table.text());
    }
}
