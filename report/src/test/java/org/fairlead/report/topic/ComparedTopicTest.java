package org.fairlead.report.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.Flips;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;
import org.junit.jupiter.api.Test;

class ComparedTopicTest {

    @Test
    void changedPredictions_ofRowsWithoutWeight_areNotDrawn() {
        AuditDocument document =
                document(
                        change("drawn", new Flips(1, 2, 3, 4)),
                        change("not", new Flips(0, 0, 0, 0)));

        Picture.Bars bars =
                (Picture.Bars) ComparedTopic.of(document, 0.5).orElseThrow().pictures().get(0);

        assertThat(bars.rows()).extracting(Picture.Bar::name).containsExactly("drawn");
        assertThat(HtmlReport.builder().model(document).build().html())
                .contains("drawn, becomes negative: 30.0%");
    }

    private static ModelChange change(String slice, Flips flips) {
        return new ModelChange(slice, 0.5, flips, Map.of(), "Overall", Map.of());
    }

    private static AuditDocument document(ModelChange... changes) {
        Supplements none = Supplements.NONE;
        return new AuditDocument(
                "model",
                Map.of(),
                Audits.simulated("model", 0).audit(),
                new Supplements(
                        none.balance(),
                        none.detectable(),
                        none.resampled(),
                        none.searches(),
                        none.controlled(),
                        List.of(
                                new ComparedModel(
                                        "other",
                                        ComparedModel.Kind.MODEL,
                                        10,
                                        1,
                                        List.of(changes))),
                        none.classes(),
                        none.numbers(),
                        none.rankings(),
                        none.consistency()));
    }
}
