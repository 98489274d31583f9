package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.DataException;
import org.fairlead.data.comments.CivilComments;
import org.fairlead.data.comments.PreparedComments;
import org.fairlead.data.known.DatasetFetch;
import org.fairlead.data.known.KnownDataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dataset",
        description =
                "Fetches a known data set from its official address, checked by SHA-256, or prepares files that you have.%n",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fairlead dataset adult --out datasets/adult",
            "  fairlead dataset civil-comments --from civil_comments_v1.2.zip --out datasets/comments"
        })
final class DatasetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Such as adult.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "civil-comments: the official file, another one in its scheme, or a folder of it. Default: none, fetch.")
    private @Nullable Path from;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to put its files into; files that are there already are kept.")
    private Path out = Path.of("");

    @Mixin private final PrintOptions printing = new PrintOptions();

    DatasetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KnownDataset dataset = KnownDataset.of(name);
        if (dataset == KnownDataset.CIVIL_COMMENTS) {
            return comments();
        }
        if (from != null) {
            throw new IllegalArgumentException(
                    "--from is for civil-comments, found \"%s\"; put the files of %s into --out"
                            .formatted(from, dataset.id()));
        }
        console.message(dataset.info().description());
        List<String> files = DatasetFetch.into(dataset, out).stream().map(Path::toString).toList();
        print(files, files);
        return ExitCode.PASS;
    }

    private int comments() {
        if (from == null) {
            throw new DataException(CivilComments.advice());
        }
        PreparedComments made = CivilComments.prepare(from, out);
        console.notes(made.notes());
        print(
                made.splits().stream().map(DatasetCommand::json).toList(),
                made.splits().stream()
                        .map(split -> "%s: %d rows".formatted(split.file(), split.rows()))
                        .toList());
        return ExitCode.PASS;
    }

    private static Map<String, Object> json(PreparedComments.Split split) {
        return new TreeMap<>(
                Map.of(
                        "file", split.file().toString(),
                        "rows", split.rows(),
                        "rows-without-text", split.withoutText()));
    }

    private void print(List<?> files, List<String> lines) {
        printing.print(
                console, Map.of("files", files), () -> String.join(System.lineSeparator(), lines));
    }
}
