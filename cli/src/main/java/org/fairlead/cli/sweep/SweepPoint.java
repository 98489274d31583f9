package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.model.training.Variant;

/**
 * One training of a sweep.
 *
 * @param setting name of its weight, such as {@code w0.5}
 * @param weight the remedy's weight
 * @param folder where its run is, relative to the sweep's folder
 * @param experiment the experiment that a training of this point alone would read
 */
record SweepPoint(String setting, double weight, String folder, Experiment experiment) {

    static SweepPoint of(Experiment base, int remedy, double weight, int seed) {
        List<RemedySection> remedies = new ArrayList<>(base.remedies());
        TermSection swept = base.terms().get(remedy);
        remedies.set(remedies.indexOf(swept), swept.withWeight(weight));
        String setting = "w" + Weights.name(weight);
        long number = base.training().seed() + seed;
        String name = setting + "-seed" + number;
        Experiment experiment =
                new Experiment(
                        base.file().resolveSibling(base.name() + "-" + name + ".yaml"),
                        base.data(),
                        base.label(),
                        base.weight(),
                        base.features(),
                        base.training().withSeed(number),
                        base.validation(),
                        remedies,
                        base.audit());
        return new SweepPoint(setting, weight, "points/" + name, experiment);
    }

    Variant variant() {
        return new Variant(
                experiment.training().seed(),
                experiment.training().learningRate(),
                experiment.terms().stream().map(TermSection::weight).toList());
    }
}
