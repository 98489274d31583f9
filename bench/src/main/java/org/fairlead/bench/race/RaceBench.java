package org.fairlead.bench.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.Variant;

/**
 * Trains an experiment with several weights of its remedy and three seeds, all at once, chooses the
 * weight on validation rows, and prints what the test rows say of it: the largest pairwise gap of
 * the false negative rate between the groups, and the accuracy, as means of the seeds.
 */
public final class RaceBench {
    private static final List<Double> WEIGHTS = List.of(0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);
    private static final List<String> GROUPS =
            List.of("race=White", "race=Black", "race=Asian-Pac-Islander");

    /** Accuracy on validation rows that a weight may cost. */
    private static final double COST = 0.01;

    private RaceBench() {}

    private record Figures(double gap, double accuracy, List<Double> rates, List<Double> trials) {
        static Figures of(AuditResult audit) {
            List<Double> rates =
                    GROUPS.stream()
                            .map(name -> audit.slice(name).at(0.5))
                            .map(at -> at.estimate(Metric.FALSE_NEGATIVE_RATE).value())
                            .toList();
            List<Double> trials =
                    GROUPS.stream()
                            .map(name -> audit.slice(name).at(0.5))
                            .map(at -> at.estimate(Metric.FALSE_NEGATIVE_RATE).trials())
                            .toList();
            double most = rates.stream().mapToDouble(r -> r).max().orElseThrow();
            double least = rates.stream().mapToDouble(r -> r).min().orElseThrow();
            double accuracy = audit.overall().at(0.5).estimate(Metric.ACCURACY).value();
            return new Figures(most - least, accuracy, rates, trials);
        }
    }

    private record Point(double weight, List<Figures> validation, List<Figures> test) {
        static double mean(List<Figures> figures, ToDoubleFunction<Figures> value) {
            return figures.stream().mapToDouble(value).average().orElseThrow();
        }

        String line(List<Figures> figures) {
            StringBuilder rates = new StringBuilder();
            for (int g = 0; g < GROUPS.size(); g++) {
                int group = g;
                rates.append(
                        String.format(
                                Locale.ROOT, " %.4f", mean(figures, f -> f.rates.get(group))));
            }
            return String.format(
                    Locale.ROOT,
                    "weight %.2f  gap %.4f  accuracy %.4f  FNR%s",
                    weight,
                    mean(figures, Figures::gap),
                    mean(figures, Figures::accuracy),
                    rates);
        }
    }

    /**
     * Runs the experiment.
     *
     * @param arguments the experiment file, and the folder of its data
     */
    public static void main(String[] arguments) {
        Experiment experiment = ExperimentFile.read(Path.of(arguments[0]), Path.of(arguments[1]));
        PreparedRun prepared = PreparedRun.of(experiment, new RunNotes());
        List<Variant> variants = new ArrayList<>();
        for (double weight : WEIGHTS) {
            for (long seed : SEEDS) {
                double rate = experiment.training().learningRate();
                variants.add(new Variant(seed, rate, List.of(weight)));
            }
        }
        List<TrainedNetwork> trained = prepared.training(variants).run(TrainingObserver.NONE, null);
        List<Point> points = new ArrayList<>();
        for (int w = 0; w < WEIGHTS.size(); w++) {
            List<TrainedNetwork> seeds = trained.subList(w * SEEDS.size(), (w + 1) * SEEDS.size());
            points.add(
                    new Point(
                            WEIGHTS.get(w),
                            figures(experiment, prepared, seeds, Part.VALIDATION),
                            figures(experiment, prepared, seeds, Part.TEST)));
        }
        print(points);
    }

    private static List<Figures> figures(
            Experiment experiment, PreparedRun prepared, List<TrainedNetwork> seeds, Part part) {
        return seeds.stream()
                .map(network -> prepared.scores(network, part))
                .map(scores -> prepared.audit(experiment.audit(), scores, part))
                .map(Figures::of)
                .toList();
    }

    /** What the gap would be if the groups' true rates were equal. */
    private static String chance(String part, List<Figures> figures) {
        Figures any = figures.get(0);
        double positives = any.trials.stream().mapToDouble(n -> n).sum();
        double misses = 0;
        for (int g = 0; g < GROUPS.size(); g++) {
            misses += any.rates.get(g) * any.trials.get(g);
        }
        ChanceGap chance = ChanceGap.of(misses / positives, any.trials, 1);
        return String.format(
                Locale.ROOT,
                "Equal true rates would show a gap of %.4f on average, up to %.4f in 95 of 100"
                        + " samples of the %s rows (positives %s)",
                chance.mean(),
                chance.upper(),
                part,
                any.trials);
    }

    private static void print(List<Point> points) {
        System.out.println("Validation rows, means of seeds " + SEEDS + ", FNR of " + GROUPS);
        points.forEach(point -> System.out.println(point.line(point.validation)));
        double floor = Point.mean(points.get(0).validation, Figures::accuracy) - COST;
        Point chosen = points.get(0);
        for (Point point : points) {
            boolean affordable = Point.mean(point.validation, Figures::accuracy) >= floor;
            if (affordable
                    && Point.mean(point.validation, Figures::gap)
                            < Point.mean(chosen.validation, Figures::gap)) {
                chosen = point;
            }
        }
        System.out.println("Test rows: without the remedy, and with the weight chosen above");
        System.out.println(points.get(0).line(points.get(0).test));
        System.out.println(chosen.line(chosen.test));
        System.out.println(chance("validation", chosen.validation));
        System.out.println(chance("test", chosen.test));
    }
}
