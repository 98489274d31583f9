package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/** A small task with a gap: group "b" has the same label for a lower number. */
final class Toy {
    static final Features FEATURES =
            new Features(
                    List.of("x"),
                    Map.of(),
                    List.of("group"),
                    List.of(List.of("group", "kind")),
                    100);

    final Table table;
    final float[] labels;
    final Encoder encoder;
    final Encoded rows;

    Toy(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[count];
        List<String> group = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        labels = new float[count];
        for (int i = 0; i < count; i++) {
            boolean b = random.nextInt(3) == 0;
            group.add(b ? "b" : "a");
            kind.add("k" + random.nextInt(4));
            double signal = random.nextDouble(-1, 1);
            labels[i] = signal + random.nextDouble(-0.3, 0.3) > 0 ? 1 : 0;
            x[i] = signal - (b ? 0.5 : 0);
        }
        table =
                Table.of(
                        NumberColumn.of("x", x),
                        CategoryColumn.ofValues("group", new ArrayList<>(group)),
                        CategoryColumn.ofValues("kind", new ArrayList<>(kind)));
        encoder = Encoder.fit(table, FEATURES);
        rows = encoder.encode(table);
    }

    TrainingRows rows(int from, int to, float weight) {
        int[] chosen = IntStream.range(from, to).toArray();
        float[] weights = new float[to - from];
        Arrays.fill(weights, weight);
        return new TrainingRows(rows.select(chosen), Arrays.copyOfRange(labels, from, to), weights);
    }

    RemedyTerm minDiff(double weight) {
        return new GroupTerm(
                "gap",
                List.of(positives("b"), positives("a")),
                List.of(positives("b"), positives("a")),
                16,
                MmdLoss.gaussian().on(Transform.SIGMOID),
                weight,
                0);
    }

    Encoded positives(String group) {
        CategoryColumn column = table.categories("group");
        return rows.select(
                IntStream.range(0, labels.length)
                        .filter(i -> labels[i] == 1 && column.text(i).equals(group))
                        .toArray());
    }

    Training training(TrainingSettings settings, List<RemedyTerm> terms, List<Variant> variants) {
        return training(settings, terms, variants, 1);
    }

    /** With the same weight for each labelled row. */
    Training training(
            TrainingSettings settings,
            List<RemedyTerm> terms,
            List<Variant> variants,
            float weight) {
        int cut = labels.length * 4 / 5;
        return new Training(
                rows(0, cut, weight),
                rows(cut, labels.length, weight),
                NetworkShape.of(encoder, List.of(8, 8), 0.1),
                settings,
                terms,
                variants);
    }
}
