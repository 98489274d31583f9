package org.fairlead.cli.command;

import java.util.List;
import java.util.Locale;
import org.fairlead.data.DataException;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.GroupRate;
import org.fairlead.generate.tilt.RateTarget;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.generate.tree.TreeSynthesizer;
import picocli.CommandLine.Option;

/** Options of the commands that take a gap out. */
final class TiltOptions {
    @Option(
            names = "--share",
            paramLabel = "S",
            description = "Share of the gap to take out, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double share;

    @Option(
            names = "--criterion",
            paramLabel = "NAME",
            description =
                    "Which rates: demographic-parity, equal-opportunity or equalised-odds."
                            + " Default: demographic-parity.")
    private Criterion criterion = Criterion.DEMOGRAPHIC_PARITY;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Whose rates: data or classifier. Default: data.")
    private RateTarget target = RateTarget.DATA;

    Tilt tilt() {
        return new Tilt(criterion, target, share);
    }

    /** The same model with the share taken out; only trees can do that while they sample. */
    Synthesizer apply(Synthesizer synthesizer) {
        Tilt wanted = tilt();
        if (wanted.share() == 0) { // exact: the default
            return synthesizer;
        }
        if (synthesizer instanceof TreeSynthesizer trees) {
            return trees.tilted(wanted);
        }
        throw new DataException(
                "--share is for tree models, found a model of kind \"%s\"; sample first, then use synthesize tilt"
                        .formatted(synthesizer.kind()));
    }

    /** Each rate that a tilt set, as a line for people. */
    static List<String> lines(List<GroupRate> rates) {
        return rates.stream().map(TiltOptions::line).toList();
    }

    private static String line(GroupRate rate) {
        return String.format(
                Locale.ROOT,
                "%s%s: rate of %s%s before %.4f, wanted %.4f, now %.4f",
                rate.attribute().isEmpty() ? "all rows" : rate.attribute() + "=",
                rate.level(),
                rate.outcome(),
                rate.given() == null ? "" : " among former " + rate.given(),
                rate.before(),
                rate.wanted(),
                rate.after());
    }
}
