package org.fairlead.data.known;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.file.ColumnKind;
import org.fairlead.data.file.FileFormat;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/** {@code adult.data} and {@code adult.test}, which differ in their first line and their labels. */
final class AdultFile {
    private static final List<String> NAMES =
            List.of(
                    "age",
                    "workclass",
                    "fnlwgt",
                    "education",
                    "education-num",
                    "marital-status",
                    "occupation",
                    "relationship",
                    "race",
                    "sex",
                    "capital-gain",
                    "capital-loss",
                    "hours-per-week",
                    "native-country",
                    "income");
    private static final List<String> LABELS = List.of("<=50K", ">50K");

    private AdultFile() {}

    static Table read(Path file) {
        ReadOptions.Builder options =
                ReadOptions.builder()
                        .format(FileFormat.CSV)
                        .delimiter(',')
                        .header(false)
                        .names(NAMES)
                        .trim(true)
                        .missing("?")
                        .skipLines(opensWithJunk(file) ? 1 : 0);
        for (String number :
                List.of(
                        "age",
                        "fnlwgt",
                        "education-num",
                        "capital-gain",
                        "capital-loss",
                        "hours-per-week")) {
            options.kind(number, ColumnKind.INTEGER);
        }
        Table table = TableReader.read(file.toString(), options.build());
        return table.with(label(file, table.categories("income")));
    }

    private static boolean opensWithJunk(Path file) {
        if (!Files.isRegularFile(file)) {
            return false; // the reader says what is wrong
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = in.readLine();
            return first != null && first.startsWith("|");
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static CategoryColumn label(Path file, CategoryColumn column) {
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            String text = column.text(row);
            codes[row] =
                    LABELS.indexOf(
                            text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
            if (codes[row] < 0) {
                throw new DataException(
                        "file %s, row %d: the label must be <=50K or >50K, found \"%s\"; is this an Adult file?"
                                .formatted(file, row + 1, text));
            }
        }
        return CategoryColumn.of(column.name(), LABELS, codes);
    }
}
