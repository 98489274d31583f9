package org.fairlead.remedy.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemedyTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void weight_notAllowed_isRefused(double weight) {
        String message = "the weight of a term must be finite and 0 or more, found " + weight;
        assertThatThrownBy(() -> MinDiff.of("gap", MmdLoss.gaussian(), weight)).hasMessage(message);
        assertThatThrownBy(() -> WeightSchedule.warmUp(weight, 10)).hasMessage(message);
    }

    @Test
    void warmUp_risesLinearlyAndStays() {
        WeightSchedule schedule = WeightSchedule.warmUp(2, 4);

        assertThat(schedule.at(0)).isZero();
        assertThat(schedule.at(1)).isEqualTo(0.5);
        assertThat(schedule.at(4)).isEqualTo(2);
        assertThat(schedule.at(Long.MAX_VALUE)).isEqualTo(2);
        assertThatThrownBy(() -> WeightSchedule.warmUp(2, 0))
                .hasMessage("warm-up steps must be 1 or more, found 0");
    }

    @Test
    void remedy_namesTwiceOrNone_areRefused() {
        MinDiff gap = MinDiff.of("gap", MmdLoss.gaussian(), 1);
        LogitPairing same = LogitPairing.of("gap", SquaredPairLoss.create(), 1);

        assertThatThrownBy(() -> Remedy.of(gap, same))
                .hasMessage("terms must have different names, found 'gap' twice");
        assertThatThrownBy(Remedy::of).hasMessage("a remedy needs a term, found none");
        assertThatThrownBy(() -> MinDiff.of(" ", MmdLoss.gaussian(), 1))
                .hasMessage("a term needs a name, found ' '");
        assertThatThrownBy(() -> gap.onOutput(-1))
                .hasMessage("term 'gap': the output must be 0 or more, found -1");
    }

    @Test
    @SuppressWarnings("NullAway") // what careless callers pass
    void term_withoutLoss_isRefusedWhenItIsMade() {
        assertThatThrownBy(() -> MinDiff.of("gap", null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("term 'gap' needs a loss, found null");
        assertThatThrownBy(() -> LogitPairing.of("flips", null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("term 'flips' needs a loss, found null");
    }
}
