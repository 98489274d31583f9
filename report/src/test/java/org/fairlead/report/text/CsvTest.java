package org.fairlead.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final AuditDocument DOCUMENT = Audits.simulated("plain", 0, 0.3, 0.5);

    @Test
    void table_holdsEveryEstimateInFull() {
        List<String> lines = Csv.of(DOCUMENT).lines().toList();

        int figures =
                DOCUMENT.audit().slices().stream()
                        .mapToInt(s -> s.measures().size() + 2 * s.at(0.5).estimates().size())
                        .sum();
        assertThat(lines).hasSize(1 + figures);
        Estimate rate =
                DOCUMENT.audit().slice("sex=Female").at(0.3).estimate(Metric.FALSE_NEGATIVE_RATE);
        String line =
                lines.stream()
                        .filter(l -> l.startsWith("plain,sex=Female,column,sex=Male,"))
                        .filter(l -> l.contains(",false_negative_rate,0.3,known,"))
                        .findFirst()
                        .orElseThrow();
        String[] cells = line.split(",", -1);
        assertThat(cells).hasSize(21);
        assertThat(Double.parseDouble(cells[8])).isEqualTo(rate.value());
        assertThat(Double.parseDouble(cells[9])).isEqualTo(rate.interval().lower());
    }

    @Test
    void cells_withCommasQuotesAndLines_areQuoted() {
        String csv = Csv.of(Audits.hostile("a,\"b\"\nc", "other"));

        assertThat(csv).contains("\"a,\"\"b\"\"\nc\",\"group=a,\"\"b\"\"\nc\",column,Overall,300,");
    }

    @Test
    void hiddenAndUndefined_areEmptyCellsWithAStatus() {
        String csv = Csv.of(Audits.smallSlices());

        assertThat(csv).contains("group=tiny,column,Overall,5,,,hidden,,").doesNotContain("NaN");
        assertThat(csv).contains(",undefined,,,");
    }
}
