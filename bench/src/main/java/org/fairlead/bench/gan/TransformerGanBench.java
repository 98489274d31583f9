package org.fairlead.bench.gan;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.data.split.Shuffle;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.encoding.EncoderSettings;
import org.fairlead.generate.gan.GanArchitecture;
import org.fairlead.generate.gan.GanTraining;
import org.fairlead.generate.gan.TransformerGan;
import org.fairlead.generate.gan.TransformerGanTrainer;

/**
 * FairTransformerGAN on Adult: trains one model a seed and prints every measure of {@link
 * Measures}. Without a seed it prints them of real rows and of a table that games BER, real rows
 * with the protected attribute shuffled.
 *
 * <p>{@code TransformerGanBench FOLDER sex|race|epoch [SEED...]}
 */
public final class TransformerGanBench {
    private static final PrintStream OUT = System.out;

    private TransformerGanBench() {}

    /**
     * Runs the experiment.
     *
     * @param args folder of adult.data and adult.test, the protected column, seeds; {@code epoch}
     *     for the column measures an epoch of the default settings instead
     */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        if (args.length < 2) {
            throw new IllegalArgumentException("give a folder, sex or race or epoch, and seeds");
        }
        Adult adult = Adult.read(Path.of(args[0]));
        if (args[1].equals("epoch")) {
            epoch(adult);
            return;
        }
        String column = args[1];
        List<String> titles = new ArrayList<>();
        List<Map<String, Double>> results = new ArrayList<>();
        if (args.length == 2) {
            titles.addAll(List.of("real", "z shuffled"));
            results.add(Measures.of(adult.train(), adult, column));
            results.add(Measures.of(shuffled(adult.train(), column), adult, column));
        }
        for (int i = 2; i < args.length; i++) {
            titles.add("seed " + args[i]);
            results.add(one(adult, column, Long.parseLong(args[i])));
        }
        print(titles, results);
    }

    private static Map<String, Double> one(Adult adult, String column, long seed) {
        long start = System.nanoTime();
        TransformerGan gan =
                TransformerGanTrainer.builder(
                                EncoderSettings.builder(Adult.OUTCOME, Adult.FAVOURABLE, column)
                                        .build())
                        .architecture(
                                GanArchitecture.builder()
                                        .discriminatorDims(List.of(256, 128))
                                        .build())
                        .training(training(seed))
                        .progress(log -> System.err.println(log.line()))
                        .build()
                        .train(adult.train());
        double seconds = (System.nanoTime() - start) / 1e9;
        Table table = gan.sample(SampleRequest.rows(adult.train().rows(), seed)).table();
        Map<String, Double> result = Measures.of(table, adult, column);
        result.put("epoch chosen", (double) gan.epoch());
        result.put("seconds of training", seconds);
        return result;
    }

    private static GanTraining training(long seed) {
        return GanTraining.builder()
                .lambda(2)
                .pretrainEpochs(10)
                .epochs(14)
                .batchSize(500)
                .generatorRate(0.0005)
                .validationPeriod(2)
                .seed(seed)
                .build();
    }

    private static void epoch(Adult adult) {
        TransformerGanTrainer.builder(
                        EncoderSettings.builder(Adult.OUTCOME, Adult.FAVOURABLE, "sex").build())
                .training(GanTraining.builder().pretrainEpochs(1).epochs(4).build())
                .progress(
                        log ->
                                OUT.printf(
                                        "epoch %d of the default settings: %.2f s%n",
                                        log.epoch(), log.seconds()))
                .build()
                .train(adult.train());
    }

    private static Table shuffled(Table table, String column) {
        CategoryColumn values = table.categories(column);
        int[] codes = values.codes().clone();
        Shuffle.shuffle(codes, new SplittableRandom(1));
        return table.with(CategoryColumn.of(column, values.levels(), codes));
    }

    private static void print(List<String> titles, List<Map<String, Double>> results) {
        StringBuilder head = new StringBuilder("| measure |");
        titles.forEach(title -> head.append(' ').append(title).append(" |"));
        OUT.println(head.append(" mean |"));
        OUT.println("|---|" + "---|".repeat(titles.size() + 1));
        for (String name : results.get(results.size() - 1).keySet()) {
            StringBuilder line = new StringBuilder("| " + name + " |");
            double sum = 0;
            for (int i = 0; i < results.size(); i++) {
                Double value = results.get(i).get(name);
                line.append(value == null ? " |" : " %.3f |".formatted(value));
                sum += value == null ? 0 : value;
            }
            OUT.println(line.append(" %.3f |".formatted(sum / results.size())));
        }
    }
}
