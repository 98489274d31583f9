package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.ranking.RankingResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;

/** How slices stand at the top of rankings. */
final class RankingTopic {
    private RankingTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<RankingResult> all = document.supplements().rankings();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (RankingResult ranking : all) {
            pictures.add(picture(ranking));
            grids.add(grid("ranking-" + (all.indexOf(ranking) + 1), ranking));
        }
        return Optional.of(
                new Topic(
                        "ranking",
                        "Who stands at the top",
                        "A slice that is ranked like the others has its share of rows also of the"
                                + " top places and of the attention that places get.",
                        pictures,
                        grids));
    }

    private static Picture picture(RankingResult ranking) {
        double all = ranking.slices().get(0).rows();
        return new Picture.Dots(
                "Top %s places".formatted(Numbers.count(ranking.k())),
                "shares of rows, places and attention",
                Unit.SHARE,
                List.of("of rows", "of the top", "of attention"),
                ranking.slices().stream()
                        .skip(1)
                        .map(
                                slice ->
                                        Picture.Row.of(
                                                slice.slice(),
                                                Picture.Point.of(slice.rows() / all),
                                                Picture.Point.of(slice.topShare()),
                                                Picture.Point.of(slice.exposure())))
                        .toList());
    }

    private static Grid grid(String key, RankingResult ranking) {
        var lines = new Grid.Lines();
        for (RankingResult.SliceRanking slice : ranking.slices()) {
            lines.add(
                    Cell.of(slice.slice()),
                    Cell.count(slice.rows()),
                    Cell.of(slice.selected(), Unit.COUNT),
                    Cell.of(slice.selectionRate(), Unit.SHARE),
                    Cell.of(slice.topShare(), Unit.SHARE),
                    Cell.of(slice.precision(), Unit.SHARE),
                    Cell.of(slice.recall(), Unit.SHARE),
                    Cell.of(slice.exposure(), Unit.SHARE),
                    Cell.of(slice.exposureRatio(), Unit.NUMBER),
                    Cell.of(slice.ndcg(), Unit.NUMBER));
        }
        return lines.table(
                key,
                "Top %s of %s"
                        .formatted(
                                Numbers.count(ranking.k()),
                                ranking.lists() == 1
                                        ? "one ranking"
                                        : Numbers.count(ranking.lists()) + " rankings"),
                "Attention falls with the place as 1 / log2(1 + place). Rows of equal score share"
                        + " their places.",
                "Slice",
                "Rows",
                "At the top",
                "Selection rate",
                "Share of the top",
                "Precision at the top",
                "Recall at the top",
                "Share of attention",
                "Attention over rows",
                "NDCG");
    }
}
