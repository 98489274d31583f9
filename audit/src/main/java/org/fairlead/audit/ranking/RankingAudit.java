package org.fairlead.audit.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.score.ScoreOrder;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;
import org.jspecify.annotations.Nullable;

/**
 * Audits rankings by score.
 *
 * <p>Source: Järvelin and Kekäläinen (2002), ACM TOIS 20, 422-446, for discounted gain; Singh and
 * Joachims (2018), KDD, for exposure. Ties follow McSherry and Najork (2008), ECIR: the mean over
 * all orders of equal scores.
 */
public final class RankingAudit {
    private final AuditRows rows;
    private final int k;
    private final double[] top;
    private final double[] exposure;

    private RankingAudit(AuditRows rows, int k) {
        this.rows = rows;
        this.k = k;
        this.top = new double[rows.size()];
        this.exposure = new double[rows.size()];
    }

    /**
     * Audits.
     *
     * @param rows labels (gains), scores and slices; weights do not matter to places
     * @param query the ranking that each row belongs to, from 0 on; null when all rows are one
     *     ranking
     * @param plan crosses and minimum of rows; slices below it are left out
     * @param k places that count as the top of each ranking, 1 or more
     * @return how each slice stands
     * @throws IllegalArgumentException if k is below 1, or queries are not as many as rows
     */
    public static RankingResult of(AuditRows rows, int @Nullable [] query, AuditPlan plan, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, found " + k);
        }
        if (query != null && query.length != rows.size()) {
            throw new IllegalArgumentException(
                    "queries must be as many as rows, found %d and %d"
                            .formatted(query.length, rows.size()));
        }
        return new RankingAudit(rows, k).result(lists(rows, query), plan);
    }

    /** Rows of each ranking, best first. */
    private static List<int[]> lists(AuditRows rows, int @Nullable [] query) {
        int[] rising = ScoreOrder.of(rows.scores());
        int count = query == null ? 1 : Arrays.stream(query).max().orElse(0) + 1;
        int[] sizes = new int[count];
        for (int row : rising) {
            sizes[query == null ? 0 : query[row]]++;
        }
        List<int[]> lists = new ArrayList<>();
        for (int size : sizes) {
            lists.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int i = rising.length - 1; i >= 0; i--) {
            int list = query == null ? 0 : query[rising[i]];
            lists.get(list)[sizes[list]++] = rising[i];
        }
        return lists.stream().filter(list -> list.length > 0).toList();
    }

    private RankingResult result(List<int[]> lists, AuditPlan plan) {
        lists.forEach(this::place);
        Patterns patterns = Patterns.of(rows.columns(), rows.size());
        long[] rowsOf = new long[patterns.count()];
        for (int id : patterns.ids()) {
            rowsOf[id]++;
        }
        SliceTable table =
                SliceTable.of(
                        patterns,
                        Families.of(rows.columns(), plan.crosses(), plan.crossDepth()),
                        rowsOf,
                        plan.support());
        List<RankingResult.SliceRanking> slices = new ArrayList<>();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            boolean[] member = new boolean[patterns.count()];
            Arrays.stream(table.patterns(slice)).forEach(id -> member[id] = true);
            long size = Arrays.stream(table.patterns(slice)).mapToLong(id -> rowsOf[id]).sum();
            if (slice == 0 || size >= plan.minimumRows()) {
                String name = table.slices().get(slice).name();
                slices.add(slice(name, lists, patterns.ids(), member));
            }
        }
        return new RankingResult(lists.size(), k, slices);
    }

    /** Gives each row of a ranking its part of the top and its attention. */
    private void place(int... list) {
        for (int from = 0; from < list.length; ) {
            int to = tie(list, from);
            double above = Math.max(0, Math.min(k, to) - Math.min(k, from));
            double seen = IntStream.range(from, to).mapToDouble(RankingAudit::attention).sum();
            for (int i = from; i < to; i++) {
                top[list[i]] = above / (to - from);
                exposure[list[i]] = seen / (to - from);
            }
            from = to;
        }
    }

    private int tie(int[] list, int from) {
        double score = rows.scores()[list[from]];
        int to = from + 1;
        while (to < list.length && rows.scores()[list[to]] == score) {
            to++;
        }
        return to;
    }

    private static double attention(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }

    private RankingResult.SliceRanking slice(
            String name, List<int[]> lists, int[] ids, boolean[] member) {
        long size = 0;
        long all = 0;
        double selected = 0;
        double right = 0;
        double positives = 0;
        double seen = 0;
        double allTop = 0;
        double allSeen = 0;
        double gain = 0;
        int gains = 0;
        for (int[] list : lists) {
            int[] own = Arrays.stream(list).filter(row -> member[ids[row]]).toArray();
            for (int row : own) {
                selected += top[row];
                right += top[row] * rows.labels()[row];
                positives += rows.labels()[row];
                seen += exposure[row];
            }
            allTop += Math.min(k, list.length);
            allSeen += IntStream.range(0, list.length).mapToDouble(RankingAudit::attention).sum();
            size += own.length;
            all += list.length;
            double ndcg = ndcg(own);
            gain += Double.isNaN(ndcg) ? 0 : ndcg;
            gains += Double.isNaN(ndcg) ? 0 : 1;
        }
        double share = seen / allSeen;
        return new RankingResult.SliceRanking(
                name,
                size,
                selected,
                selected / size,
                selected / allTop,
                selected > 0 ? right / selected : Double.NaN,
                positives > 0 ? right / positives : Double.NaN,
                share,
                share / ((double) size / all),
                gains > 0 ? gain / gains : Double.NaN);
    }

    private double ndcg(int... list) {
        double[] labels = Arrays.stream(list).mapToDouble(row -> rows.labels()[row]).toArray();
        double found = 0;
        for (int from = 0; from < list.length && from < k; ) {
            int to = tie(list, from);
            double mean = Arrays.stream(labels, from, to).average().orElse(0);
            for (int i = from; i < Math.min(to, k); i++) {
                found += mean * attention(i);
            }
            from = to;
        }
        Arrays.sort(labels);
        double best = 0;
        for (int i = 0; i < Math.min(k, labels.length); i++) {
            best += labels[labels.length - 1 - i] * attention(i);
        }
        return best > 0 ? found / best : Double.NaN;
    }
}
