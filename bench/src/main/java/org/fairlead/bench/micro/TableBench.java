package org.fairlead.bench.micro;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.RowAccumulator;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.Features;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counting and encoding 100,000 rows of the simulated census. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TableBench {
    private static final int ROWS = 100_000;

    private final Table table = SimulatedCensus.standard().sample(ROWS, 1).table();
    private final Encoder encoder =
            Encoder.fit(
                    table,
                    new Features(
                            List.of("education-num", "hours-per-week"),
                            Map.of("age", List.of(30.0, 45.0)),
                            List.of("sex", "occupation"),
                            List.of(List.of("sex", "occupation")),
                            1_000_000));
    private final CategoryColumn sex = table.categories("sex");
    private final CategoryColumn race = table.categories("race");

    /**
     * Encodes all rows.
     *
     * @return the encoded rows, so that the work is not optimised away
     */
    @Benchmark
    public Encoded encode() {
        return encoder.encode(table);
    }

    /**
     * Counts all rows by sex, race, label and one of a thousand scores.
     *
     * @return the counts, so that the work is not optimised away
     */
    @Benchmark
    public RowAccumulator count() {
        RowAccumulator counts =
                RowAccumulator.of(List.of("sex", "race"), AuditPlan.builder().build());
        for (int row = 0; row < ROWS; row++) {
            counts.add(row % 4 == 0 ? 1 : 0, row % 1000 / 1000.0, 1, sex.text(row), race.text(row));
        }
        return counts;
    }
}
