package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.audit.compare.ComparedModel;
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

    private static final String NO_SCORES =
            "Intervals are of each gap, not of its change: that takes the scores of both models. Name"
                    + " run folders, not audit files.";

    private CompareSummary() {}

    /**
     * Writes a comparison.
     *
     * @param documents two models or more; the first is what the others are compared with, and has
     *     their changes if these are known
     * @param crossed whether crossed slices are listed too
     * @return tables of quality, of gaps and of their changes, at the first threshold of the first
     *     model
     */
    public static String text(List<AuditDocument> documents, boolean crossed) {
        AuditDocument first = documents.get(0);
        double threshold = first.audit().thresholds().get(0);
        List<SliceResult> slices =
                first.audit().slices().stream()
                        .filter(slice -> crossed || slice.slice().kind() != Slice.Kind.CROSS)
                        .filter(slice -> !slice.isHidden())
                        .filter(slice -> !slice.slice().name().equals(slice.baseline()))
                        .filter(slice -> !slice.at(threshold).gaps().isEmpty())
                        .toList();
        return "Quality at threshold %s%n%n%s%nGaps to the baseline slice, 95 %% intervals%n%n%s%n%s"
                .formatted(
                        thresholds(documents, threshold),
                        quality(documents),
                        gaps(documents, slices, threshold),
                        changes(first, slices, threshold))
                .stripTrailing();
    }

    private static String thresholds(List<AuditDocument> documents, double wanted) {
        return documents.stream()
                .map(document -> Numbers.threshold(Comparison.threshold(document, wanted)))
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
                    overall.at(Comparison.threshold(document, threshold))
                            .estimate(Metric.ACCURACY)
                            .value();
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

    private static String gaps(
            List<AuditDocument> documents, List<SliceResult> slices, double threshold) {
        return table(
                slices,
                documents.stream().map(AuditDocument::name).toList(),
                (model, slice, rate) -> gap(documents.get(model), slice, rate, threshold));
    }

    private static String changes(AuditDocument first, List<SliceResult> slices, double threshold) {
        List<ComparedModel> models = first.supplements().compared();
        if (models.isEmpty()) {
            return NO_SCORES;
        }
        return "Changes of these gaps from %s to another model, paired 95 %% intervals%n%n%s"
                .formatted(
                        first.name(),
                        table(
                                slices,
                                models.stream().map(ComparedModel::name).toList(),
                                (model, slice, rate) ->
                                        change(models.get(model), slice, rate, threshold)));
    }

    /** What a table says of a model, a slice and a rate. */
    private interface Figure {
        String of(int model, String slice, Metric rate);
    }

    private static String table(List<SliceResult> slices, List<String> models, Figure figure) {
        List<String> header = new ArrayList<>(List.of("slice", "against", "rate"));
        header.addAll(models);
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (SliceResult slice : slices) {
            String name = slice.slice().name();
            for (Metric rate : RATES) {
                List<String> cells = new ArrayList<>();
                cells.add(name);
                cells.add(slice.baseline());
                cells.add(rate.key().replace('_', ' '));
                for (int model = 0; model < models.size(); model++) {
                    cells.add(figure.of(model, name, rate));
                }
                table.row(cells.toArray(String[]::new));
            }
        }
        return table.text();
    }

    private static String change(ComparedModel model, String slice, Metric rate, double threshold) {
        return model.changes().stream()
                .filter(change -> change.threshold() == threshold && change.slice().equals(slice))
                .flatMap(change -> Stream.ofNullable(change.gapChanges().get(rate)))
                .findFirst()
                .map(change -> Figures.withInterval(change.value(), change.interval()))
                .orElse("not in this audit");
    }

    private static String gap(AuditDocument document, String name, Metric rate, double threshold) {
        Optional<SliceResult> slice =
                document.audit().slices().stream()
                        .filter(result -> result.slice().name().equals(name))
                        .findFirst();
        return slice.filter(result -> !result.isHidden())
                .map(result -> result.at(Comparison.threshold(document, threshold)))
                .filter(at -> at.gaps().containsKey(rate))
                .map(at -> Figures.withInterval(at.gap(rate)))
                .orElse("not in this audit");
    }
}
