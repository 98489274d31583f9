package org.fairlead.generate.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Simulated;
import org.fairlead.generate.tilt.Tilt;
import org.junit.jupiter.api.Test;

class BadTableTest {
    private static final Table PEOPLE =
            Simulated.people(300, 2).only(List.of("age", "city", "hours", "pay", "group", "good"));

    private static void refused(Table table, TreeSettings.Builder settings, String message) {
        assertThatThrownBy(() -> TreeSynthesizer.fit(table, settings.build()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(message);
    }

    private static TreeSettings.Builder both() {
        return TreeSettings.builder().outcome("good", "yes").protectedColumns("group");
    }

    @Test
    void fit_missingValuesWhereForbidden_namesColumnAndRow() {
        refused(
                PEOPLE,
                both().refuseMissing(true),
                "column \"hours\" must not have missing values");
        Table holes = PEOPLE.with(CategoryColumn.ofValues("good", Arrays.asList(new String[300])));
        refused(holes, both(), "outcome \"good\" must not have missing values, found one in row 1");
    }

    @Test
    void fit_protectedOfOneClass_isRefused() {
        Table one = PEOPLE.with(same("group", "a"));
        refused(one, both(), "protected column \"group\" must have two levels or more");
    }

    @Test
    void fit_continuousProtected_isRefusedWithAdvice() {
        refused(
                PEOPLE,
                TreeSettings.builder().outcome("good", "yes").protectedColumns("pay"),
                "cut it into ranges first");
    }

    @Test
    void tilted_groupWithoutPositives_isRefused() {
        List<String> good = new ArrayList<>();
        for (int row = 0; row < 300; row++) {
            boolean c = PEOPLE.column("group").text(row).equals("c");
            good.add(c ? "no" : PEOPLE.column("good").text(row));
        }
        Table none = PEOPLE.with(CategoryColumn.ofValues("good", new ArrayList<>(good)));
        TreeSynthesizer fitted = TreeSynthesizer.fit(none, both().build());

        assertThatThrownBy(() -> fitted.tilted(Tilt.share(0.5)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no training row of \"c\" has the positive outcome");
    }

    @Test
    void fit_oneRow_isRefused() {
        refused(
                PEOPLE.select(0),
                both(),
                "must have at least 30 rows to fit leaves of 30, found 1");
    }

    @Test
    void fit_constantColumn_staysConstant() {
        Table constant = PEOPLE.with(same("city", "x"));
        Table made =
                TreeSynthesizer.fit(constant, both().build())
                        .sample(SampleRequest.rows(50, 1))
                        .table();
        assertThat(made.categories("city").levels()).containsExactly("x");
    }

    @Test
    void fit_hundredThousandLevels_isRefusedWithAdvice() {
        List<String> names = IntStream.range(0, 100_000).mapToObj(row -> "name" + row).toList();
        double[] numbers = new double[100_000];
        Table wide =
                Table.of(
                        NumberColumn.of("n", numbers),
                        CategoryColumn.ofValues("name", new ArrayList<>(names)));
        refused(wide, TreeSettings.builder(), "column \"name\": every level has fewer than 5 rows");
    }

    @Test
    void fit_unknownNames_areRefusedWithTheNearest() {
        refused(PEOPLE, TreeSettings.builder().outcome("goood", "yes"), "did you mean \"good\"?");
        refused(PEOPLE, TreeSettings.builder().outcome("good", "yess"), "did you mean \"yes\"?");
        refused(PEOPLE, both().keys("group"), "must have one role only");
    }

    @Test
    void fit_rareLevel_isNotedAndNeverDrawn() {
        int[] codes = new int[300];
        codes[0] = 1;
        Table rare = PEOPLE.with(CategoryColumn.of("city", List.of("x", "rare"), codes));
        TreeSynthesizer fitted = TreeSynthesizer.fit(rare, both().build());

        assertThat(fitted.notes())
                .anyMatch(note -> note.contains("column \"city\": the values of 1 rows"));
        Table made = fitted.sample(SampleRequest.rows(500, 1)).table();
        assertThat(made.categories("city").levels()).containsExactly("x");
    }

    private static CategoryColumn same(String name, String level) {
        return CategoryColumn.of(name, List.of(level), new int[300]);
    }
}
