package org.fairlead.cli.command;

import java.util.List;
import java.util.Optional;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.audit.FurtherSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that ask for more than rates and gaps. */
final class AuditFurtherOptions {
    @Option(
            names = "--find-slices",
            split = ",",
            paramLabel = "METRIC",
            description =
                    "Search all crosses of the sliced columns for those that the model serves"
                            + " worst, ranked by corrected evidence.")
    private List<Metric> searched = List.of();

    @Option(
            names = "--find-depth",
            paramLabel = "N",
            description = "How many columns are crossed in the search. Default: ${DEFAULT-VALUE}.")
    private int findDepth = 2;

    @Option(
            names = "--find-support",
            paramLabel = "ROWS",
            description =
                    "Rows that a crossed slice needs to be looked at; slices of one column"
                            + " all are. Default: ${DEFAULT-VALUE}.")
    private long findSupport = 30;

    @Option(
            names = "--find-most",
            paramLabel = "N",
            description = "How many found slices are told. Default: ${DEFAULT-VALUE}.")
    private int findMost = 10;

    @Option(
            names = "--balance",
            description =
                    "Print how labels and groups go together in the data; audit.json has it always."
                            + " Default: ${DEFAULT-VALUE}.")
    private boolean balance;

    @Option(
            names = "--control",
            paramLabel = "COLUMN",
            description = "Compare slices among rows alike in this column; repeat for more.")
    private List<String> controls = List.of();

    @Option(
            names = "--compare",
            paramLabel = "COLUMN",
            description =
                    "Scores of another model for the same rows: paired changes and flips; repeat"
                            + " for more.")
    private List<String> models = List.of();

    @Option(
            names = "--counterfactual",
            paramLabel = "COLUMN",
            description = "Scores of each row's counterfactual: flips; repeat for more.")
    private List<String> counterfactuals = List.of();

    @Option(
            names = "--interval",
            split = ",",
            paramLabel = "MODE",
            description =
                    "Intervals by resampling, beside Wilson's and Newcombe's: poisson-quantiles,"
                            + " tfma-bootstrap, tfma-jackknife, fairlearn-quantiles.")
    private List<IntervalMode> modes = List.of();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Replicates or buckets of resampling. Default: 1000, and 20 for the modes of"
                            + " TFMA.")
    private @Nullable Integer replicates;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed gives the same replicates. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--detect",
            paramLabel = "GAP",
            description =
                    "Print what rows it takes to see a gap of this size; audit.json tells it of"
                            + " 0.05.")
    private @Nullable Double gap;

    @Option(
            names = "--power",
            paramLabel = "P",
            description = "The chance to see it. Default: ${DEFAULT-VALUE}.")
    private double power = FurtherSpec.POWER;

    @Option(
            names = "--top",
            split = ",",
            paramLabel = "K",
            description = "How slices stand among the K highest scores; repeat for more.")
    private List<Integer> top = List.of();

    @Option(
            names = "--query",
            paramLabel = "COLUMN",
            description = "With --top: which ranking a row is of. Default: all rows are one.")
    private @Nullable String query;

    @Option(
            names = "--similar",
            split = ",",
            paramLabel = "COLUMN",
            description = "How alike people are treated who are similar in these columns.")
    private List<String> similar = List.of();

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            description =
                    "With --similar: nearest rows, itself included. Default: ${DEFAULT-VALUE}.")
    private int neighbours = 5;

    @Option(
            names = "--similar-rows",
            paramLabel = "N",
            description =
                    "With --similar: rows looked at, drawn by the seed. Default: ${DEFAULT-VALUE}.")
    private int similarRows = 5_000;

    FurtherSpec further() {
        return new FurtherSpec(
                gap == null ? FurtherSpec.GAP : gap,
                power,
                new FurtherSpec.Resampling(modes, Optional.ofNullable(replicates), seed),
                new FurtherSpec.Search(searched, findDepth, findSupport, findMost),
                controls,
                new FurtherSpec.OtherScores(models, counterfactuals),
                new FurtherSpec.Ranking(top, Optional.ofNullable(query)),
                new FurtherSpec.Similar(similar, neighbours, similarRows));
    }

    boolean printsDetectable() {
        return gap != null;
    }

    boolean printsBalance() {
        return balance;
    }
}
