package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Synthesizer;
import org.fairlead.generate.tree.TreeSynthesizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fit",
        description = "Fits a synthesizer on a real table and saves it as a folder.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead synthesize fit adult.data --format adult --drop fnlwgt --outcome income"
                    + " --positive \">50K\" --protected sex,race --out model",
            "  fairlead synthesize fit adult.data --format adult --drop fnlwgt --outcome income"
                    + " --positive \">50K\" --protected sex --model transformer-gan --out gan"
        })
final class SynthesizeFitCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("tree", "transformer-gan");

    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "CSV, Parquet or JSON file of real rows.")
    private String file = "";

    @Mixin private final TableOptions tables = new TableOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Model folder to make; it must not exist.")
    private Path out = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private @Nullable RoleOptions roles;

    @Option(
            names = "--model",
            paramLabel = "KIND",
            description = "tree or transformer-gan. Default: ${DEFAULT-VALUE}.")
    private String kind = "tree";

    @Option(
            names = "--refuse-missing",
            description = "Refuse missing values. Default: ${DEFAULT-VALUE}, they are modelled.")
    private boolean refuseMissing;

    @Mixin private final TreeOptions trees = new TreeOptions();

    @Mixin private final GanOptions gan = new GanOptions();

    @Mixin private final PrintOptions printing = new PrintOptions();

    SynthesizeFitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        requireKind();
        gan.require(new Outputs().model("--out", out));
        Table table = tables.read(file);
        Synthesizer fitted = fit(table);
        fitted.save(out);
        List<String> notes = fitted instanceof TreeSynthesizer tree ? tree.notes() : List.of();
        console.notes(notes);
        printing.print(
                console,
                new TreeMap<>(
                        Map.of(
                                "rows", table.rows(),
                                "model", out.toString(),
                                "notes", notes)),
                () -> "fitted on %d rows: %s".formatted(table.rows(), out));
        return ExitCode.PASS;
    }

    private Synthesizer fit(Table table) {
        return switch (kind) {
            case "tree" -> TreeSynthesizer.fit(table, trees.settings(roles, refuseMissing));
            case "transformer-gan" -> gan.train(table, roles, !refuseMissing, console);
            default -> throw new IllegalStateException("no model " + kind);
        };
    }

    private void requireKind() {
        switch (kind) {
            case "tree" -> refuse("gan", "transformer-gan");
            case "transformer-gan" -> refuse("trees", "tree");
            default ->
                    throw new DataException(
                            "--model must be tree or transformer-gan, found \"%s\"; %s"
                                    .formatted(kind, Names.advice(kind, KINDS)));
        }
    }

    /** Refuses options of the other model, which would be without effect. */
    private void refuse(String mixin, String other) {
        CommandSpec spec = Objects.requireNonNull(command);
        for (OptionSpec option : Objects.requireNonNull(spec.mixins().get(mixin)).options()) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option.longestName())) {
                throw new DataException(
                        "%s is an option of --model %s and has no effect on %s; leave it out or change the model"
                                .formatted(option.longestName(), other, kind));
            }
        }
    }
}
