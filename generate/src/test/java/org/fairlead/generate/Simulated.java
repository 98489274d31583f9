package org.fairlead.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** Simulated people for tests: every kind of column, a gap between groups, and simple rules. */
public final class Simulated {
    private Simulated() {}

    /**
     * Rows with columns id (key), age, hours (missing for some), city and region (which go
     * together), start and end (dates, start before end), pay (decimals), group (a, b, c) and good
     * (yes, no).
     */
    public static Table people(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] age = new double[rows];
        double[] hours = new double[rows];
        double[] start = new double[rows];
        double[] end = new double[rows];
        double[] pay = new double[rows];
        List<String> city = new ArrayList<>();
        List<String> region = new ArrayList<>();
        List<String> group = new ArrayList<>();
        List<String> good = new ArrayList<>();
        List<@Nullable String> id = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int place = random.nextInt(4);
            int kind = random.nextInt(10) < 6 ? 0 : random.nextInt(10) < 7 ? 1 : 2;
            age[row] = 20 + random.nextInt(40);
            hours[row] = random.nextInt(20) == 0 ? Double.NaN : 20 + random.nextInt(5) * 5 - kind;
            start[row] = 10_000 + random.nextInt(3000);
            end[row] = start[row] + 1 + random.nextInt(500);
            pay[row] = Math.round(100 * (10 + age[row] / 4 + 5 * random.nextDouble())) / 100.0;
            city.add("city" + place);
            region.add("region" + place / 2);
            group.add(List.of("a", "b", "c").get(kind));
            double chance = 0.2 + (age[row] - 20) / 80 + (kind == 0 ? 0.2 : 0);
            good.add(random.nextDouble() < chance ? "yes" : "no");
            id.add("P-%05d".formatted(row));
        }
        List<Column> columns =
                List.of(
                        TextColumn.of("id", id),
                        NumberColumn.of("age", NumberColumn.Kind.INTEGER, age),
                        NumberColumn.of("hours", NumberColumn.Kind.INTEGER, hours),
                        CategoryColumn.ofValues("city", new ArrayList<>(city)),
                        CategoryColumn.ofValues("region", new ArrayList<>(region)),
                        NumberColumn.of("start", NumberColumn.Kind.DATE, start),
                        NumberColumn.of("end", NumberColumn.Kind.DATE, end),
                        NumberColumn.of("pay", pay),
                        CategoryColumn.ofValues("group", new ArrayList<>(group)),
                        CategoryColumn.ofValues("good", new ArrayList<>(good)));
        return Table.of(columns);
    }

    /** The rate of a level of a column among the rows with a level of another. */
    public static double rate(
            Table table, String column, String level, String given, String givenLevel) {
        double rows = 0;
        double found = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.column(given).text(row).equals(givenLevel)) {
                rows++;
                found += table.column(column).text(row).equals(level) ? 1 : 0;
            }
        }
        return found / rows;
    }

    /** The distance between the largest and the smallest rate of "yes" of the groups. */
    public static double gap(Table table) {
        double[] rates = {
            rate(table, "good", "yes", "group", "a"),
            rate(table, "good", "yes", "group", "b"),
            rate(table, "good", "yes", "group", "c")
        };
        return Arrays.stream(rates).max().orElseThrow() - Arrays.stream(rates).min().orElseThrow();
    }
}
