package org.fairlead.generate.gan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.encoding.Distribution;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.EncoderSettings;
import org.fairlead.generate.encoding.RowEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Trains {@link TransformerGan}s. The same table, settings and seed give the same model on the same
 * machine with the same number of engine threads. One training at a time in a process, as the
 * engine has a single tape.
 */
public final class TransformerGanTrainer {
    private final EncoderSettings columns;
    private final GanArchitecture architecture;
    private final GanTraining settings;
    private final @Nullable Path checkpoints;
    private final Consumer<EpochLog> progress;

    private TransformerGanTrainer(Builder builder) {
        columns = builder.columns;
        architecture = builder.architecture;
        settings = builder.settings;
        checkpoints = builder.checkpoints;
        progress = builder.progress;
    }

    /**
     * Starts a trainer.
     *
     * @param columns which columns play which part
     * @return a builder with the defaults
     */
    public static Builder builder(EncoderSettings columns) {
        return new Builder(columns);
    }

    /**
     * Trains a model and gives the epoch that did best in validation.
     *
     * @param table rows to learn from; a share of them is kept back for validation
     * @return the model
     * @throws DataException if the table does not fit the settings
     * @throws IllegalStateException if the training diverges
     */
    public TransformerGan train(Table table) {
        RowEncoder encoder = RowEncoder.fit(table, columns);
        EncodedRows rows = encoder.encode(table);
        TypeCheck.check(architecture.dataType(), encoder, rows);
        prepareFolder(0);
        try (Networks networks =
                new Networks(encoder, architecture, settings.equalisedOdds(), settings.seed())) {
            Training training = new Training(rows, encoder, architecture, settings, networks);
            training.pretrain();
            Past past = new Past(settings, 0, 0, Double.NaN, checksum(rows), List.of());
            return run(networks, training, encoder, rows, past, new byte[0]);
        }
    }

    /**
     * Goes on with a training from one of its checkpoints, to the same model as if it had not been
     * interrupted. Architecture and settings are those of the checkpoint, but for the number of
     * epochs, which is this trainer's.
     *
     * @param table the rows that the training began with
     * @param checkpoint a folder that the training wrote
     * @return the model
     * @throws DataException if the folder is no whole checkpoint or the rows are others
     */
    public TransformerGan resume(Table table, Path checkpoint) {
        if (!(Synthesizer.load(checkpoint) instanceof TransformerGan from)
                || !Files.exists(checkpoint.resolve(TransformerGan.TRAINING))) {
            throw new DataException(
                    "\"%s\" must be a checkpoint of a transformer-gan, found another model"
                            .formatted(checkpoint));
        }
        EncodedRows rows = from.encoder().encode(table);
        if (checksum(rows) != from.past().rowsSeen()) {
            throw new DataException(
                    "the table must be the one that \"%s\" was trained on, found other rows"
                            .formatted(checkpoint));
        }
        GanTraining kept = from.past().settings().withEpochs(settings.epochs());
        prepareFolder(from.past().epoch());
        try (Networks networks =
                new Networks(
                        from.encoder(), from.architecture(), kept.equalisedOdds(), kept.seed())) {
            State.restore(
                    State.read(checkpoint.resolve(TransformerGan.TRAINING)),
                    networks.trainingState());
            Training training =
                    new Training(rows, from.encoder(), from.architecture(), kept, networks);
            byte[] best =
                    from.past().best() == 0
                            ? new byte[0]
                            : State.read(checkpoint.resolve(TransformerGan.BEST));
            return run(networks, training, from.encoder(), rows, from.past(), best);
        }
    }

