package org.fairlead.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.generate.AskedShares;
import org.fairlead.generate.Cell;
import org.fairlead.generate.SampleRequest;
import picocli.CommandLine.Option;

/** Which synthetic rows are asked for: a number, shares of values, or exact counts. */
final class RowOptions {
    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows to make, unless cells are given. Default: ${DEFAULT-VALUE}.")
    private long rows = 1000;

    @Option(
            names = "--distribution",
            paramLabel = "C:V=P;..",
            description =
                    "Value V of column C in a share P of the rows, to the row; repeat to cross"
                            + " columns. Default: as in the real rows.")
    private List<String> distributions = List.of();

    @Option(
            names = "--cell",
            paramLabel = "N:C=V;..",
            description = "Exactly N rows with column C at value V; repeat. Default: none.")
    private List<String> cells = List.of();

    SampleRequest request(long seed) {
        if (!cells.isEmpty() && !distributions.isEmpty()) {
            throw new DataException("--cell and --distribution must not be given together");
        }
        if (!cells.isEmpty()) {
            return SampleRequest.cells(cells.stream().map(RowOptions::cell).toList(), seed);
        }
        SampleRequest plain = SampleRequest.rows(rows, seed);
        if (distributions.isEmpty()) {
            return plain;
        }
        List<AskedShares> asked = distributions.stream().map(RowOptions::shares).toList();
        return SampleRequest.cells(AskedShares.cells(rows, asked), seed);
    }

    private static Cell cell(String text) {
        Pairs pairs = Pairs.of("--cell", "N:COLUMN=VALUE;COLUMN=VALUE", text);
        if (!pairs.head().matches("\\d{1,18}")) {
            throw pairs.malformed();
        }
        return new Cell(pairs.values(String::indexOf), Long.parseLong(pairs.head()));
    }

    private static AskedShares shares(String text) {
        Pairs pairs = Pairs.of("--distribution", "COLUMN:VALUE=SHARE;VALUE=SHARE", text);
        Map<String, Double> shares = new LinkedHashMap<>();
        pairs.values(String::lastIndexOf)
                .forEach((value, share) -> shares.put(value, pairs.number(share)));
        return new AskedShares(pairs.head(), shares);
    }
}
