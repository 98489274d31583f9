package org.fairlead.cli.sweep;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.report.frontier.Frontier;

/**
 * What a sweep found.
 *
 * @param folder the sweep's folder
 * @param frontier the curves
 * @param notes what a person should know
 * @param seconds how long it took
 * @param stepMillis mean time of a step of all networks together; NaN if none was made
 * @param stackBytes memory of all networks together
 */
public record SweepResult(
        Path folder,
        Frontier frontier,
        List<String> notes,
        double seconds,
        double stepMillis,
        long stackBytes) {}
