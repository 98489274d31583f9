package org.fairlead.report.topic;

import java.util.List;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.report.wording.Unit;

/** The relaxed parities of FairTransformerGAN, with the word that most of them cannot fail. */
final class RelaxedTable {
    private RelaxedTable() {}

    static Grid of(List<FamilyBalance> all) {
        var lines = new Grid.Lines();
        for (FamilyBalance family : all) {
            for (FamilyBalance.RelaxedParity parity : family.relaxed()) {
                lines.add(
                        parity.threshold(),
                        Cell.of(family.family()),
                        Cell.of(parity.measure().replace('_', ' ')),
                        Cell.of(parity.spread(), Unit.GAP),
                        Cell.of(parity.deviations(), Unit.NUMBER),
                        Cell.of(parity.holds() ? "holds" : "does not hold"),
                        Cell.of(parity.vacuous() ? "no other answer was possible" : ""));
            }
        }
        return lines.table(
                "balance-relaxed",
                "Relaxed parities",
                "Whether every group's share lies within so many standard deviations of the mean"
                        + " share. With few groups that holds whatever the shares are; the largest"
                        + " gap tells more.",
                "Family",
                "Measure",
                "Largest gap",
                "Deviations allowed",
                "Answer",
                "Worth of the answer");
    }
}