    private TransformerGan run(
            Networks networks,
            Training training,
            RowEncoder encoder,
            EncodedRows rows,
            Past start,
            byte[] bestState) {
        Distribution outcomes = Distribution.of(encoder.outcomes(), rows.outcome());
        Distribution classes = Distribution.of(encoder.protectedClasses(), rows.protectedClass());
        GanArchitecture shape = training.architecture();
        GanTraining plan = training.settings();
        Past past = start;
        byte[] best = bestState;
        for (int epoch = past.epoch() + 1; epoch <= plan.epochs(); epoch++) {
            EpochLog log = training.epoch(epoch);
            Validation validation = log.validation();
            List<EpochLog> logs = new ArrayList<>(past.log());
            logs.add(log);
            boolean better =
                    validation != null
                            && !(validation.score() <= past.bestScore()); // NaN before the first
            byte[] now = State.of(networks.samplingState());
            best = better ? now : best;
            past =
                    new Past(
                            plan,
                            epoch,
                            better ? epoch : past.best(),
                            better && validation != null ? validation.score() : past.bestScore(),
                            past.rowsSeen(),
                            List.copyOf(logs));
            progress.accept(log);
            if (checkpoints != null && epoch % plan.checkpointPeriod() == 0) {
                TransformerGan model =
                        new TransformerGan(encoder, shape, outcomes, classes, now, past);
                model.saveCheckpoint(
                        checkpoints.resolve(name(epoch)), State.of(networks.trainingState()), best);
                forget(epoch, plan);
            }
        }
        Past chosen =
                new Past(
                        plan,
                        past.best(),
                        past.best(),
                        past.bestScore(),
                        past.rowsSeen(),
                        past.log());
        return new TransformerGan(encoder, shape, outcomes, classes, best, chosen);
    }

    private static String name(int epoch) {
        return "epoch-%05d".formatted(epoch);
    }

    /** Makes the folder, and refuses one whose checkpoints would be in the way hours later. */
    private void prepareFolder(int done) {
        if (checkpoints == null) {
            return;
        }
        try {
            Files.createDirectories(checkpoints);
        } catch (IOException e) {
            throw new DataException(
                    "folder \"%s\" for checkpoints cannot be made: %s"
                            .formatted(checkpoints, e.getMessage()),
                    e);
        }
        for (int epoch = done + 1; epoch <= settings.epochs(); epoch++) {
            if (Files.exists(checkpoints.resolve(name(epoch)))) {
                throw new DataException(
                        "folder \"%s\" must not hold a checkpoint of an epoch to come, found %s; name another folder or resume from the last checkpoint"
                                .formatted(checkpoints, name(epoch)));
            }
        }
    }

    /** Removes the checkpoint that is one too many. */
    private void forget(int epoch, GanTraining plan) {
        int old = epoch - plan.saveMaxKeep() * plan.checkpointPeriod();
        if (checkpoints == null || plan.saveMaxKeep() == 0 || old < 1) {
            return;
        }
        Path folder = checkpoints.resolve(name(old));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new DataException(
                    "old checkpoint \"%s\" cannot be removed: %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static long checksum(EncodedRows rows) {
        CRC32 checksum = new CRC32();
        for (int row = 0; row < rows.rows(); row++) {
            update(checksum, rows.outcome()[row]);
            update(checksum, rows.protectedClass()[row]);
        }
        for (float entry : rows.features()) {
            update(checksum, Float.floatToIntBits(entry));
        }
        return checksum.getValue();
    }

    private static void update(CRC32 checksum, int value) {
        checksum.update(value >>> 24);
        checksum.update(value >>> 16);
        checksum.update(value >>> 8);
        checksum.update(value);
    }

    /** Collects what a trainer needs; each setting has a stated default. */
    public static final class Builder {
        private final EncoderSettings columns;
        private GanArchitecture architecture = GanArchitecture.builder().build();
        private GanTraining settings = GanTraining.builder().build();
        private @Nullable Path checkpoints = null;
        private Consumer<EpochLog> progress = log -> {};

        private Builder(EncoderSettings columns) {
            this.columns = columns;
        }

        /**
         * The shape of the networks. Default: that of {@link GanArchitecture#builder()}.
         *
         * @param architecture the shape
         * @return this
         */
        public Builder architecture(GanArchitecture architecture) {
            this.architecture = architecture;
            return this;
        }

        /**
         * How to train. Default: as {@link GanTraining#builder()} says.
         *
         * @param settings of the training
         * @return this
         */
        public Builder training(GanTraining settings) {
            this.settings = settings;
            return this;
        }

        /**
         * A folder for checkpoints, made if absent. Each is a model of its own, and {@link #resume}
         * goes on from it. Default: none are written.
         *
         * @param folder the folder
         * @return this
         */
        public Builder checkpoints(Path folder) {
            this.checkpoints = folder;
            return this;
        }

        /**
         * What to call after each epoch, in the training thread. Default: nothing.
         *
         * @param progress takes the epoch's log
         * @return this
         */
        public Builder progress(Consumer<EpochLog> progress) {
            this.progress = progress;
            return this;
        }

        /**
         * Makes the trainer.
         *
         * @return the trainer
         */
        public TransformerGanTrainer build() {
            return new TransformerGanTrainer(this);
        }
    }
}
