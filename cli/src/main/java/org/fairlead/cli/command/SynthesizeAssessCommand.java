package org.fairlead.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Outputs;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.generate.assess.Assess;
import org.fairlead.generate.assess.Assessment;
import org.fairlead.generate.assess.AssessmentJson;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.report.assessment.AssessmentPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "assess",
        description =
                "Assesses a synthetic table against the real rows it was made from and real rows"
                        + " kept out.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  fairlead synthesize assess rows.parquet --real adult.data --holdout adult.test"
                    + " --format adult --drop fnlwgt --outcome income --positive \">50K\" --protected"
                    + " sex --out assessment"
        })
final class SynthesizeAssessCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "File of synthetic rows.")
    private String file = "";

    @Mixin private final TableOptions tables = new TableOptions();

    @Option(
            names = "--real",
            required = true,
            paramLabel = "FILE",
            description = "Real rows that the generator saw.")
    private String real = "";

    @Option(
            names = "--holdout",
            paramLabel = "FILE",
            description =
                    "Real rows that it did not see, for use and privacy. Default: none, neither is"
                            + " measured.")
    private @Nullable String holdout;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private RoleOptions roles = new RoleOptions();

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns to leave out, such as keys. Default: none.")
    private List<String> ignored = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to make for assessment.json and assessment.html.")
    private Path out = Path.of("");

    @Mixin private final SeedOption seed = new SeedOption();

    @Mixin private final PrintOptions printing = new PrintOptions();

    SynthesizeAssessCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new Outputs().folder("--out", out, List.of());
        Table train = tables.read(real);
        Table held = holdout == null ? null : tables.read(holdout);
        Assess assess = roles.assess(ignored, seed.value());
        Assessment all = assess.run(train, held, tables.readPlain(file));
        String text = AssessmentJson.write(all);
        write(text);
        console.notes(all.notes());
        printing.print(
                console,
                () -> text,
                () ->
                        String.format(
                                Locale.ROOT,
                                "shapes %.4f, trends %.4f, detection %.4f, gap %.4f (real %.4f):"
                                        + " %s",
                                all.shapes(),
                                all.trends(),
                                all.detection(),
                                all.synthetic().widest(),
                                all.real().widest(),
                                out.resolve("assessment.html")));
        return ExitCode.PASS;
    }

    private void write(String json) {
        try (OutputFolder folder = OutputFolder.begin(out, false)) {
            Files.writeString(folder.path().resolve("assessment.json"), json);
            Files.writeString(
                    folder.path().resolve("assessment.html"), AssessmentPage.of(json).html());
            folder.complete();
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the folder \"%s\": %s".formatted(out, e.getMessage()), e);
        }
    }
}
