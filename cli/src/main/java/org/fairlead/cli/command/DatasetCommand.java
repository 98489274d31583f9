package org.fairlead.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.terminal.Console;
import org.fairlead.data.known.DatasetFetch;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.model.run.JsonFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dataset",
        description = "Fetches a known data set from its official address, checked by SHA-256.%n",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fairlead dataset adult --out data/adult"})
final class DatasetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Such as adult.")
    private String name = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder to put its files into; files that are there already are kept.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print the result as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    DatasetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KnownDataset dataset = KnownDataset.of(name);
        console.message(dataset.info().description());
        List<String> files = DatasetFetch.into(dataset, out).stream().map(Path::toString).toList();
        console.result(
                json
                        ? JsonFile.tree(Map.of("files", files)).toPrettyString()
                        : String.join(System.lineSeparator(), files));
        return ExitCode.PASS;
    }
}
