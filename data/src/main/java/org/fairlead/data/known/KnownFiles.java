package org.fairlead.data.known;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.file.FileFormat;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** The files of the smaller known data sets. */
final class KnownFiles {
    private static final List<String> GERMAN =
            List.of(
                    "checking-status",
                    "duration",
                    "credit-history",
                    "purpose",
                    "amount",
                    "savings",
                    "employment-since",
                    "installment-rate",
                    "personal-status",
                    "other-debtors",
                    "residence-since",
                    "property",
                    "age",
                    "other-plans",
                    "housing",
                    "existing-credits",
                    "job",
                    "dependents",
                    "telephone",
                    "foreign-worker",
                    "credit");
    private static final Set<String> MEN = Set.of("A91", "A93", "A94");
    private static final Set<String> WOMEN = Set.of("A92", "A95");

    private KnownFiles() {}

    static Table bank(Path file) {
        Table table =
                TableReader.read(file.toString(), csv().delimiter(';').missing("unknown").build());
        double[] age = table.numbers("age").values();
        int[] codes = Arrays.stream(age).mapToInt(a -> a >= 25 && a <= 59 ? 0 : 1).toArray();
        return table.with(CategoryColumn.of("age-group", List.of("25 to 59", "others"), codes));
    }

    static Table compas(Path file) {
        return require(TableReader.read(file.toString(), csv().build()), file, "two_year_recid");
    }

    static Table german(Path file) {
        Table table =
                TableReader.read(
                        file.toString(), csv().delimiter(' ').header(false).names(GERMAN).build());
        CategoryColumn status = table.categories("personal-status");
        int[] sex =
                IntStream.range(0, table.rows())
                        .map(row -> sex(file, row, status.text(row)))
                        .toArray();
        double[] credit = table.numbers("credit").values();
        int[] label = Arrays.stream(credit).mapToInt(code -> code == 1 ? 0 : 1).toArray();
        return table.with(CategoryColumn.of("credit", List.of("good", "bad"), label))
                .with(CategoryColumn.of("sex", List.of("male", "female"), sex));
    }

    private static int sex(Path file, int row, String status) {
        if (MEN.contains(status) || WOMEN.contains(status)) {
            return MEN.contains(status) ? 0 : 1;
        }
        throw new DataException(
                "file %s, row %d: personal-status must be A91 to A95, found \"%s\"; is this german.data?"
                        .formatted(file, row + 1, status));
    }

    static Table law(Path file) {
        Table table = require(TableReader.read(file.toString(), csv().build()), file, "pass_bar");
        return Table.of(table.columns().stream().map(KnownFiles::whole).toList());
    }

    private static Column whole(Column column) {
        return column instanceof NumberColumn numbers
                        && Arrays.stream(numbers.values())
                                .allMatch(value -> Double.isNaN(value) || value == Math.rint(value))
                ? NumberColumn.of(column.name(), NumberColumn.Kind.INTEGER, numbers.values())
                : column;
    }

    private static ReadOptions.Builder csv() {
        return ReadOptions.builder().format(FileFormat.CSV);
    }

    private static Table require(Table table, Path file, String column) {
        if (!table.has(column)) {
            throw new DataException(
                    "file %s must have the column \"%s\"; is this the file of another data set?"
                            .formatted(file, column));
        }
        return table;
    }
}
