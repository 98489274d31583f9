package org.fairlead.cli.command;

import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.RateTarget;
import org.fairlead.generate.tilt.Tilt;
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
            description = "Which rates: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Criterion criterion = Criterion.DEMOGRAPHIC_PARITY;

    @Option(
            names = "--target",
            paramLabel = "NAME",
            description = "Whose rates: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private RateTarget target = RateTarget.DATA;

    Tilt tilt() {
        return new Tilt(criterion, target, share);
    }
}
