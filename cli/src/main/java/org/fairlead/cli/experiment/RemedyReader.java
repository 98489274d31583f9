package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;

/** Reads the section {@code remedies} of an experiment file. */
final class RemedyReader {
    private static final String[] KINDS = {
        MinDiffSection.KIND,
        LogitPairingSection.KIND,
        ReweighingSection.KIND,
        ReweightSection.KIND,
        SyntheticSection.KIND,
        UplevelSection.KIND
    };

    private RemedyReader() {}

    static List<RemedySection> read(
            YamlValue value, LabelSection label, Path folder, Path dataFolder) {
        List<RemedySection> remedies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue item : value.list()) {
            YamlMap map = item.map().allow(KINDS);
            if (map.values().size() != 1) {
                throw new DataException(
                        "%s: a remedy must be of one kind, found %s; begin each with a dash"
                                .formatted(map.place(), map.values().keySet()));
            }
            String kind = map.values().keySet().iterator().next();
            RemedySection remedy = remedy(kind, map.require(kind).map(), label, folder, dataFolder);
            if (!names.add(remedy.name())) {
                throw new DataException(
                        "%s: remedies must have distinct names, found \"%s\" twice; add a \"name\""
                                .formatted(map.place(), remedy.name()));
            }
            remedies.add(remedy);
        }
        return remedies;
    }

    private static RemedySection remedy(
            String kind, YamlMap settings, LabelSection label, Path folder, Path dataFolder) {
        return switch (kind) {
            case MinDiffSection.KIND -> MinDiffSection.read(settings);
            case LogitPairingSection.KIND -> LogitPairingSection.read(settings, dataFolder);
            case ReweighingSection.KIND -> ReweighingSection.read(settings);
            case ReweightSection.KIND -> ReweightSection.read(settings, folder);
            case SyntheticSection.KIND -> SyntheticSection.read(settings);
            case UplevelSection.KIND -> UplevelSection.read(settings, label);
            default -> throw new IllegalStateException("no reader of remedy " + kind);
        };
    }
}
