package org.fairlead.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says what a training step of one network is spent on: {@code StepParts ADULT_FOLDER}. Samples of
 * the JVM's flight recorder on the thread that makes steps, by the part that they fall into.
 */
public final class StepParts {
    /**
     * What a sample's frames are looked for, from the innermost on, and what the part is called.
     */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("FirstSums.forward", "sums of table rows");
        PARTS.put("DensePass.forward", "dense layers, forward");
        PARTS.put("BatchPass.forward", "losses and their gradients");
        PARTS.put("DensePass.backward", "dense layers, backward");
        PARTS.put("FirstLayer.backward", "first layer's gradients and updates");
        PARTS.put("NetworkTraining.update", "dense layers' updates");
        PARTS.put("Touched.read", "which table rows the batch reads");
        PARTS.put("WeightMean.take", "means of weights");
        PARTS.put("Training.epoch", "the rest");
    }

    private StepParts() {}

    /**
     * Runs it.
     *
     * @param arguments folder of the Adult files
     * @throws IOException if the recording cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        AdultTask task = new AdultTask(Path.of(arguments[0]));
        task.steps(1, 20); // compiles the loops
        Path file = Files.createTempFile("steps", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
            recording.start();
            task.steps(1, 200);
            recording.stop();
            recording.dump(file);
            print(RecordingFile.readAllEvents(file));
        } finally {
            Files.delete(file);
        }
    }

    private static void print(List<RecordedEvent> samples) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        PARTS.values().forEach(part -> counts.put(part, 0));
        int products = 0;
        int all = 0;
        for (RecordedEvent sample : samples) {
            String part = part(sample, PARTS);
            if (!part.isEmpty()) {
                counts.merge(part, 1, Integer::sum);
                products += part(sample, Map.of("MatrixProduct.set", "product")).isEmpty() ? 0 : 1;
                all++;
            }
        }
        double total = all;
        counts.forEach((part, count) -> row(part, count / total));
        row("products of matrices, in all of these", products / total);
        System.out.println(all + " samples");
    }

    private static void row(String part, double share) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.0f %% |", part, 100 * share));
    }

    /** The part that a sample falls into; empty if it is of no step. */
    private static String part(RecordedEvent sample, Map<String, String> parts) {
        if (sample.getStackTrace() == null) {
            return "";
        }
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            String name =
                    type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethod().getName();
            String part = parts.get(name);
            if (part != null) {
                return part;
            }
        }
        return "";
    }
}
