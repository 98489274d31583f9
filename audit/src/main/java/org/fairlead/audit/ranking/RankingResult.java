package org.fairlead.audit.ranking;

import java.util.List;

/**
 * How slices stand in rankings by falling score. Rows of equal score share their places: each gets
 * the mean of what the places give, so no order among them is made up.
 *
 * @param lists number of rankings; 1 unless rows belong to queries
 * @param k places that count as the top of each ranking
 * @param slices Overall first
 */
public record RankingResult(int lists, int k, List<SliceRanking> slices) {
    public RankingResult {
        slices = List.copyOf(slices);
    }

    /**
     * A slice in the rankings.
     *
     * @param slice name of the slice
     * @param rows its rows
     * @param selected how many of them are among the top, fractions for shared places
     * @param selectionRate share of its rows among the top
     * @param topShare its share of all top places; a slice like the others has its share of rows
     * @param precision share of positive labels among its rows at the top (precision at k)
     * @param recall share of its positive rows that are at the top (recall at k)
     * @param exposure its share of the attention that all places get, 1 / log2(1 + place) each
     * @param exposureRatio exposure over its share of rows; 1 when it is seen as much as others
     * @param ndcg normalised discounted cumulative gain at k of the ranking of its rows alone, with
     *     labels as gains, the mean over rankings that have a positive row of the slice; NaN
     *     without
     */
    public record SliceRanking(
            String slice,
            long rows,
            double selected,
            double selectionRate,
            double topShare,
            double precision,
            double recall,
            double exposure,
            double exposureRatio,
            double ndcg) {}
}
