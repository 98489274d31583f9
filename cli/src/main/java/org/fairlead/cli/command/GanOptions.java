package org.fairlead.cli.command;

import java.nio.file.Path;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.cli.terminal.ProgressLine;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.EncoderSettings;
import org.fairlead.generate.gan.DataType;
import org.fairlead.generate.gan.GanArchitecture;
import org.fairlead.generate.gan.GanTraining;
import org.fairlead.generate.gan.TransformerGan;
import org.fairlead.generate.gan.TransformerGanTrainer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How a FairTransformerGAN is trained: all of it is of that model alone. What is not here has a
 * setting in the library.
 */
final class GanOptions {
    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "transformer-gan: passes over the rows. Default: ${DEFAULT-VALUE}.")
    private int epochs = 300;

    @Option(
            names = "--pretrain-epochs",
            paramLabel = "N",
            description =
                    "transformer-gan: passes of the autoencoder before. Default: ${DEFAULT-VALUE}.")
    private int pretrainEpochs = 100;

    @Option(
            names = "--batch",
            paramLabel = "ROWS",
            description = "transformer-gan: rows in a step. Default: ${DEFAULT-VALUE}.")
    private int batch = 1000;

    @Option(
            names = "--lambda",
            paramLabel = "X",
            description =
                    "transformer-gan: weight of hiding the protected column. Default:"
                            + " ${DEFAULT-VALUE}.")
    private double lambda = 1;

    @Option(
            names = "--data-type",
            paramLabel = "NAME",
            description =
                    "transformer-gan: what cells are, binary, count or mixed. Default: mixed.")
    private DataType dataType = DataType.MIXED;

    @Mixin private final SeedOption seed = new SeedOption();

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description =
                    "transformer-gan: folder for a checkpoint each epoch, made if absent. Default:"
                            + " none.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--resume",
            paramLabel = "CHECKPOINT",
            description =
                    "transformer-gan: go on from a checkpoint of the same rows. Default: none.")
    private @Nullable Path resume;

    /** Finds checkpoints that would be in the way of a command's other outputs. */
    void require(Outputs others) {
        others.shared("--checkpoints", checkpoints);
    }

    TransformerGan train(
            Table table, @Nullable RoleOptions roles, boolean missingAllowed, Console console) {
        if (roles == null || roles.protectedColumns().size() != 1) {
            throw new DataException(
                    "a transformer-gan needs --outcome, --positive and one --protected column; the"
                            + " tree model can do with none or several");
        }
        EncoderSettings columns =
                EncoderSettings.builder(
                                roles.outcome(), roles.positive(), roles.protectedColumns().get(0))
                        .missingAllowed(missingAllowed)
                        .seed(seed.value())
                        .build();
        ProgressLine progress = console.progress();
        TransformerGanTrainer.Builder trainer =
                TransformerGanTrainer.builder(columns)
                        .architecture(GanArchitecture.builder().dataType(dataType).build())
                        .training(training())
                        .progress(log -> progress.keep(log.line()));
        if (checkpoints != null) {
            trainer.checkpoints(checkpoints);
        }
        TransformerGanTrainer ready = trainer.build();
        return resume == null ? ready.train(table) : ready.resume(table, resume);
    }

    private GanTraining training() {
        return GanTraining.builder()
                .epochs(epochs)
                .pretrainEpochs(pretrainEpochs)
                .batchSize(batch)
                .lambda(lambda)
                .seed(seed.value())
                .build();
    }
}
