package org.fairlead.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.model.training.EpochLosses;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
    private final StringWriter err = new StringWriter();
    private final TrainingProgress progress =
            new TrainingProgress(
                    "sweep",
                    new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false));

    /** A network's epochs, all of one loss, with a remedy's term of a tenth of it. */
    private static List<EpochLosses> epochs(int count, double loss) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        epoch ->
                                new EpochLosses(
                                        epoch, loss, List.of(), loss / 2, List.of(loss / 10), loss))
                .toList();
    }

    @Test
    void epochEnded_oneNetwork_showsItsLossesAndTerms() {
        progress.epochEnded(new TrainingState(2, Map.of(), List.of(epochs(2, 0.4))));

        assertThat(err.toString().strip())
                .isEqualTo("sweep: epoch 2, loss 0.4000, validation 0.2000, remedy 0.0400");
    }

    @Test
    void epochEnded_firstOfAStackHasStopped_showsThoseThatStillLearn() {
        progress.epochEnded(
                new TrainingState(
                        3,
                        Map.of(),
                        List.of(epochs(2, 9), epochs(3, 0.4), epochs(1, 9), epochs(3, 0.6))));

        assertThat(err.toString().strip())
                .isEqualTo(
                        "sweep: epoch 3, 2 of 4 networks learning, mean loss 0.5000, validation 0.2500");
    }
}
