package org.fairlead.report.gate;

import java.math.BigDecimal;
import java.util.Locale;
import org.fairlead.audit.gate.Finding;

/** How findings are named in every view. */
final class Rules {
    private Rules() {}

    /** Such as {@code gap/false_negative_rate}. */
    static String id(Finding finding) {
        return finding.limit().subject().name().toLowerCase(Locale.ROOT)
                + "/"
                + finding.limit().measure();
    }

    /** Such as {@code sex=Female at 0.5}. */
    static String place(Finding finding) {
        return Double.isNaN(finding.threshold())
                ? finding.place()
                : finding.place() + " at " + number(finding.threshold());
    }

    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
