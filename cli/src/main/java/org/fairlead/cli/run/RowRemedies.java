package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ReweighingSection;
import org.fairlead.cli.experiment.ReweightSection;
import org.fairlead.cli.experiment.RowSection;
import org.fairlead.cli.experiment.SyntheticSection;
import org.fairlead.cli.experiment.UplevelSection;
import org.fairlead.data.DataException;
import org.fairlead.data.reweight.Reweighing;
import org.fairlead.data.reweight.Reweighted;
import org.fairlead.data.reweight.SliceLoss;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.uplevel.Upleveled;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.tree.TreeSettings;
import org.fairlead.generate.tree.TreeSynthesizer;

/** Changes and weighs training rows as the remedies of an experiment say, one after the other. */
public final class RowRemedies {
    private static final String ROW = "row before remedies";

    private final Experiment experiment;
    private final List<RowChange> changes = new ArrayList<>();

    RowRemedies(Experiment experiment) {
        this.experiment = experiment;
    }

    LabelledTable apply(LabelledTable train) {
        requireWeightsKept();
        LabelledTable rows = train;
        for (RowSection remedy : experiment.rowRemedies()) {
            if (remedy instanceof ReweighingSection reweighing) {
                rows = reweigh(reweighing, rows);
            } else if (remedy instanceof ReweightSection reweight) {
                rows = reweight(reweight, rows);
            } else if (remedy instanceof SyntheticSection synthetic) {
                rows = synthesize(synthetic, rows);
            } else if (remedy instanceof UplevelSection uplevel) {
                rows = uplevel(uplevel, rows);
            }
        }
        return rows;
    }

    /** Rows that trees draw have no weights of their own, so those of reweighing would be lost. */
    private void requireWeightsKept() {
        boolean weighed = false;
        for (RowSection remedy : experiment.rowRemedies()) {
            if (weighed && remedy instanceof SyntheticSection) {
                throw new DataException(
                        "%s: remedy \"%s\" draws rows anew, which would lose the weights of reweighing; put it before reweighing"
                                .formatted(experiment.file(), remedy.name()));
            }
            weighed |= remedy instanceof ReweighingSection;
        }
    }

    /** What was done, in order. */
    List<RowChange> changes() {
        return List.copyOf(changes);
    }

    private LabelledTable reweigh(ReweighingSection remedy, LabelledTable rows) {
        CategoryColumn groups = Groups.crossed(rows.table(), remedy.columns());
        CategoryColumn label = rows.table().categories(experiment.label().column());
        double[] weights = Reweighing.weights(groups, label, rows.weights());
        add(remedy, rows, rows, Groups.meanWeights(groups, label, weights));
        return new LabelledTable(rows.table(), rows.labels(), weights, rows.dropped());
    }

    private LabelledTable reweight(ReweightSection remedy, LabelledTable rows) {
        List<SliceLoss> losses =
                remedy.run()
                        .map(run -> SliceLosses.of(run, remedy.metric()))
                        .orElse(remedy.losses());
        Reweighted drawn = remedy.reweighting().draw(rows.table(), losses, remedy.seed());
        LabelledTable after = rows.select(drawn.rows());
        add(remedy, rows, after, SliceLosses.describe(drawn.plan()));
        return after;
    }

    private LabelledTable synthesize(SyntheticSection remedy, LabelledTable rows) {
        String label = experiment.label().column();
        int positive =
                IntStream.range(0, rows.labels().length)
                        .filter(row -> rows.labels()[row] == 1)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new DataException(
                                                "remedy \"%s\" needs training rows with a positive label in \"%s\", found none in %d"
                                                        .formatted(
                                                                remedy.name(),
                                                                label,
                                                                rows.labels().length)));
        TreeSettings settings =
                TreeSettings.builder()
                        .outcome(label, rows.table().categories(label).text(positive))
                        .protectedColumns(remedy.columns().toArray(String[]::new))
                        .build();
        TreeSynthesizer tilted = TreeSynthesizer.fit(rows.table(), settings).tilted(remedy.tilt());
        Table table =
                tilted.sample(SampleRequest.rows(rows.table().rows(), remedy.seed()))
                        .table()
                        .only(rows.table().names());
        LabelledTable after =
                LabelledTable.of(
                        table, experiment.label(), experiment.weight(), "synthetic training rows");
        add(remedy, rows, after, tilted.notes());
        return after;
    }

    private LabelledTable uplevel(UplevelSection remedy, LabelledTable rows) {
        double[] numbers = IntStream.range(0, rows.table().rows()).asDoubleStream().toArray();
        Table numbered = rows.table().with(NumberColumn.of(ROW, numbers));
        Upleveled upleveled = remedy.upleveling().apply(numbered, remedy.mode(), remedy.seed());
        int[] origins = new int[upleveled.table().rows()];
        double[] found = upleveled.table().numbers(ROW).values();
        for (int row = 0; row < origins.length; row++) {
            origins[row] = (int) found[row];
        }
        Table table = upleveled.table().only(rows.table().names());
        double[] labels =
                LabelledTable.of(table, experiment.label(), Optional.empty(), "training rows")
                        .labels();
        LabelledTable after =
                new LabelledTable(table, labels, rows.select(origins).weights(), rows.dropped());
        add(remedy, rows, after, describe(upleveled));
        return after;
    }

    /**
     * What upleveling did to each class.
     *
     * @param upleveled what came of it
     * @return a sentence a class
     */
    public static List<String> describe(Upleveled upleveled) {
        return upleveled.changes().stream()
                .map(
                        change ->
                                String.format(
                                        Locale.ROOT,
                                        "%s: %d of %d rows changed or added, share of the outcome %.4f before, %.4f after",
                                        change.level(),
                                        change.changed(),
                                        change.rows(),
                                        change.rateBefore(),
                                        change.rateAfter()))
                .toList();
    }

    private void add(
            RowSection remedy, LabelledTable before, LabelledTable after, List<String> counts) {
        changes.add(
                new RowChange(remedy.name(), before.table().rows(), after.table().rows(), counts));
    }
}
