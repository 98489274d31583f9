package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.report.document.AuditDocument;

/**
 * What a run found.
 *
 * @param folder the run folder
 * @param document the audit of its test rows
 * @param trained the network, with its history
 * @param notes what a person should know
 * @param seconds how long the run took
 */
public record RunResult(
        Path folder,
        AuditDocument document,
        TrainedNetwork trained,
        List<String> notes,
        double seconds) {}
