package org.fairlead.generate.gan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Cell;
import org.fairlead.generate.ModelFolder;
import org.fairlead.generate.SampleNotes;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.encoding.Distribution;
import org.fairlead.generate.encoding.RowEncoder;

/**
 * A trained FairTransformerGAN. It draws an outcome and a class of the protected attribute
 * independently of each other, each from a distribution that can be chosen, and makes the other
 * columns from both and noise. Made by {@link TransformerGanTrainer}.
 *
 * <p>Holds no native memory: the networks live while rows are made and are closed then.
 *
 * <p>Source: capstone project FairTransformerGAN, University of California, Berkeley (2023), after
 * FairGAN (arXiv 1805.11202) and FairGAN+ (doi:10.1109/BigData47090.2019.9006322). What differs is
 * in {@code docs/methods/fair-transformer-gan.md}.
 */
public final class TransformerGan implements Synthesizer {
    static final String KIND = "transformer-gan";
    static final String WEIGHTS = "weights.bin";
    static final String TRAINING = "training.bin";
    static final String BEST = "best.bin";
    private static final int BLOCK = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RowEncoder encoder;
    private final GanArchitecture architecture;
    private final Distribution outcomes;
    private final Distribution classes;
    private final byte[] state;
    private final Past past;

    TransformerGan(
            RowEncoder encoder,
            GanArchitecture architecture,
            Distribution outcomes,
            Distribution classes,
            byte[] state,
            Past past) {
        this.encoder = encoder;
        this.architecture = architecture;
        this.outcomes = outcomes;
        this.classes = classes;
        this.state = state;
        this.past = past;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * The same model with chosen distributions of outcome and protected attribute.
     *
     * @param outcomes a probability for each outcome wanted, summing to 1; empty for the present
     *     distribution
     * @param classes the same for the classes of the protected attribute
     * @return a model that shares the weights
     * @throws DataException if a class is unknown or the probabilities do not sum to 1
     */
    public TransformerGan drawing(Map<String, Double> outcomes, Map<String, Double> classes) {
        return new TransformerGan(
                encoder,
                architecture,
                outcomes.isEmpty()
                        ? this.outcomes
                        : Distribution.asked(encoder.outcomeColumn(), encoder.outcomes(), outcomes),
                classes.isEmpty()
                        ? this.classes
                        : Distribution.asked(
                                encoder.protectedColumn(), encoder.protectedClasses(), classes),
                state,
                past);
    }

    /**
     * How outcomes are drawn; as in the training rows unless chosen.
     *
     * @return the distribution
     */
    public Distribution outcomes() {
        return outcomes;
    }

    /**
     * How classes of the protected attribute are drawn; as in the training rows unless chosen.
     *
     * @return the distribution
     */
    public Distribution classes() {
        return classes;
    }

    /**
     * The epoch whose generator this is.
     *
     * @return from 1
     */
    public int epoch() {
        return past.epoch();
    }

    /**
     * What the training reported.
     *
     * @return one entry for each epoch, in order
     */
    public List<EpochLog> log() {
        return past.log();
    }

    RowEncoder encoder() {
        return encoder;
    }

    GanArchitecture architecture() {
        return architecture;
    }

    Past past() {
        return past;
    }

    /**
     * Makes rows block by block. Cells may fix the outcome and the protected attribute.
     *
     * @param request how many rows, or which cells, and the seed; the number of threads is not used
     * @param sink takes each block of rows in order
     * @return notes that say how many rows were made
     * @throws DataException if a cell fixes another column or names an unknown class
     */
    @Override
    public SampleNotes sample(SampleRequest request, Consumer<Table> sink) {
        List<Wish> wishes = request.cells().stream().map(this::wish).toList();
        if (wishes.isEmpty()) {
            wishes = List.of(new Wish(outcomes, classes, request.rows()));
        }
        SplittableRandom random = new SplittableRandom(request.seed());
        boolean none = true;
        try (Networks networks = new Networks(encoder, architecture, false, 0)) {
            State.restore(state, networks.samplingState());
            for (Wish wish : wishes) {
                for (long left = wish.rows(); left > 0 || none; left -= BLOCK) {
                    none = false;
                    int size = (int) Math.min(BLOCK, Math.max(0, left));
                    sink.accept(
                            Sampler.sample(
                                    networks,
                                    encoder,
                                    size,
                                    wish.outcomes(),
                                    wish.classes(),
                                    random));
                }
            }
        }
        return SampleNotes.of(request.rows());
    }

    private record Wish(Distribution outcomes, Distribution classes, long rows) {}

    private Wish wish(Cell cell) {
        Distribution wantedOutcomes = outcomes;
        Distribution wantedClasses = classes;
        for (Map.Entry<String, String> value : cell.values().entrySet()) {
            Map<String, Double> only = Map.of(value.getValue(), 1.0);
            if (value.getKey().equals(encoder.outcomeColumn())) {
                wantedOutcomes = Distribution.asked(value.getKey(), encoder.outcomes(), only);
            } else if (value.getKey().equals(encoder.protectedColumn())) {
                wantedClasses =
                        Distribution.asked(value.getKey(), encoder.protectedClasses(), only);
            } else {
                throw new DataException(
                        "cell %s: a transformer-gan can only fix \"%s\" and \"%s\", found \"%s\"; use the tree synthesizer for other columns"
                                .formatted(
                                        cell.values(),
                                        encoder.outcomeColumn(),
                                        encoder.protectedColumn(),
                                        value.getKey()));
            }
        }
        return new Wish(wantedOutcomes, wantedClasses, cell.rows());
    }

    @Override
    public void save(Path folder) {
        ModelFolder.save(
                folder, KIND, head(), beside -> State.write(state, beside.resolve(WEIGHTS)));
    }

    /** Saves a checkpoint: a model that sampling can use, and what going on needs. */
    void saveCheckpoint(Path folder, byte[] training, byte[] best) {
        ModelFolder.save(
                folder,
                KIND,
                head(),
                beside -> {
                    State.write(state, beside.resolve(WEIGHTS));
                    State.write(training, beside.resolve(TRAINING));
                    State.write(best, beside.resolve(BEST));
                });
    }

    private ObjectNode head() {
        ObjectNode head = JSON.createObjectNode();
        head.set("encoder", encoder.toJson());
        head.set("architecture", JSON.valueToTree(architecture));
        head.set("outcomes", JSON.valueToTree(outcomes));
        head.set("classes", JSON.valueToTree(classes));
        head.set("past", JSON.valueToTree(past));
        return head;
    }
}
