package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.balance.DataBalance;
import org.fairlead.audit.balance.Distances;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.FamilyAtThreshold;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/** What the audit module measures, as a list of figures. */
final class AuditFigures {
    private static final double THRESHOLD = 0.5;

    private AuditFigures() {}

    /** An audit of scores, no slice hidden; those above one half are predicted positive. */
    static AuditResult audit(double[] labels, double[] scores, Table rows, List<String> columns) {
        AuditRows.Builder audited = AuditRows.of(labels, scores);
        for (String name : columns) {
            CategoryColumn groups = rows.categories(name);
            audited.slice(SliceColumn.ofCodes(name, groups.levels(), groups.codes()));
        }
        AuditPlan plan = AuditPlan.builder().thresholds(THRESHOLD).threads(1).build();
        return Audit.run(audited.build(), plan);
    }

    /** Labels of 0 and 1 of an outcome's positive level. */
    static double[] labels(CategoryColumn outcome, String positive) {
        int code = outcome.levels().indexOf(positive);
        return Arrays.stream(outcome.codes()).mapToDouble(c -> c == code ? 1 : 0).toArray();
    }

    /** All measures of a classifier by slice, Overall first. */
    static List<Figure> slices(AuditResult audit) {
        List<Figure> figures = new ArrayList<>();
        for (SliceResult slice : audit.slices()) {
            String name = slice.slice().name();
            slice.measures().forEach((metric, e) -> figures.add(figure(name, metric, e)));
            slice.at(THRESHOLD)
                    .estimates()
                    .forEach((metric, e) -> figures.add(figure(name, metric, e)));
        }
        return figures;
    }

    /** Gaps of a classifier by protected column: parity measures, then spreads of all measures. */
    static List<Figure> gaps(AuditResult audit) {
        List<Figure> figures = new ArrayList<>();
        for (FamilyResult family : audit.families()) {
            FamilyAtThreshold at = family.at(THRESHOLD);
            at.parities()
                    .forEach(
                            (parity, e) ->
                                    figures.add(
                                            figure(
                                                    family.family(),
                                                    parity.key(),
                                                    e.difference(),
                                                    e.interval())));
            add(figures, family.family(), family.measures());
            add(figures, family.family(), at.spreads());
        }
        return figures;
    }

    private static void add(
            List<Figure> figures, String family, Map<Metric, SpreadEstimate> spreads) {
        spreads.forEach(
                (metric, e) ->
                        figures.add(
                                figure(
                                        family,
                                        metric.key() + "_gap",
                                        e.spread().difference(),
                                        e.interval())));
    }

    /** Rates of a table's outcome by slice. */
    static List<Figure> rates(AuditResult audit) {
        List<Figure> figures = new ArrayList<>();
        for (SliceResult slice : audit.slices()) {
            Estimate rate = slice.measure(Metric.BASE_RATE);
            figures.add(figure(slice.slice().name(), Metric.BASE_RATE, rate));
        }
        return figures;
    }

    /** How groups and outcomes go together in a table. */
    static List<Figure> balance(AuditResult audit) {
        List<Figure> figures = new ArrayList<>();
        for (FamilyResult family : audit.families()) {
            SpreadEstimate gap = family.measures().get(Metric.BASE_RATE);
            if (gap != null) {
                figures.add(
                        figure(
                                family.family(),
                                "base_rate_gap",
                                gap.spread().difference(),
                                gap.interval()));
            }
        }
        for (FamilyBalance balance : DataBalance.of(audit)) {
            addDistances(figures, balance.family(), "", balance.fromIndependence());
            addDistances(figures, balance.family(), "groups_", balance.groupsFromUniform());
            for (FamilyBalance.GroupAssociation group : balance.associations()) {
                group.measures()
                        .forEach(
                                (name, value) ->
                                        figures.add(
                                                figure(
                                                        group.slice(),
                                                        name,
                                                        value,
                                                        Interval.UNKNOWN)));
            }
        }
        return figures;
    }

    private static void addDistances(
            List<Figure> figures, String family, String prefix, Distances distances) {
        Map<String, Double> values =
                Map.of(
                        "total_variation", distances.totalVariation(),
                        "jensen_shannon_bits", distances.jensenShannonBits(),
                        "kullback_leibler_bits", distances.kullbackLeiblerBits(),
                        "infinity_norm", distances.infinityNorm(),
                        "chi_squared", distances.chiSquared(),
                        "chi_squared_p", distances.pValue());
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                        entry ->
                                figures.add(
                                        figure(
                                                family,
                                                prefix + entry.getKey(),
                                                entry.getValue(),
                                                Interval.UNKNOWN)));
    }

    private static Figure figure(String slice, Metric metric, Estimate estimate) {
        return figure(slice, metric.key(), estimate.value(), estimate.interval());
    }

    private static Figure figure(String slice, String measure, double value, Interval interval) {
        return new Figure(slice, measure, value, interval.lower(), interval.upper());
    }
}
