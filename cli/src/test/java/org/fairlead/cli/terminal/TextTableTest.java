package org.fairlead.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void cells_thatAreLong_loseTheirMiddle() {
        String name = "sex=a very long name of a group that nobody would like, ";

        String text =
                new TextTable("slice against baseline", "gap")
                        .row(name + "first against Overall", "1")
                        .row(name + "second against Overall", "2")
                        .text();

        assertThat(text)
                .contains("first against Overall", "second against Overall", "\u2026")
                .doesNotContain("nobody");
        assertThat(text.lines()).allMatch(line -> line.length() <= 48 + 5);
    }
}
