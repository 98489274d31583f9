package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.slice.Slice;
import org.fairlead.cli.terminal.Figures;
import org.fairlead.cli.terminal.TextTable;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;

/** Models beside each other as text: quality and its cost, gaps before and after. */
public final class CompareSummary {
    private static final List<Metric> RATES =
            List.of(Metric.FALSE_NEGATIVE_RATE, Metric.FALSE_POSITIVE_RATE, Metric.POSITIVE_RATE);

    private static final String CHANGES =
            "Intervals are of each gap, not of its change, which is not tested here: fairlead audit"
                    + " --compare does so on one file with the scores of both.";

    private CompareSummary() {}

    /**
     * Writes a comparison.
     *
     * @param documents two models or more; the first is what the others are compared with
     * @param crossed whether crossed slices are listed too
     * @return tables of quality and of gaps, at the first threshold of the first model
     */
    public static String text(List<AuditDocument> documents, boolean crossed) {
        double threshold = documents.get(0).audit().thresholds().get(0);
        return "Quality at threshold %s%n%n%s%nGaps to the baseline slice, 95 %% intervals%n%n%s%n%s"
                .formatted(
                        thresholds(documents, threshold),
                        quality(documents),
                        gaps(documents, threshold, crossed),
                        CHANGES)
                .stripTrailing();
    }

    private static String thresholds(List<AuditDocument> documents, double wanted) {
        return documents.stream()
                .map(document -> Numbers.threshold(threshold(document, wanted)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String quality(List<AuditDocument> documents) {
        TextTable table = new TextTable("model", "accuracy", "cost", "AUC", "cost");
        double threshold = documents.get(0).audit().thresholds().get(0);
        SliceResult first = documents.get(0).audit().overall();
        for (int i = 0; i < documents.size(); i++) {
            AuditDocument document = documents.get(i);
            SliceResult overall = document.audit().overall();
            double accuracy =
                    overall.at(threshold(document, threshold)).estimate(Metric.ACCURACY).value();
            double before = first.at(threshold).estimate(Metric.ACCURACY).value();
            double auc = overall.measure(Metric.AUC).value();
            boolean base = i == 0;
            table.row(
                    document.name(),
                    Figures.fine(accuracy),
                    base ? "" : Figures.fineSigned(accuracy - before),
                    Figures.fine(auc),
                    base ? "" : Figures.fineSigned(auc - first.measure(Metric.AUC).value()));
        }
        return table.text();
    }

    private static double threshold(AuditDocument document, double wanted) {
        List<Double> thresholds = document.audit().thresholds();
        return thresholds.contains(wanted) ? wanted : thresholds.get(0);
    }

    private static String gaps(List<AuditDocument> documents, double threshold, boolean crossed) {
        List<String> header = new ArrayList<>(List.of("slice", "against", "rate"));
        documents.forEach(document -> header.add(document.name()));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (SliceResult slice : documents.get(0).audit().slices()) {
            if (slice.isHidden()
                    || (slice.slice().kind() == Slice.Kind.CROSS && !crossed)
                    || slice.slice().name().equals(slice.baseline())
                    || slice.at(threshold).gaps().isEmpty()) {
                continue;
            }
            for (Metric rate : RATES) {
                String name = slice.slice().name();
                List<String> cells =
                        new ArrayList<>(
                                List.of(name, slice.baseline(), rate.key().replace('_', ' ')));
                documents.forEach(document -> cells.add(gap(document, name, rate, threshold)));
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.text();
    }

    private static String gap(AuditDocument document, String name, Metric rate, double threshold) {
        Optional<SliceResult> slice =
                document.audit().slices().stream()
                        .filter(result -> result.slice().name().equals(name))
                        .findFirst();
        return slice.filter(result -> !result.isHidden())
                .map(result -> result.at(threshold(document, threshold)))
                .filter(at -> at.gaps().containsKey(rate))
                .map(at -> Figures.withInterval(at.gap(rate)))
                .orElse("not in this audit");
    }
}
