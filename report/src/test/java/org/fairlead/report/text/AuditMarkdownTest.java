package org.fairlead.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.report.Audits;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditMarkdownTest {
    @Test
    void text_holdsRatesWithIntervals() {
        AuditDocument document = Audits.simulated("plain", 0);
        Estimate rate =
                document.audit().slice("sex=Female").at(0.5).estimate(Metric.FALSE_NEGATIVE_RATE);

        String text = AuditMarkdown.of(document);

        assertThat(text)
                .contains(
                        String.format(
                                Locale.ROOT,
                                "%.3f [%.3f, %.3f]",
                                rate.value(),
                                rate.interval().lower(),
                                rate.interval().upper()));
        assertThat(text).contains("| sex=Female | sex=Male |", "threshold is the user's choice");
    }

    @Test
    void text_withHiddenSlices_saysSo() {
        String text = AuditMarkdown.of(Audits.smallSlices());

        assertThat(text).contains("| group=tiny | 5 | hidden |", "## Left out", "undefined");
        assertThat(text).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "</script> => &lt;/script&gt;",
                "a|b => a\\|b",
                "sex=Female & race=Black => sex=Female &amp; race=Black",
                "*bold* => \\*bold\\*",
                "[x](http://y) => \\[x\\]\\(http://y\\)",
                "@team => &#64;team",
                "0.5 => 0.5",
                "two_year_recid => two_year_recid",
            })
    void markdown_ofAnyText_showsItAsItIs(String text, String escaped) {
        assertThat(Markdown.text(text)).isEqualTo(escaped);
    }
}
