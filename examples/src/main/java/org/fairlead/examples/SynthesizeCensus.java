package org.fairlead.examples;

import java.util.List;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.judge.BoostedJudge;
import org.fairlead.generate.judge.GroupGaps;
import org.fairlead.generate.judge.Prediction;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.generate.tree.TreeSettings;
import org.fairlead.generate.tree.TreeSynthesizer;

/**
 * Synthetic rows of the simulated census with its gap and without: what a classifier that learns
 * from them does to people that neither has seen.
 */
final class SynthesizeCensus {
    public static void main(String[] args) {
        Table seen = SimulatedCensus.standard().sample(6000, 1).table();
        Table people = SimulatedCensus.standard().sample(6000, 2).table();
        TreeSettings settings =
                TreeSettings.builder().outcome("income", ">50K").protectedColumns("sex").build();
        TreeSynthesizer fitted = TreeSynthesizer.fit(seen, settings);

        System.out.println("positive rate gap before: " + gap(fitted, people));
        System.out.println("positive rate gap after: " + gap(fitted.tilted(Tilt.share(1)), people));
    }

    static double gap(TreeSynthesizer synthesizer, Table people) {
        Table rows = synthesizer.sample(SampleRequest.rows(6000, 1)).table();
        List<String> features =
                rows.names().stream()
                        .filter(name -> !name.equals("income") && !name.equals("sex"))
                        .toList();
        Prediction prediction = BoostedJudge.standard().predict(rows, people, "income", features);
        return GroupGaps.of(prediction, ">50K", people.categories("sex")).selection();
    }
}
