package org.fairlead.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "1.3939e-29, 1.3939E-29",
        "-2.5e-7, -2.5E-7",
        "0.0000012, 0.0000012",
        "0.1, 0.1",
        "0, 0",
        "1000000, 1000000",
        "7214.0, 7214",
        "1e300, 1E+300",
    })
    void number_ofAnySize_isShortAndExact(double value, String written) {
        assertThat(Csv.number(value)).isEqualTo(written);
        assertThat(Double.parseDouble(written)).isEqualTo(value);
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
