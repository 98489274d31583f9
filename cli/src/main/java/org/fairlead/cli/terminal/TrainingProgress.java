package org.fairlead.cli.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.fairlead.model.training.EpochLosses;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/**
 * Shows how a training goes on: a line that moves, and one for each epoch. Of networks trained
 * together it shows how many still learn, and the mean of their losses.
 */
public final class TrainingProgress implements TrainingObserver {
    private final String name;
    private final ProgressLine line;

    /**
     * Makes a progress line.
     *
     * @param name what is trained
     * @param console where it is shown
     */
    public TrainingProgress(String name, Console console) {
        this.name = name;
        line = console.progress();
    }

    @Override
    public void stepsEnded(int epoch, int step, int steps) {
        line.show("%s: epoch %d, step %d of %d".formatted(name, epoch, step, steps));
    }

    @Override
    public void epochEnded(TrainingState state) {
        int epoch = state.epoch();
        List<EpochLosses> learning =
                state.histories().stream()
                        .filter(history -> history.size() == epoch) // others have stopped before
                        .map(history -> history.get(epoch - 1))
                        .toList();
        int networks = state.histories().size();
        line.keep(
                String.format(
                        Locale.ROOT,
                        "%s: epoch %d, %sloss %.4f, validation %.4f%s",
                        name,
                        epoch,
                        networks == 1
                                ? ""
                                : "%d of %d networks learning, mean "
                                        .formatted(learning.size(), networks),
                        mean(learning, EpochLosses::task),
                        mean(learning, EpochLosses::validationTask),
                        networks == 1 ? terms(learning.get(0)) : ""));
    }

    private static double mean(List<EpochLosses> losses, ToDoubleFunction<EpochLosses> which) {
        return losses.stream().mapToDouble(which).average().orElse(Double.NaN);
    }

    private static String terms(EpochLosses losses) {
        return losses.validationTerms().stream()
                .map(term -> String.format(Locale.ROOT, ", remedy %.4f", term))
                .collect(Collectors.joining());
    }
}
