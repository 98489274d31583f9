package org.fairlead.report.topic;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fairlead.report.document.AuditDocument;

/** All that an audit looked at beyond rates and gaps, each only when it is there. */
public final class Topics {
    private static final List<BiFunction<AuditDocument, Double, Optional<Topic>>> ALL =
            List.of(
                    EvidenceTopic::of,
                    ExtremesTopic::of,
                    ComparedTopic::of,
                    SearchTopic::of,
                    ControlTopic::of,
                    ClassTopic::of,
                    NumberTopic::of,
                    RankingTopic::of,
                    CalibrationTopic::of,
                    DistanceTopic::of,
                    ConsistencyTopic::of,
                    BalanceTopic::of,
                    DetectableTopic::of,
                    ResampledTopic::of);

    private Topics() {}

    /**
     * The topics of an audit.
     *
     * @param document the audit
     * @param threshold the threshold that pictures show, one of those that were audited
     * @return in the order to show
     */
    public static List<Topic> of(AuditDocument document, double threshold) {
        return ALL.stream().flatMap(topic -> topic.apply(document, threshold).stream()).toList();
    }
}
