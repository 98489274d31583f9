package org.fairlead.bench.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Times of single steps in milliseconds, batch assembly included; the first ones left out. */
    double[] steps(int copies, int steps, int warmup) {
        TrainingSettings settings = TrainingSettings.builder(1).epochs(1).build();
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
        int[] first = IntStream.range(0, steps * 128).map(i -> i % labels.length).toArray();
        double[] times = new double[steps];
        long[] last = {0};
        new Training(
                        rows(first),
                        rows(IntStream.range(0, 256).toArray()),
                        NetworkShape.of(encoder, NetworkShape.HIDDEN, NetworkShape.DROPOUT),
                        settings,
                        List.of(term),
                        variants)
                .run(
                        new TrainingObserver() {
                            @Override
                            public void stepEnded(int epoch, int step, int of) {
                                long now = System.nanoTime();
                                times[step - 1] = (now - last[0]) / 1e6;
                                last[0] = now;
                            }
                        },
                        null);
        return Arrays.copyOfRange(times, warmup, steps);
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
