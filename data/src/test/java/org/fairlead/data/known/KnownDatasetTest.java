package org.fairlead.data.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.fairlead.data.DataException;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownDatasetTest {
    @TempDir Path folder;

    /** Counts as the data's own documentation and its README state them. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ADULT, adult/adult.data, 32561, 7841",
        "ADULT, adult/adult.test, 16281, 3846",
        "BANK, bank/bank-full.csv, 45211, 5289",
        "COMPAS, compas/compas-scores-two-years.csv, 7214, 3251",
        "GERMAN, german/german.data, 1000, 700",
        "LAW, law/law_school_clean.csv, 20798, 18505",
        "CIVIL_COMMENTS, toxicity/comments.csv.gz, 95612, 19610"
    })
    void read_originals_haveTheKnownCounts(
            KnownDataset dataset, String name, int rows, long positives) {
        Path file = shared(name);
        Table table = dataset.read(file);

        assertThat(dataset.isOriginal(file)).isTrue();
        assertThat(table.rows()).isEqualTo(rows);
        CategoryColumn label = table.categories(dataset.info().label());
        int positive = label.levels().indexOf(dataset.info().positive());
        assertThat(label.levels()).hasSize(2);
        assertThat(Arrays.stream(label.codes()).filter(code -> code == positive).count())
                .isEqualTo(positives);
        dataset.info().protectedAttributes().forEach(table::column);
    }

    @Test
    void read_adult_isTrimmedAndKnowsMissing() {
        Table train = KnownDataset.ADULT.read(shared("adult/adult.data"));
        Table test = KnownDataset.ADULT.read(shared("adult/adult.test"));

        assertThat(train.names()).isEqualTo(test.names()).hasSize(15);
        assertThat(train.categories("sex").levels()).containsExactlyInAnyOrder("Male", "Female");
        assertThat(missing(train, "workclass")).isEqualTo(1836);
        assertThat(missing(train, "occupation")).isEqualTo(1843);
        assertThat(missing(train, "native-country")).isEqualTo(583);
        assertThat(Predicate.parse("sex = 'Female' AND income = '>50K'").rows(train)).hasSize(1179);
        assertThat(test.categories("income").levels()).containsExactly("<=50K", ">50K");
        assertThat(test.numbers("age").value(0)).isEqualTo(25);
    }

    @Test
    void read_german_findsSexInPersonalStatus() {
        Table table = KnownDataset.GERMAN.read(shared("german/german.data"));

        assertThat(Predicate.parse("sex = 'female'").rows(table)).hasSize(310);
    }

    @Test
    void read_otherFileAsAdult_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("adult.data"), "1,2\n3,4\n");
        assertThatThrownBy(() -> KnownDataset.ADULT.read(file))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must have 15 columns");
        Path label =
                Files.writeString(folder.resolve("x.data"), "1,a,1,a,1,a,a,a,a,a,1,1,1,a,rich\n");
        assertThatThrownBy(() -> KnownDataset.ADULT.read(label))
                .hasMessageContaining("row 1: the label must be <=50K or >50K, found \"rich\"");
    }

    @Test
    void of_unknownId_namesTheNearest() {
        assertThat(KnownDataset.of("civil-comments")).isEqualTo(KnownDataset.CIVIL_COMMENTS);
        assertThatThrownBy(() -> KnownDataset.of("adlt"))
                .hasMessageStartingWith("no known data set \"adlt\"; did you mean \"adult\"?");
    }

    private static long missing(Table table, String column) {
        return Arrays.stream(table.categories(column).codes()).filter(code -> code < 0).count();
    }

    private static Path shared(String name) {
        Path file = Path.of("../../shared/data").resolve(name);
        assumeThat(Files.exists(file)).as("%s is absent, test skipped", file).isTrue();
        return file;
    }
}
