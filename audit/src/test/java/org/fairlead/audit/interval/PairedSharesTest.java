package org.fairlead.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedSharesTest {
    private static final double Z = 1.959963984540054;

    /** At an end, the test of that change is just not significant, by a search of its own. */
    @ParameterizedTest
    @CsvSource({"12, 2, 50", "1, 14, 21", "0, 3, 7", "20, 20, 400"})
    void end_ofAnyTable_isWhereTheScoreTestTurns(double gained, double lost, double rows) {
        Interval found = PairedShares.of(gained / rows, lost / rows, rows, Z);

        assertThat(Math.abs(score(gained, lost, rows, found.lower()))).isCloseTo(Z, within(1e-5));
        assertThat(Math.abs(score(gained, lost, rows, found.upper()))).isCloseTo(Z, within(1e-5));
        assertThat(found.contains((gained - lost) / rows)).isTrue();
    }

    private static double score(double gained, double lost, double rows, double change) {
        double likely = mostLikely(gained, lost, rows, change);
        double variance = rows * (2 * likely + change - change * change);
        return (gained - lost - rows * change) / Math.sqrt(variance);
    }

    /** The share lost that makes the table likeliest, if that gained is larger by the change. */
    private static double mostLikely(double gained, double lost, double rows, double change) {
        double low = Math.max(0, -change);
        double high = (1 - change) / 2;
        for (int step = 0; step < 200; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (likelihood(gained, lost, rows, change, left)
                    < likelihood(gained, lost, rows, change, right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    private static double likelihood(
            double gained, double lost, double rows, double change, double share) {
        return term(gained, share + change)
                + term(lost, share)
                + term(rows - gained - lost, 1 - change - 2 * share);
    }

    private static double term(double count, double share) {
        return count == 0 ? 0 : count * Math.log(share);
    }

    @Test
    void interval_withoutAnyChange_hasAWidth() {
        double end = Z * Z / (20 + Z * Z);

        Interval found = PairedShares.of(0, 0, 20, Z);

        assertThat(found.upper()).isCloseTo(end, within(1e-12));
        assertThat(found.lower()).isCloseTo(-end, within(1e-12));
    }

    @Test
    void interval_whenTheAnswersAreExchanged_isTurned() {
        Interval there = PairedShares.of(0.3, 0.1, 30, Z);
        Interval back = PairedShares.of(0.1, 0.3, 30, Z);

        assertThat(there.lower()).isCloseTo(-back.upper(), within(1e-12));
        assertThat(there.upper()).isCloseTo(-back.lower(), within(1e-12));
    }

    @Test
    void interval_ofManyTables_holdsAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(1);
        int tables = 4_000;
        int held = 0;
        for (int table = 0; table < tables; table++) {
            int gained = 0;
            int lost = 0;
            for (int row = 0; row < 25; row++) {
                double drawn = random.nextDouble();
                gained += drawn < 0.2 ? 1 : 0;
                lost += drawn > 0.95 ? 1 : 0;
            }
            held += PairedShares.of(gained / 25.0, lost / 25.0, 25, Z).contains(0.15) ? 1 : 0;
        }

        assertThat((double) held / tables).isBetween(0.93, 0.97);
    }

    @Test
    void interval_withoutRows_isUnknown() {
        assertThat(PairedShares.of(Double.NaN, 0, 5, Z).isUnknown()).isTrue();
        assertThat(PairedShares.of(0, 0, 0, Z).isUnknown()).isTrue();
    }
}
