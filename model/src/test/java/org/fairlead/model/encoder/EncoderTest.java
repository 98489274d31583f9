package org.fairlead.model.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final Table TRAIN =
            Table.of(
                    NumberColumn.of("hours", 10, 20, 30, Double.NaN),
                    NumberColumn.of("age", 17, 18, 30, Double.NaN),
                    CategoryColumn.ofValues("sex", Arrays.asList("f", "m", null, "f")));

    private static Features features(int crossLimit) {
        return new Features(
                List.of("hours"),
                Map.of("age", List.of(18.0, 25.0)),
                List.of("sex"),
                List.of(List.of("sex", "age")),
                crossLimit);
    }

    @Test
    void encode_numbers_areStandardisedAndMissingIsTheMean() {
        Encoded encoded = Encoder.fit(TRAIN, features(100)).encode(TRAIN);

        float step = (float) Math.sqrt(1.5);
        assertThat(encoded.numbers()).containsExactly(-step, 0f, step, 0f);
        assertThat(encoded.imputed()).containsExactly(Map.entry("hours", 1L));
    }

    @Test
    void encode_bucketsLevelsAndCross_areOneIndexEach() {
        Encoder encoder = Encoder.fit(TRAIN, features(100));
        Encoded encoded = encoder.encode(TRAIN);

        // age: 0 unknown, 1 missing, 2 below 18, 3 [18, 25), 4 from 25; sex from 5: 7 f, 8 m
        assertThat(encoder.tableRows()).isEqualTo(5 + 4 + 4 * 5);
        assertThat(encoder.firstCrossRow()).isEqualTo(9);
        assertThat(encoded.indices())
                .containsExactly(
                        2,
                        7,
                        9 + 2 * 5 + 2, //
                        3,
                        8,
                        9 + 3 * 5 + 3, //
                        4,
                        6,
                        9 + 1 * 5 + 4, //
                        1,
                        7,
                        9 + 2 * 5 + 1);
    }

    /** The vectors of TF Model Remediation about the census tutorial: an age and its bucket. */
    @ParameterizedTest
    @CsvSource({
        "uci.age-bucket.17, 0",
        "uci.age-bucket.18, 1",
        "uci.age-bucket.24, 1",
        "uci.age-bucket.25, 2",
        "uci.age-bucket.64, 9",
        "uci.age-bucket.65, 10"
    })
    void encode_ageOfTheTutorial_isInItsBucket(String vector, int bucket) {
        double age = Double.parseDouble(vector.substring(vector.lastIndexOf('.') + 1));
        Table table = Table.of(NumberColumn.of("age", age));
        List<Double> bounds = List.of(18.0, 25., 30., 35., 40., 45., 50., 55., 60., 65.);
        Features features = new Features(List.of(), Map.of("age", bounds), List.of(), List.of(), 1);

        int[] indices = Encoder.fit(table, features).encode(table).indices();

        assertThat(indices).containsExactly(2 + bucket); // 0 is unknown, 1 is missing
    }

    @Test
    void encode_levelThatTrainingNeverSaw_isUnknownAndCounted() {
        Table other =
                Table.of(
                        NumberColumn.of("hours", 1.0),
                        NumberColumn.of("age", 40.0),
                        CategoryColumn.ofValues("sex", List.of("other")));
        Encoded encoded = Encoder.fit(TRAIN, features(100)).encode(other);

        assertThat(encoded.unknown()).containsExactly(Map.entry("sex", 1L));
        assertThat(encoded.indices()[1]).isEqualTo(5);
    }

    @Test
    void encode_crossBeyondTheLimit_isHashedIntoIt() {
        Encoder encoder = Encoder.fit(TRAIN, features(7));

        assertThat(encoder.tableRows()).isEqualTo(9 + 7);
        for (int i = 2; i < 12; i += 3) {
            assertThat(encoder.encode(TRAIN).indices()[i]).isBetween(9, 15);
        }
    }

    @Test
    void json_roundTrip_encodesTheSame() {
        Encoder encoder = Encoder.fit(TRAIN, features(100));
        Encoder read = EncoderJson.read(EncoderJson.write(encoder));

        assertThat(read.encode(TRAIN).indices()).isEqualTo(encoder.encode(TRAIN).indices());
        assertThat(read.encode(TRAIN).numbers()).isEqualTo(encoder.encode(TRAIN).numbers());
    }

    @Test
    void fit_numericColumnOfText_isRefused() {
        Features wrong = new Features(List.of("sex"), Map.of(), List.of(), List.of(), 10);

        assertThatThrownBy(() -> Encoder.fit(TRAIN, wrong))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column \"sex\" must hold numbers, found text such as \"f\"");
    }
}
