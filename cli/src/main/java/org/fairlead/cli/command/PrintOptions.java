package org.fairlead.cli.command;

import java.util.Map;
import java.util.function.Supplier;
import org.fairlead.cli.terminal.Console;
import org.fairlead.model.run.JsonFile;
import picocli.CommandLine.Option;

/** How a command prints what it did. */
final class PrintOptions {
    @Option(names = "--json", description = "Print the result as JSON. Default: ${DEFAULT-VALUE}.")
    private boolean json;

    void print(Console console, Map<String, Object> result, Supplier<String> text) {
        print(console, () -> JsonFile.tree(result).toPrettyString(), text);
    }

    void print(Console console, Supplier<String> document, Supplier<String> text) {
        console.result(json ? document.get() : text.get());
    }
}
