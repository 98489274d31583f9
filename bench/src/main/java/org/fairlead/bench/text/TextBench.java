package org.fairlead.bench.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.model.training.EpochLosses;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.fairlead.model.training.Variant;

/**
 * Trains a classifier of comments with each of several sets of weights of an experiment's remedies,
 * all at once, and prints what it costs and what it mends. The threshold of the first set, the
 * baseline, is .5; the others' are chosen anew so that the false positive rate of all rows is the
 * baseline's with the same seed.
 */
public final class TextBench {
    private TextBench() {}

    /** Says when each epoch ended. */
    private record Seconds(long start) implements TrainingObserver {
        @Override
        public void epochEnded(TrainingState state) {
            System.out.printf(
                    "epoch %d ended after %.1f s%n",
                    state.epoch(), (System.nanoTime() - start) / 1e9);
        }
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the experiment file, the folder of its data, the folder of templates and
     *     real pairs, the number of seeds, and sets of weights such as {@code 0,0 2,0 0,1 2,1}, a
     *     weight a remedy
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        Experiment experiment = ExperimentFile.read(Path.of(arguments[0]), Path.of(arguments[1]));
        TextTask task = new TextTask(experiment, Path.of(arguments[2]));
        int seeds = Integer.parseInt(arguments[3]);
        List<String> sets = Arrays.asList(arguments).subList(4, arguments.length);
        List<Variant> variants = new ArrayList<>();
        for (String set : sets) {
            List<Double> weights =
                    Arrays.stream(set.split(","))
                            .filter(weight -> !weight.isEmpty())
                            .map(Double::valueOf)
                            .toList();
            for (long seed = 1; seed <= seeds; seed++) {
                variants.add(new Variant(seed, experiment.training().learningRate(), weights));
            }
        }
        double ready = (System.nanoTime() - start) / 1e9;
        List<TrainedNetwork> trained =
                task.prepared().training(variants).run(new Seconds(start), null);
        double done = (System.nanoTime() - start) / 1e9;
        System.out.println(
                "Remedies " + experiment.terms().stream().map(TermSection::name).toList());
        System.out.println(
                "| weights | AUC | threshold | FPR | jewish | muslim | black | homosexual | none | template flips | spread | real flips |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        List<Double> rates = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            List<TextFigures> figures = new ArrayList<>();
            for (int seed = 0; seed < seeds; seed++) {
                TextTask.Scores scores = task.scores(trained.get(set * seeds + seed));
                double threshold =
                        set == 0 ? 0.5 : task.threshold(scores.validate(), rates.get(seed));
                figures.add(TextFigures.of(task, scores, threshold));
                if (set == 0) {
                    rates.add(figures.get(seed).rate());
                }
            }
            System.out.println(TextFigures.mean(figures).row(sets.get(set)));
        }
        System.out.printf("read %.1f s, trained %.1f s%n", ready, done - ready);
        for (int set = 0; set < sets.size(); set++) {
            TrainedNetwork first = trained.get(set * seeds);
            System.out.printf(
                    "%s: best epoch %d, task loss of validation rows at least %.4f%n",
                    sets.get(set),
                    first.bestEpoch(),
                    first.history().stream()
                            .mapToDouble(EpochLosses::validationTask)
                            .min()
                            .orElseThrow());
        }
    }
}
