package org.fairlead.cli.terminal;

import java.util.List;
import java.util.Locale;
import org.fairlead.model.training.EpochLosses;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/** Shows how a training goes on: a line that moves, and one for each epoch. */
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
        List<EpochLosses> history = state.histories().get(0);
        if (history.size() < state.epoch()) {
            return;
        }
        EpochLosses last = history.get(state.epoch() - 1);
        StringBuilder terms = new StringBuilder();
        last.validationTerms()
                .forEach(term -> terms.append(String.format(Locale.ROOT, ", remedy %.4f", term)));
        line.keep(
                String.format(
                        Locale.ROOT,
                        "%s: epoch %d, loss %.4f, validation %.4f%s",
                        name,
                        state.epoch(),
                        last.task(),
                        last.validationTask(),
                        terms));
    }
}
