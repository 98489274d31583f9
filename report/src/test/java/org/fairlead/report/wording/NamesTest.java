package org.fairlead.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void shortened_ofNamesWithACommonStart_keepsWhatTellsThemApart() {
        String first = "sex=a very long name of a group, first";
        String second = "sex=a very long name of a group, second";

        assertThat(Names.shortened(first, 20)).isEqualTo("sex=a very\u2026up, first").hasSize(20);
        assertThat(Names.shortened(second, 20)).isNotEqualTo(Names.shortened(first, 20));
        assertThat(Names.shortened(first, first.length())).isEqualTo(first);
    }

    @Test
    void shortened_ofCharactersOutsideTheBasicPlane_cutsNoneInTwo() {
        String name = "\uD83D\uDE00".repeat(9);

        assertThat(Names.shortened(name, 4))
                .isEqualTo("\uD83D\uDE00".repeat(2) + "\u2026\uD83D\uDE00");
        assertThat(Names.shortened(name, 9)).isEqualTo(name);
    }

    @Test
    void headAndTail_areTheWholeName() {
        String name = "district of the long river, north bank";

        assertThat(Names.tail(name)).isEqualTo("north bank");
        assertThat(Names.head(name) + Names.tail(name)).isEqualTo(name);
        assertThat(Names.tail("sex=Female")).isEmpty();
    }
}
