package org.fairlead.generate.tilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateFamilyTest {

    @Test
    void shareWithMargin_addsTheShareOfOneStandardErrorOfTheGap() {
        RateFamily family = new RateFamily();
        family.add(0.1, 10_000);
        family.add(0.3, 20_000);

        // sqrt(.1 * .9 / 10000 + .3 * .7 / 20000) = .0044159, a share .0220795 of the gap of .2
        assertThat(family.shareWithMargin(0.75)).isCloseTo(0.75 * 1.0220795, within(1e-6));
        assertThat(family.shareWithMargin(1)).isEqualTo(1);
        assertThat(family.shareWithMargin(0)).isZero();
        assertThat(family.mean()).isCloseTo(0.7 / 3, within(1e-12));
    }

    @Test
    void shareWithMargin_noGap_isTheShare() {
        RateFamily family = new RateFamily();
        family.add(0.2, 50);
        family.add(0.2, 100);

        assertThat(family.shareWithMargin(0.5)).isEqualTo(0.5);
    }
}
