package org.fairlead.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"black\", \"white\"]",
                "['black', 'white']",
                "[black, white]",
                " [ \"black\" ,'white' ] "
            })
    void parse_lists_givesTheirItems(String text) {
        assertThat(ListText.parse(text)).contains(List.of("black", "white"));
    }

    @Test
    void parse_quotedItems_mayHoldCommasBracketsAndQuotes() {
        assertThat(ListText.parse("[\"a, b\", 'c]d', \"e\\\"f\"]"))
                .contains(List.of("a, b", "c]d", "e\"f"));
        assertThat(ListText.parse("[]")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "black", "[", "[a", "a]", "[a,]", "[,a]", "[a] b", "[[a]]", "[\"a]"})
    void parse_otherTexts_areNoLists(String text) {
        assertThat(ListText.parse(text)).isEmpty();
    }

    @Test
    void parseColumn_oneLevelThatIsNoList_isNoListColumn() {
        CategoryColumn lists = CategoryColumn.ofValues("a", Arrays.asList("[x]", null, "[]"));
        CategoryColumn mixed = CategoryColumn.ofValues("a", List.of("[x]", "x"));

        assertThat(ListText.parse(lists)).contains(List.of(List.of("x"), List.of()));
        assertThat(ListText.parse(mixed)).isEmpty();
        assertThat(ListText.parse(CategoryColumn.of("a", List.of(), new int[0]))).isEmpty();
    }
}
