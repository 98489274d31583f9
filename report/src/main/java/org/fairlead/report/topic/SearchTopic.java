package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.search.SearchResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;

/** Slices that nobody named and that a search found. */
final class SearchTopic {
    private SearchTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<SearchResult> all = document.supplements().searches();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (SearchResult search : all) {
            String key = "search-" + (all.indexOf(search) + 1);
            if (!search.found().isEmpty()) {
                pictures.add(picture(search));
            }
            grids.add(grid(key, search));
        }
        return Optional.of(
                new Topic(
                        "search",
                        "Slices found by searching",
                        "All crosses of the columns were looked at, and those that fare worse than"
                                + " Overall are listed, the clearest evidence first. They were"
                                + " chosen for their gap: a reason to look closer, on other data.",
                        pictures,
                        grids));
    }

    private static Picture picture(SearchResult search) {
        Measure measure = Measure.of(search.metric());
        return Picture.Dots.single(
                "Gap in " + measure.inSentence() + " of the slices found",
                "slice minus Overall",
                Unit.ofGap(search.metric()),
                search.found().stream()
                        .map(
                                found ->
                                        Picture.Row.of(
                                                found.slice(),
                                                found.gap().difference(),
                                                found.gap().interval()))
                        .toList());
    }

    private static Grid grid(String key, SearchResult search) {
        Unit gap = Unit.ofGap(search.metric());
        var lines = new Grid.Lines();
        for (SearchResult.FoundSlice found : search.found()) {
            lines.add(
                    search.threshold(),
                    Cell.of(found.slice()),
                    Cell.count(found.rows()),
                    Cell.of(found.estimate(), Unit.of(search.metric())),
                    Cell.of(found.gap().difference(), found.gap().interval(), gap),
                    Cell.of(found.harm(), gap),
                    Cell.of(found.gap().pValue(), Unit.P),
                    Cell.of(found.gap().holm(), Unit.P),
                    Cell.of(found.gap().benjaminiHochberg(), Unit.P));
        }
        Measure measure = Measure.of(search.metric());
        String at =
                Double.isNaN(search.threshold())
                        ? ""
                        : ", threshold " + Numbers.threshold(search.threshold());
        return lines.table(
                key,
                measure.name() + at,
                "%s slices were tested, crossed ones of up to %d columns and %s rows or more; p is corrected for all of them.%s"
                        .formatted(
                                Numbers.count(search.searched()),
                                search.depth(),
                                Numbers.count(search.support()),
                                search.found().isEmpty() ? " None is worse than Overall." : ""),
                "Slice",
                "Rows",
                measure.name(),
                "Gap to Overall",
                "How much worse",
                "p",
                "p, Holm",
                "p, Benjamini-Hochberg");
    }
}
