package org.fairlead.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.bench.PeakMemory;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.tabular.NetworkTrainer;

/**
 * Measures from end to end and prints a table: {@code SpeedBench ADULT_FOLDER JSON_FILE
 * [PEER_FOLDER]}. Steps alone, stacked and of the peer take turns.
 */
public final class SpeedBench {
    private static final int ROUNDS = 3;
    private static final int MILLION = 1_000_000;

    private final AdultTask task;
    private final List<Figure> figures = new ArrayList<>();

    private SpeedBench(Path folder) {
        task = new AdultTask(folder);
    }

    /**
     * Runs all benchmarks.
     *
     * @param arguments folder of the Adult files, JSON file to write, and optionally the peer's
     *     folder
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the peer is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SpeedBench bench = new SpeedBench(Path.of(arguments[0]));
        Peer peer =
                new Peer(
                        Path.of(arguments.length > 2 ? arguments[2] : "none"),
                        Path.of(arguments[0], "adult.data"));
        bench.steps(peer);
        bench.scoring();
        bench.encoding();
        bench.largeTable();
        bench.write(Path.of(arguments[1]));
    }

    private void steps(Peer peer) throws IOException, InterruptedException {
        peer.missing().ifPresent(System.out::println);
        List<double[]> alone = new ArrayList<>();
        List<double[]> stacked = new ArrayList<>();
        List<Double> dense = new ArrayList<>();
        List<Double> lazy = new ArrayList<>();
        task.steps(1, 12); // compiles the loops
        task.steps(16, 2);
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(task.steps(1, 8));
            stacked.add(task.steps(16, 2));
            if (peer.missing().isEmpty()) {
                lazy.add(peer.median("gather-lazy", 300));
                dense.add(peer.median("dense", 60));
            }
        }
        figures.add(Figure.of("MinDiff step, 128 + 32 + 32 rows", "ms", joined(alone)));
        figures.add(Figure.of("the same, 16 stacked", "ms", joined(stacked)));
        if (!dense.isEmpty()) {
            figures.add(Figure.of("peer gather-lazy, median of a process", "ms", array(lazy)));
            figures.add(Figure.of("peer dense, median of a process", "ms", array(dense)));
        }
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private void scoring() {
        NetworkShape shape = NetworkShape.of(task.encoder, List.of(64, 64, 64, 64), 0);
        int[] chosen = IntStream.range(0, MILLION).map(i -> i % task.rows.rows()).toArray();
        Encoded rows = task.rows.select(chosen);
        double[] rates = new double[5];
        try (NetworkTrainer trainer =
                NetworkTrainer.start(shape, List.of(1L), List.of(0.001), task.rows)) {
            for (int round = -2; round < rates.length; round++) {
                long start = System.nanoTime();
                trainer.networks().get(0).logits(rows);
                if (round >= 0) {
                    rates[round] = MILLION / ((System.nanoTime() - start) / 1e9) / 1e6;
                }
            }
        }
        figures.add(Figure.of("scoring of encoded rows", "million rows/s", rates));
    }

    private void encoding() {
        int[] chosen = IntStream.range(0, MILLION).map(i -> i % task.rows.rows()).toArray();
        Table million = task.table.select(chosen);
        double[] seconds = new double[5];
        for (int round = -1; round < seconds.length; round++) {
            long start = System.nanoTime();
            task.encoder.encode(million);
            if (round >= 0) {
                seconds[round] = (System.nanoTime() - start) / 1e9;
            }
        }
        figures.add(Figure.of("encoding of a million rows", "s", seconds));
    }

    /** Steps over a hashed table of ten million rows of 8 numbers: time and heap must stay flat. */
    private void largeTable() {
        NetworkShape shape = new NetworkShape(1, 0, 10 * MILLION, 0, List.of(8, 8), 0);
        SplittableRandom random = new SplittableRandom(1);
        List<Double> times = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        try (NetworkTrainer trainer =
                NetworkTrainer.start(shape, List.of(1L), List.of(0.001), hashed(random))) {
            float[] labels = new float[128];
            for (int i = 0; i < 128; i += 2) {
                labels[i] = 1;
            }
            float[] weights = new float[128];
            java.util.Arrays.fill(weights, 1);
            for (int step = 1; step <= 20_000; step++) {
                Encoded rows = hashed(random);
                long start = System.nanoTime();
                trainer.step(new Batch(rows, labels, weights, List.of()), step);
                if (step > 1000) {
                    times.add((System.nanoTime() - start) / 1e6);
                }
                if (step % 5000 == 0) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    heap.add((runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
                }
            }
        }
        figures.add(Figure.of("step over a table of ten million rows", "ms", array(times)));
        figures.add(Figure.of("its heap, after each 5,000 steps", "MB", array(heap)));
    }

    private static Encoded hashed(SplittableRandom random) {
        int[] indices = random.ints(128 * 4L, 0, 10 * MILLION).toArray();
        float[] numbers = new float[128];
        for (int i = 0; i < 128; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return new Encoded(128, numbers, indices);
    }

    private void write(Path file) throws IOException {
        String machine =
                "%d processors, %s, Java %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.arch"),
                                Runtime.version());
        System.out.println("| what | unit | median | min | p90 - p10 | n |");
        System.out.println("|---|---|---|---|---|---|");
        figures.forEach(figure -> System.out.println(figure.row()));
        System.out.println(machine + ", peak memory " + PeakMemory.text());
        String json =
                figures.stream()
                        .map(Figure::json)
                        .collect(
                                Collectors.joining(
                                        ",\n    ",
                                        "{\n  \"machine\": \"%s\",\n  \"commit\": \"%s\",\n  \"peak\": \"%s\",\n  \"figures\": [\n    "
                                                .formatted(
                                                        machine,
                                                        System.getProperty("commit", "unknown"),
                                                        PeakMemory.text()),
                                        "\n  ]\n}\n"));
        Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    }
}
