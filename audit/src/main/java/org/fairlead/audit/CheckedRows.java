package org.fairlead.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.slice.SliceColumn;

/** Rows whose labels and scores are as the plan allows, and what was left out to get there. */
record CheckedRows(AuditRows rows, List<Exclusion> exclusions) {
    private static final double TOLERANCE = 1e-7;

    static CheckedRows of(AuditRows rows, UndefinedRows rule) {
        int withoutScore = 0;
        int withoutLabel = 0;
        double[] labels = rows.labels();
        double[] scores = rows.scores();
        for (int row = 0; row < labels.length; row++) {
            double label = labels[row];
            if (label < -TOLERANCE || label > 1 + TOLERANCE) {
                throw new IllegalArgumentException(
                        "labels, row %d: must lie in [0, 1], found %s; map classes to 0 and 1"
                                .formatted(row, label));
            }
            boolean noScore = Double.isNaN(scores[row]);
            boolean noLabel = Double.isNaN(label);
            if ((noScore && rule == UndefinedRows.REFUSE)
                    || (noLabel && rule != UndefinedRows.EXCLUDE)) {
                throw new IllegalArgumentException(
                        "%s, row %d: must be a number, found NaN; %s"
                                .formatted(
                                        noScore ? "scores" : "labels",
                                        row,
                                        "fill it in, or ask for such rows to be excluded"));
            }
            withoutLabel += noLabel ? 1 : 0;
            withoutScore += noScore && !noLabel ? 1 : 0;
        }
        List<Exclusion> exclusions = new ArrayList<>();
        if (withoutLabel > 0) {
            exclusions.add(new Exclusion("rows", "no label", withoutLabel));
        }
        if (withoutScore > 0) {
            exclusions.add(
                    new Exclusion(
                            "rows",
                            rule == UndefinedRows.EXCLUDE
                                    ? "no score"
                                    : "no score, counted as negative predictions",
                            withoutScore));
        }
        boolean drop = rule == UndefinedRows.EXCLUDE && !exclusions.isEmpty();
        return new CheckedRows(drop ? defined(rows) : rows, exclusions);
    }

    private static AuditRows defined(AuditRows rows) {
        double[] labels = rows.labels();
        double[] scores = rows.scores();
        int[] kept =
                IntStream.range(0, rows.size())
                        .filter(row -> !Double.isNaN(labels[row]) && !Double.isNaN(scores[row]))
                        .toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException(
                    "no row has both a label and a score; check the columns' names and types");
        }
        AuditRows.Builder builder = AuditRows.of(select(labels, kept), select(scores, kept));
        double[] weights = rows.weights();
        if (weights != null) {
            builder.weights(select(weights, kept));
        }
        double[] targets = rows.targets();
        if (targets != null) {
            builder.targets(select(targets, kept));
        }
        for (SliceColumn column : rows.columns()) {
            builder.slice(column.select(kept));
        }
        return builder.build();
    }

    private static double[] select(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
