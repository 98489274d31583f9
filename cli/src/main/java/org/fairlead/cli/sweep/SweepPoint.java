package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.model.training.Variant;

/**
 * One training of a sweep: a remedy by itself, at one weight.
 *
 * @param setting name of the remedy and its weight, such as {@code w0.5} or {@code reweighing}
 * @param remedy the remedy's name, empty for the baseline
 * @param weight the remedy's weight
 * @param folder where its run is, relative to the sweep's folder
 * @param experiment the experiment that a training of this point alone would read
 */
record SweepPoint(
        String setting, String remedy, double weight, String folder, Experiment experiment) {

    static SweepPoint baseline(Experiment base, int seed) {
        return point(base, "w0", "", 0, terms(base, "", 0), seed);
    }

    /**
     * A point.
     *
     * @param alone whether it is the only remedy that is swept, and its name can be left out
     */
    static SweepPoint of(
            Experiment base, RemedySection remedy, double weight, boolean alone, int seed) {
        String name = remedy.name().replaceAll("[^A-Za-z0-9._-]", "-");
        if (remedy instanceof TermSection) {
            String setting = (alone ? "" : name + "-") + "w" + Weights.name(weight);
            List<RemedySection> terms = terms(base, remedy.name(), weight);
            return point(base, setting, remedy.name(), weight, terms, seed);
        }
        return point(base, name, remedy.name(), weight, List.of(remedy), seed);
    }

    /** All terms, so that they can share batches; those that are not meant have weight 0. */
    private static List<RemedySection> terms(Experiment base, String meant, double weight) {
        List<RemedySection> terms = new ArrayList<>();
        for (TermSection term : base.terms()) {
            terms.add(term.withWeight(term.name().equals(meant) ? weight : 0));
        }
        return terms;
    }

    private static SweepPoint point(
            Experiment base,
            String setting,
            String remedy,
            double weight,
            List<RemedySection> remedies,
            int seed) {
        long number = base.training().seed() + seed;
        String name = setting + "-seed" + number;
        Experiment experiment =
                new Experiment(
                        base.file().resolveSibling(base.name() + "-" + name + ".yaml"),
                        base.data(),
                        base.label(),
                        base.weight(),
                        base.features(),
                        base.model(),
                        base.training().withSeed(number),
                        base.validation(),
                        remedies,
                        base.audit());
        return new SweepPoint(setting, remedy, weight, "points/" + name, experiment);
    }

    Variant variant() {
        return new Variant(
                experiment.training().seed(),
                experiment.training().learningRate(),
                experiment.terms().stream().map(TermSection::weight).toList());
    }

    /** What decides the rows that it learns from: points that agree in it train together. */
    List<String> rows() {
        return experiment.rowRemedies().stream().map(RemedySection::name).toList();
    }
}
