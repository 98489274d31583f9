package org.fairlead.bench.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.training.GroupTerm;
import org.fairlead.model.training.Training;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingRows;
import org.fairlead.model.training.TrainingSettings;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/**
 * Cost a row of an epoch with MinDiff as the simulated census grows: {@code ScaleBench ROWS...}.
 * Prints time a row and the heap after a collection.
 */
public final class ScaleBench {
    private static final Features FEATURES =
            new Features(
                    List.of("education-num", "hours-per-week"),
                    Map.of("age", List.of(25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0)),
                    List.of("sex", "race", "occupation"),
                    List.of(List.of("occupation", "age")),
                    1_000_000);

    private ScaleBench() {}

    /**
     * Measures.
     *
     * @param arguments numbers of rows; the first is measured twice, and counted the second time
     */
    public static void main(String[] arguments) {
        System.out.println(
                "| rows | encoding, ns a row | an epoch, ns a row | heap, bytes a row |");
        System.out.println("|---|---|---|---|");
        measure(Integer.parseInt(arguments[0])); // compiles the loops
        for (String rows : arguments) {
            System.out.println(measure(Integer.parseInt(rows)));
        }
    }

    private static String measure(int rows) {
        Table table = SimulatedCensus.standard().sample(rows, 1).table();
        Encoder encoder = Encoder.fit(table, FEATURES);
        long start = System.nanoTime();
        Encoded encoded = encoder.encode(table);
        double encoding = (System.nanoTime() - start) / (double) rows;
        CategoryColumn income = table.categories("income");
        CategoryColumn sex = table.categories("sex");
        float[] labels = new float[rows];
        float[] weights = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = ">50K".equals(income.text(row)) ? 1 : 0;
            weights[row] = 1;
        }
        List<Encoded> groups =
                List.of(
                        encoded.select(positives(labels, sex, "Female")),
                        encoded.select(positives(labels, sex, "Male")));
        double epoch = epoch(new TrainingRows(encoded, labels, weights), encoder, groups) / rows;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / (double) rows;
        return String.format(
                Locale.ROOT, "| %d | %.0f | %.0f | %.0f |", table.rows(), encoding, epoch, heap);
    }

    private static int[] positives(float[] labels, CategoryColumn sex, String level) {
        return IntStream.range(0, labels.length)
                .filter(row -> labels[row] == 1 && level.equals(sex.text(row)))
                .toArray();
    }

    /** Nanoseconds of the steps of one epoch, shuffling included, validation left out. */
    private static double epoch(TrainingRows rows, Encoder encoder, List<Encoded> groups) {
        TrainingSettings settings = TrainingSettings.builder(1).epochs(1).build();
        int[] few = IntStream.range(0, 256).toArray();
        TrainingRows validation =
                new TrainingRows(rows.rows().select(few), new float[256], new float[256]);
        var term =
                new GroupTerm(
                        "min-diff",
                        groups,
                        groups,
                        32,
                        MmdLoss.gaussian().on(Transform.SIGMOID),
                        1.5,
                        0);
        NetworkShape shape = NetworkShape.of(encoder, NetworkShape.HIDDEN, NetworkShape.DROPOUT);
        long[] last = {0};
        long start = System.nanoTime();
        new Training(
                        rows,
                        validation,
                        shape,
                        settings,
                        List.of(term),
                        Training.single(settings, List.of(term)))
                .run(
                        new TrainingObserver() {
                            @Override
                            public void stepsEnded(int epoch, int step, int of) {
                                last[0] = System.nanoTime();
                            }
                        },
                        null);
        return last[0] - start;
    }
}
