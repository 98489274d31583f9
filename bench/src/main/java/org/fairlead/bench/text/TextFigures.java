package org.fairlead.bench.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;

/**
 * What is measured of one classifier.
 *
 * @param auc area under the ROC curve, validate rows
 * @param threshold scores above are toxic
 * @param rate false positive rate of all validate rows
 * @param rates false positive rates of groups
 * @param flipRate pairs of sentences of one template with different decisions
 * @param spread standard deviation over 50 terms of the flagged share of non-toxic sentences
 * @param realFlips share of real pairs with different decisions
 */
record TextFigures(
        double auc,
        double threshold,
        double rate,
        Map<String, Double> rates,
        double flipRate,
        double spread,
        double realFlips) {

    static TextFigures of(TextTask task, TextTask.Scores scores, double threshold) {
        AuditResult audit = task.audit(scores.validate(), threshold);
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String group : TextTask.GROUPS) {
            rates.put(group, rate(audit.slice(group), threshold));
        }
        int flips = 0;
        for (int i = 0; i < scores.originals().length; i++) {
            boolean one = scores.originals()[i] > threshold;
            flips += one != scores.exchanged()[i] > threshold ? 1 : 0;
        }
        return new TextFigures(
                audit.overall().measure(Metric.AUC).value(),
                threshold,
                rate(audit.overall(), threshold),
                rates,
                task.templates().flipRate(scores.templates(), threshold),
                task.templates().spread(scores.templates(), threshold),
                (double) flips / scores.originals().length);
    }

    private static double rate(SliceResult slice, double threshold) {
        return slice.at(threshold).estimate(Metric.FALSE_POSITIVE_RATE).value();
    }

    static TextFigures mean(List<TextFigures> all) {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (String group : all.get(0).rates.keySet()) {
            rates.put(
                    group,
                    average(
                            all.stream()
                                    .map(f -> f.rates.getOrDefault(group, Double.NaN))
                                    .toList()));
        }
        return new TextFigures(
                average(all.stream().map(TextFigures::auc).toList()),
                average(all.stream().map(TextFigures::threshold).toList()),
                average(all.stream().map(TextFigures::rate).toList()),
                rates,
                average(all.stream().map(TextFigures::flipRate).toList()),
                average(all.stream().map(TextFigures::spread).toList()),
                average(all.stream().map(TextFigures::realFlips).toList()));
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    String row(String name) {
        List<String> cells =
                new ArrayList<>(List.of(name, number(auc), number(threshold), number(rate)));
        rates.values().forEach(value -> cells.add(number(value)));
        cells.addAll(List.of(number(flipRate), number(spread), number(realFlips)));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
