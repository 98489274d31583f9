package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;
import org.fairlead.data.reweight.Reweighting;
import org.fairlead.data.reweight.SliceLoss;

/**
 * Fair data reweighting: training rows drawn anew, more of slices with a high loss.
 *
 * @param name the user's name, or {@code reweight}
 * @param losses slices with their losses; empty if a run has them
 * @param run the run whose audit has the losses; empty if they are given
 * @param metric the run's metric that counts as loss; of which more is better, 1 less it counts
 * @param reweighting how much is drawn by slice
 * @param seed chance's seed
 */
public record ReweightSection(
        String name,
        List<SliceLoss> losses,
        Optional<Path> run,
        Metric metric,
        Reweighting reweighting,
        long seed)
        implements RowSection {
    static final String KIND = "reweight";

    public ReweightSection {
        losses = List.copyOf(losses);
    }

    static ReweightSection read(YamlMap map, Path folder) {
        map.allow("name", "losses", "run", "metric", "gamma", "beta", "seed");
        if (map.find("losses").isPresent() == map.find("run").isPresent()) {
            throw new DataException(
                    "%s: \"reweight\" must have either \"losses\" or \"run\", found %s"
                            .formatted(
                                    map.place(), map.find("run").isPresent() ? "both" : "neither"));
        }
        Reweighting reweighting =
                ExperimentFile.at(
                        map.place(),
                        () ->
                                new Reweighting(
                                        map.find("gamma").map(YamlValue::number).orElse(0.5),
                                        map.find("beta").map(YamlValue::number).orElse(1.0)));
        return new ReweightSection(
                map.find("name").map(YamlValue::text).orElse(KIND),
                map.find("losses").map(ReweightSection::losses).orElse(List.of()),
                map.find("run").map(value -> folder.resolve(value.text())),
                map.find("metric").map(ReweightSection::metric).orElse(Metric.FALSE_NEGATIVE_RATE),
                reweighting,
                map.find("seed").map(YamlValue::whole).orElse(1L));
    }

    private static List<SliceLoss> losses(YamlValue value) {
        List<SliceLoss> losses =
                value.list().stream()
                        .map(item -> item.map().allow("where", "loss"))
                        .map(
                                map ->
                                        ExperimentFile.at(
                                                map.place(),
                                                () ->
                                                        SliceLoss.of(
                                                                map.require("where").text(),
                                                                map.require("loss").number())))
                        .toList();
        if (losses.isEmpty()) {
            throw value.wrong("one slice or more", "none");
        }
        return losses;
    }

    private static Metric metric(YamlValue value) {
        return ExperimentFile.at(value.place(), () -> Metric.named(value.text()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void write(ObjectNode node) {
        run.ifPresent(path -> node.put("run", path.toString()).put("metric", metric.key()));
        if (run.isEmpty()) {
            var array = node.putArray("losses");
            losses.forEach(
                    slice ->
                            array.addObject().put("where", slice.name()).put("loss", slice.loss()));
        }
        node.put("gamma", reweighting.gamma()).put("beta", reweighting.beta()).put("seed", seed);
    }

    @Override
    public String describe() {
        return "Fair data reweighting of training rows, gamma %s, beta %s, seed %d"
                .formatted(reweighting.gamma(), reweighting.beta(), seed);
    }
}
