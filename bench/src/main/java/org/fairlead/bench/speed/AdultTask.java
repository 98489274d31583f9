package org.fairlead.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.training.GroupTerm;
import org.fairlead.model.training.RemedyTerm;
import org.fairlead.model.training.Training;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingRows;
import org.fairlead.model.training.TrainingSettings;
import org.fairlead.model.training.Variant;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/** The income task of the TensorFlow Model Remediation guides, with both crosses, on Adult. */
final class AdultTask {
    private static final Features FEATURES =
            new Features(
                    List.of("education-num", "capital-gain", "capital-loss", "hours-per-week"),
                    Map.of(
                            "age",
                            List.of(18.0, 25.0, 30.0, 35.0, 40.0, 45.0, 50.0, 55.0, 60.0, 65.0)),
                    List.of(
                            "sex",
                            "native-country",
                            "workclass",
                            "occupation",
                            "marital-status",
                            "relationship",
                            "education"),
                    List.of(
                            List.of("education", "occupation"),
                            List.of("education", "occupation", "age")),
                    1_000_000);

    final Table table;
    final Encoder encoder;
    final Encoded rows;
    final float[] labels;

    AdultTask(Path folder) {
        table = KnownDataset.of("adult").read(folder.resolve("adult.data"));
        encoder = Encoder.fit(table, FEATURES);
        rows = encoder.encode(table);
        CategoryColumn income = table.categories("income");
        labels = new float[table.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = ">50K".equals(income.text(row)) ? 1 : 0;
        }
    }

    private Encoded positives(String sex) {
        CategoryColumn column = table.categories("sex");
        return rows.select(
                IntStream.range(0, labels.length)
                        .filter(row -> labels[row] == 1 && sex.equals(column.text(row)))
                        .toArray());
    }

    /** Steps of an epoch, about as many as Adult has. */
    private static final int STEPS = 256;

    /** Steps between two times that are taken: training gathers batches, and weights, so often. */
    private static final int TAKEN = 16;

    /**
     * Milliseconds of a step, each a mean of 16 steps as a training makes them, with batches and
     * the means of weights.
     */
    double[] steps(int copies, int epochs) {
        TrainingSettings settings =
                TrainingSettings.builder(1).epochs(epochs).patience(epochs).build();
        RemedyTerm term =
                new GroupTerm(
                        "min-diff",
                        List.of(positives("Female"), positives("Male")),
                        List.of(positives("Female"), positives("Male")),
                        32,
                        MmdLoss.gaussian().on(Transform.SIGMOID),
                        1.5,
                        0);
        List<Variant> variants = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            variants.add(new Variant(copy + 1, 0.001, List.of(1.5)));
        }
        int[] first = IntStream.range(0, STEPS * 128).map(i -> i % labels.length).toArray();
        StepTimes times = new StepTimes();
        new Training(
                        rows(first),
                        rows(IntStream.range(0, 256).toArray()),
                        NetworkShape.of(encoder, NetworkShape.HIDDEN, NetworkShape.DROPOUT),
                        settings,
                        List.of(term),
                        variants)
                .run(times, null);
        return times.millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static final class StepTimes implements TrainingObserver {
        final List<Double> millis = new ArrayList<>();
        private int from;
        private long last;

        @Override
        public void stepsEnded(int epoch, int step, int of) {
            if (step % TAKEN != 0) {
                return;
            }
            long now = System.nanoTime();
            if (step > TAKEN) { // before the first ones lies the validation of the epoch before
                millis.add((now - last) / 1e6 / (step - from));
            }
            from = step;
            last = System.nanoTime();
        }
    }

    private TrainingRows rows(int... chosen) {
        float[] some = new float[chosen.length];
        float[] weights = new float[chosen.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = labels[chosen[i]];
            weights[i] = 1;
        }
        return new TrainingRows(rows.select(chosen), some, weights);
    }
}
