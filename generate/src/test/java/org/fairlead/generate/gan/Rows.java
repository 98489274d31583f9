package org.fairlead.generate.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.encoding.EncoderSettings;
import org.jspecify.annotations.Nullable;

/** Made-up people whose job and hours follow from group and outcome, and small settings. */
final class Rows {
    static final EncoderSettings COLUMNS = EncoderSettings.builder("hired", "yes", "group").build();

    private Rows() {}

    static Table people(int rows, int groups, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] hours = new double[rows];
        double[] age = new double[rows];
        List<@Nullable String> job = new ArrayList<>();
        int[] group = new int[rows];
        int[] hired = new int[rows];
        for (int row = 0; row < rows; row++) {
            group[row] = random.nextInt(groups);
            hired[row] = random.nextDouble() < 0.3 + 0.3 * group[row] / groups ? 1 : 0;
            boolean typical = random.nextDouble() < 0.9;
            job.add(
                    random.nextInt(20) == 0
                            ? null
                            : (hired[row] == 1) == typical ? "engineer" : "clerk");
            hours[row] = 20 + 10 * group[row] + random.nextInt(10);
            age[row] = random.nextInt(10) == 0 ? Double.NaN : 18 + random.nextInt(50);
        }
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g").subList(0, groups);
        return Table.of(
                NumberColumn.of("hours", NumberColumn.Kind.INTEGER, hours),
                CategoryColumn.of("hired", List.of("no", "yes"), hired),
                CategoryColumn.ofValues("job", job),
                NumberColumn.of("age", NumberColumn.Kind.INTEGER, age),
                CategoryColumn.of("group", names, group));
    }

    static GanArchitecture.Builder small() {
        return GanArchitecture.builder()
                .embeddingDim(8)
                .randomDim(8)
                .generatorDims(List.of(8))
                .discriminatorDims(List.of(16))
                .attentionHeads(2);
    }

    static GanTrainingBuilder brief() {
        return GanTraining.builder()
                .pretrainEpochs(2)
                .epochs(4)
                .batchSize(100)
                .validationPeriod(2)
                .seed(3);
    }

    static TransformerGanTrainer trainer(GanArchitecture architecture, GanTraining training) {
        return TransformerGanTrainer.builder(COLUMNS)
                .architecture(architecture)
                .training(training)
                .build();
    }

    static Table sample(Synthesizer synthesizer, int rows, long seed) {
        return synthesizer.sample(SampleRequest.rows(rows, seed)).table();
    }
}
