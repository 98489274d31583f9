package org.fairlead.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;

class TableTest {
    private final Table table =
            Table.of(
                    NumberColumn.of("age", NumberColumn.Kind.INTEGER, new double[] {39, 50, 39}),
                    CategoryColumn.ofValues("sex", Arrays.asList("Male", null, "Female")));

    @Test
    void column_unknownName_namesTheNearest() {
        assertThatThrownBy(() -> table.column("sx"))
                .isInstanceOf(DataException.class)
                .hasMessage("no column \"sx\"; did you mean \"sex\"? Known: \"age\", \"sex\"");
    }

    @Test
    void numbers_ofCategories_quotesAValue() {
        assertThatThrownBy(() -> table.numbers("sex"))
                .hasMessage(
                        "column \"sex\" must hold numbers, found text such as \"Male\" in row 1; mend it, or name it as a mark for missing with --missing");
    }

    @Test
    void numbers_ofWholeNumbersTooLarge_saysRowValueAndWhatToDo() {
        Table large = Table.of(CategoryColumn.ofValues("id", List.of("7", "-9007199254740993")));

        assertThatThrownBy(() -> large.numbers("id"))
                .hasMessage(
                        "column \"id\" must hold numbers, found text such as \"-9007199254740993\" in row 2, a whole number too large to hold exactly; round or rescale it, or write it with a decimal point");
    }

    @Test
    void numbers_ofNumbersStoredAsText_saysRowAndValue() {
        Table codes = Table.of(CategoryColumn.ofValues("code", Arrays.asList(null, "007")));

        assertThatThrownBy(() -> codes.numbers("code"))
                .hasMessage(
                        "column \"code\" must hold numbers, found text such as \"007\" in row 2, whose leading zero makes codes of all values; take it off");
        Table texts = Table.of(CategoryColumn.ofValues("n", List.of("7")));
        assertThatThrownBy(() -> texts.numbers("n"))
                .hasMessageEndingWith("found text such as \"7\" in row 1; store it as numbers");
    }

    @Test
    void categories_ofNumbers_areSortedTexts() {
        CategoryColumn ages = table.categories("age");

        assertThat(ages.levels()).containsExactly("39", "50");
        assertThat(ages.codes()).containsExactly(0, 1, 0);
    }

    @Test
    void select_repeatsAndReorders() {
        Table selected = table.select(2, 1, 2);

        assertThat(selected.numbers("age").values()).containsExactly(39, 50, 39);
        assertThat(selected.column("sex").text(0)).isEqualTo("Female");
        assertThat(selected.column("sex").isMissing(1)).isTrue();
    }

    @Test
    void stacked_putsRowsBelowAndAddsLevels() {
        Table below =
                Table.of(
                        CategoryColumn.ofValues("sex", Arrays.asList("Other", "Female", null)),
                        NumberColumn.of("age", 1.5, Double.NaN, 2));

        Table all = Table.stacked(List.of(table, below));

        assertThat(all.names()).containsExactly("age", "sex");
        assertThat(all.numbers("age").kind()).isEqualTo(NumberColumn.Kind.REAL);
        assertThat(all.numbers("age").values()).containsExactly(39, 50, 39, 1.5, Double.NaN, 2);
        assertThat(all.categories("sex").levels()).containsExactly("Male", "Female", "Other");
        assertThat(all.categories("sex").codes()).containsExactly(0, -1, 1, 2, 1, -1);
        assertThat(Table.stacked(List.of(table))).isSameAs(table);
    }

    @Test
    void stacked_otherColumnsOrKinds_areRefused() {
        Table renamed = table.only(List.of("age"));
        assertThatThrownBy(() -> Table.stacked(List.of(table, renamed)))
                .isInstanceOf(DataException.class)
                .hasMessage("tables must have the same columns, found [age, sex] and [age]");
        Table texts = table.with(CategoryColumn.ofValues("age", List.of("a", "b", "c")));
        assertThatThrownBy(() -> Table.stacked(List.of(table, texts)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("column \"age\" must be of one kind in all tables");
    }

    @Test
    void of_twoColumnsOfOneName_isRefused() {
        NumberColumn age = NumberColumn.of("age", 1);
        assertThatThrownBy(() -> Table.of(List.of(age, age)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("\"age\" twice");
    }

    @Test
    void with_replacesInPlaceOrAppends() {
        assertThat(table.with(NumberColumn.of("age", 1, 2, 3)).names())
                .containsExactly("age", "sex");
        assertThat(table.with(NumberColumn.of("new", 1, 2, 3)).names())
                .containsExactly("age", "sex", "new");
    }
}
