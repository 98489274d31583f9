package org.fairlead.model.training;

import java.util.List;
import org.fairlead.model.encoder.Encoded;

/** What every term of a training must fulfil. */
final class TermChecks {
    private TermChecks() {}

    static void check(String name, List<Encoded> parts, int batch, double weight, long warmUp) {
        if (parts.size() < 2 || parts.stream().anyMatch(part -> part.rows() == 0)) {
            throw new IllegalArgumentException(
                    "remedy \"%s\" must have two groups or more, each with rows, found groups of %s"
                            .formatted(name, parts.stream().map(Encoded::rows).toList()));
        }
        if (batch < 1) {
            throw new IllegalArgumentException(
                    "remedy \"%s\": batch must be 1 or more, found %d".formatted(name, batch));
        }
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "remedy \"%s\": weight must be 0 or more, found %s".formatted(name, weight));
        }
        if (warmUp < 0) {
            throw new IllegalArgumentException(
                    "remedy \"%s\": warm-up steps must be 0 or more, found %d"
                            .formatted(name, warmUp));
        }
    }
}
