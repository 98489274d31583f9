package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** Gaps among people who are alike in a control variable. */
final class ControlTopic {
    private ControlTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<ControlledAudit> all = document.supplements().controlled();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (ControlledAudit audit : all) {
            String key = "control-" + (all.indexOf(audit) + 1);
            for (Measure measure : Measure.first()) {
                picture(audit, measure, threshold).ifPresent(pictures::add);
            }
            grids.add(gaps(key, audit));
            grids.add(within(key + "-strata", audit));
            grids.add(spreads(key + "-spreads", audit));
        }
        return Optional.of(
                new Topic(
                        "control",
                        "Gaps among people who are alike",
                        "Each gap as it stands, and the mean of the gaps within strata (Mantel and"
                                + " Haenszel). Whether to control for something is a decision: what"
                                + " is itself an effect of unequal treatment should not be taken"
                                + " out.",
                        pictures,
                        grids));
    }

    private static Optional<Picture> picture(
            ControlledAudit audit, Measure measure, double threshold) {
        List<Picture.Row> rows = new ArrayList<>();
        for (ControlledAudit.ControlledGap gap : audit.gaps()) {
            if (gap.threshold() == threshold && gap.metric() == measure.metric()) {
                rows.add(
                        Picture.Row.of(
                                gap.slice(),
                                Picture.Point.of(gap.plain()),
                                new Picture.Point(gap.difference(), gap.interval())));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Picture.Dots(
                                "Gap in " + measure.inSentence(),
                                "slice minus other rows",
                                Unit.POINTS,
                                List.of("as it stands", "within " + audit.control()),
                                rows));
    }

    private static Grid gaps(String key, ControlledAudit audit) {
        var lines = new Grid.Lines();
        for (ControlledAudit.ControlledGap gap : audit.gaps()) {
            lines.add(
                    gap.threshold(),
                    Cell.of(gap.slice()),
                    Cell.of(gap.baseline()),
                    Cell.of(Measure.of(gap.metric()).name()),
                    Cell.of(gap.plain(), Unit.POINTS),
                    Cell.of(gap.difference(), gap.interval(), Unit.POINTS),
                    Cell.of(gap.pValue(), Unit.P),
                    Cell.of(gap.within().size(), Unit.COUNT));
        }
        return lines.table(
                key,
                "Gaps within strata of " + audit.control(),
                "p: Cochran-Mantel-Haenszel test of no gap in any stratum, of each gap alone: not"
                        + " corrected for the number of gaps. The interval is of the same test"
                        + " (Miettinen and Nurminen): it leaves 0 out when p is below one minus"
                        + " its level. Strata without rows of both slices say nothing.",
                "Slice",
                "Baseline",
                "Measure",
                "Gap as it stands",
                "Gap within strata",
                "p, alone",
                "Strata compared");
    }

    private static Grid within(String key, ControlledAudit audit) {
        var lines = new Grid.Lines();
        for (ControlledAudit.ControlledGap gap : audit.gaps()) {
            for (ControlledAudit.StratumGap stratum : gap.within()) {
                lines.add(
                        gap.threshold(),
                        Cell.of(gap.slice()),
                        Cell.of(stratum.stratum()),
                        Cell.of(Measure.of(gap.metric()).name()),
                        Cell.of(stratum.value(), Unit.SHARE),
                        Cell.of(stratum.trials(), Unit.COUNT),
                        Cell.of(stratum.baselineValue(), Unit.SHARE),
                        Cell.of(stratum.baselineTrials(), Unit.COUNT),
                        Cell.of(stratum.difference(), stratum.interval(), Unit.POINTS));
            }
        }
        return lines.table(
                key,
                "Each stratum of " + audit.control(),
                "Rows are those in the denominator, of equal weight.",
                "Slice",
                "Stratum",
                "Measure",
                "Value",
                "Rows",
                "Baseline's value",
                "Baseline's rows",
                "Gap");
    }

    private static Grid spreads(String key, ControlledAudit audit) {
        var lines = new Grid.Lines();
        for (ControlledAudit.StratumSpread at : audit.spreads()) {
            at.spreads()
                    .forEach(
                            (metric, estimate) ->
                                    lines.add(
                                            at.threshold(),
                                            Cell.of(at.family()),
                                            Cell.of(at.stratum()),
                                            Cell.of(Measure.of(metric).name()),
                                            Cell.of(
                                                    estimate.spread().difference(),
                                                    estimate.interval(),
                                                    Unit.GAP),
                                            Cell.of(estimate.pValue(), Unit.P),
                                            Cell.of(estimate.spread().highest()),
                                            Cell.of(estimate.spread().lowest())));
        }
        return lines.table(
                key,
                "Largest gaps within each stratum of " + audit.control(),
                "",
                "Family",
                "Stratum",
                "Measure",
                "Largest gap",
                "p",
                "Highest",
                "Lowest");
    }
}
