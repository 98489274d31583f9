package org.fairlead.cli.command;

import java.util.List;
import org.fairlead.data.file.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads a table. */
final class ReadingOptions {
    @Option(
            names = "--delimiter",
            paramLabel = "C",
            description = "Character between the fields of a CSV file. Default: found out.")
    private @Nullable Character delimiter;

    @Option(
            names = "--quote",
            paramLabel = "C",
            description = "Character around fields of a CSV file. Default: \".")
    private @Nullable Character quote;

    @Option(
            names = "--no-header",
            description = "The CSV file has no header. Default: ${DEFAULT-VALUE}.")
    private boolean noHeader;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Names of the columns, instead of the header's. Default: the header's.")
    private List<String> columns = List.of();

    @Option(
            names = "--missing",
            paramLabel = "MARK",
            description =
                    "Text that marks a missing value, beside the empty field; repeat for more. Default: none.")
    private List<String> missing = List.of();

    ReadOptions options() {
        ReadOptions.Builder builder = ReadOptions.builder();
        if (delimiter != null) {
            builder.delimiter(delimiter);
        }
        if (quote != null) {
            builder.quote(quote);
        }
        if (noHeader) {
            builder.header(false);
        }
        if (!columns.isEmpty()) {
            builder.names(columns);
        }
        if (!missing.isEmpty()) {
            builder.missing(missing.toArray(String[]::new));
        }
        return builder.build();
    }
}
