package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.balance.Distances;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Unit;

/** How labels and groups go together in the data, before any model. */
final class BalanceTopic {
    private BalanceTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<FamilyBalance> all = document.supplements().balance();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Topic(
                                "balance",
                                "Labels and groups in the data",
                                "How many rows each slice has and which labels they carry. A model"
                                        + " learns from such rows; a gap that stands here may come"
                                        + " from the world, or from how labels were given.",
                                all.stream().map(BalanceTopic::picture).toList(),
                                List.of(
                                        cells(all),
                                        distances(all),
                                        associations(all),
                                        decisions(all),
                                        RelaxedTable.of(all))));
    }

    private static Picture picture(FamilyBalance family) {
        List<Picture.Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < family.cells().size(); i += 2) {
            FamilyBalance.Cell first = family.cells().get(i);
            FamilyBalance.Cell second = family.cells().get(i + 1);
            double positive = first.label() == 1 ? first.share() : second.share();
            double negative = first.label() == 1 ? second.share() : first.share();
            bars.add(
                    new Picture.Bar(
                            first.slice(),
                            List.of(positive, negative),
                            Unit.SHARE.text(positive + negative)));
        }
        return new Picture.Bars(
                "Rows by " + family.family(),
                "share of all rows of the family",
                List.of(
                        new Picture.Part("positive label", false),
                        new Picture.Part("negative label", true)),
                bars);
    }

    private static Grid cells(List<FamilyBalance> all) {
        var lines = new Grid.Lines();
        for (FamilyBalance family : all) {
            for (FamilyBalance.Cell cell : family.cells()) {
                lines.add(
                        Cell.of(cell.slice()),
                        Cell.of(cell.label() == 1 ? "positive" : "negative"),
                        Cell.of(cell.weight(), Unit.COUNT),
                        Cell.of(cell.share(), Unit.SHARE),
                        Cell.of(cell.skew(), Unit.CHANGE),
                        Cell.of(cell.skewFromIndependence(), Unit.CHANGE));
            }
        }
        return lines.table(
                "balance-cells",
                "Groups and labels",
                "Skew: log of the share over what is expected, when all cells are equally likely"
                        + " and when labels do not depend on the group.",
                "Slice",
                "Label",
                "Rows",
                "Share",
                "Skew from equal cells",
                "Skew from independence");
    }

    private static Grid distances(List<FamilyBalance> all) {
        var lines = new Grid.Lines();
        for (FamilyBalance family : all) {
            lines.add(distance(family, "equal cells", family.fromUniform()));
            lines.add(distance(family, "independence", family.fromIndependence()));
            lines.add(distance(family, "equal groups", family.groupsFromUniform()));
        }
        return lines.table(
                "balance-distances",
                "Distance to references",
                "All are 0 where the data are as the reference expects. p: chi-squared test.",
                "Family",
                "Reference",
                "Total variation",
                "Largest distance",
                "Kullback-Leibler, bits",
                "Jensen-Shannon, bits",
                "Mean distance",
                "Chi-squared",
                "Degrees",
                "p");
    }

    private static Cell[] distance(FamilyBalance family, String reference, Distances from) {
        return new Cell[] {
            Cell.of(family.family()),
            Cell.of(reference),
            Cell.of(from.totalVariation(), Unit.NUMBER),
            Cell.of(from.infinityNorm(), Unit.NUMBER),
            Cell.of(from.kullbackLeiblerBits(), Unit.NUMBER),
            Cell.of(from.jensenShannonBits(), Unit.NUMBER),
            Cell.of(from.meanDifference(), Unit.NUMBER),
            Cell.of(from.chiSquared(), Unit.NUMBER),
            Cell.of(from.degrees(), Unit.COUNT),
            Cell.of(from.pValue(), Unit.P)
        };
    }

    private static final Map<String, String> NAMES =
            Map.of(
                    "dp", "Share of positive labels",
                    "sdc", "Dice",
                    "ji", "Jaccard",
                    "llr", "Log likelihood ratio",
                    "pmi", "Mutual information",
                    "n_pmi_y", "Mutual information over label's",
                    "n_pmi_xy", "Mutual information over joint",
                    "s_pmi", "Squared mutual information",
                    "krc", "Kendall",
                    "t_test", "t");

    private static Grid associations(List<FamilyBalance> all) {
        List<String> columns = new ArrayList<>(List.of("Slice"));
        var lines = new Grid.Lines();
        for (FamilyBalance family : all) {
            for (FamilyBalance.GroupAssociation group : family.associations()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(group.slice())));
                group.measures()
                        .forEach(
                                (name, value) -> {
                                    if (cells.size() == columns.size()) {
                                        columns.add(NAMES.getOrDefault(name, name));
                                    }
                                    cells.add(Cell.of(value, Unit.NUMBER));
                                });
                lines.add(Double.NaN, cells);
            }
        }
        return lines.table(
                "balance-associations",
                "How a group and the positive label go together",
                "The measures of SynapseML; a gap between two groups is the difference of theirs.",
                columns);
    }

    private static Grid decisions(List<FamilyBalance> all) {
        var lines = new Grid.Lines();
        for (FamilyBalance family : all) {
            for (FamilyBalance.DecisionBalance at : family.decisions()) {
                lines.add(
                        at.threshold(),
                        Cell.of(family.family()),
                        Cell.of(at.balancedErrorRate(), Unit.NUMBER),
                        Cell.of(at.jointDistance(), Unit.NUMBER));
            }
        }
        return lines.table(
                "balance-decisions",
                "What a decision tells about the group",
                "Balanced error rate of guessing which of two groups a row is of from the decision"
                        + " alone: 0.5 tells nothing. Joint distance: Euclidean, of group and"
                        + " decision to group and label.",
                "Family",
                "Balanced error rate",
                "Joint distance");
    }
}
