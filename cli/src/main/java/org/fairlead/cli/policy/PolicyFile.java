package org.fairlead.cli.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.gate.Limit;
import org.fairlead.audit.gate.Policy;
import org.fairlead.audit.gate.Subject;
import org.fairlead.audit.gate.Verdict;
import org.fairlead.cli.Word;
import org.fairlead.cli.yaml.YamlFile;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;

/**
 * Reads policy files: a list of limits, each on a value, gap, ratio, spread, spread-ratio, parity
 * or change of a measure.
 */
public final class PolicyFile {
    private static final List<String> SUBJECTS = Word.all(Subject.class);

    private PolicyFile() {}

    /**
     * Reads a policy.
     *
     * @param file a YAML file
     * @return its limits
     * @throws DataException if a key, a measure or a value is not known; the message names the line
     */
    public static Policy read(Path file) {
        List<Limit> limits = new ArrayList<>();
        YamlMap root = YamlFile.read(file).allow("limits");
        for (YamlValue item : root.require("limits").list()) {
            YamlMap map = item.map();
            try {
                limits.add(limit(map));
            } catch (IllegalArgumentException e) {
                throw new DataException(map.place() + ": " + e.getMessage(), e);
            }
        }
        if (limits.isEmpty()) {
            throw root.require("limits").wrong("one limit or more", "none");
        }
        return new Policy(limits);
    }

    private static Limit limit(YamlMap map) {
        map.allow(
                "value",
                "gap",
                "ratio",
                "spread",
                "spread-ratio",
                "parity",
                "change",
                "least",
                "most",
                "within",
                "slices",
                "worst",
                "threshold",
                "evidence",
                "when-inconclusive");
        List<String> named = SUBJECTS.stream().filter(s -> map.find(s).isPresent()).toList();
        if (named.size() != 1) {
            throw new DataException(
                    "%s: a limit must be on one of %s, found %s"
                            .formatted(map.place(), SUBJECTS, named));
        }
        Subject subject = Word.parse(named.get(0), Subject.class);
        Limit.Builder limit = Limit.on(subject, map.require(named.get(0)).text());
        requireRange(map);
        map.find("least").ifPresent(v -> limit.atLeast(v.number()));
        map.find("most").ifPresent(v -> limit.atMost(v.number()));
        map.find("within").ifPresent(v -> limit.within(v.number()));
        map.find("slices").ifPresent(v -> limit.slices(v.texts().toArray(String[]::new)));
        map.find("worst").filter(YamlValue::choice).ifPresent(v -> limit.worst());
        map.find("threshold").ifPresent(v -> limit.threshold(v.number()));
        map.find("evidence").ifPresent(v -> limit.evidence(v.one(Limit.Evidence.class)));
        map.find("when-inconclusive").ifPresent(v -> limit.whenInconclusive(v.one(Verdict.class)));
        return limit.build();
    }

    private static void requireRange(YamlMap map) {
        boolean within = map.find("within").isPresent();
        boolean sides = map.find("least").isPresent() || map.find("most").isPresent();
        if (within == sides) {
            throw new DataException(
                    "%s: a limit must have either \"within\", or \"least\", \"most\" or both, found %s"
                            .formatted(map.place(), within ? "both" : "neither"));
        }
        map.find("least")
                .flatMap(least -> map.find("most").filter(most -> most.number() < least.number()))
                .ifPresent(
                        most -> {
                            throw most.wrong(
                                    "\"least\" or more, which is " + map.require("least").text(),
                                    most.text());
                        });
        map.find("within")
                .filter(value -> value.number() < 0)
                .ifPresent(
                        value -> {
                            throw value.wrong("0 or more", value.text());
                        });
        if (map.find("slices").isPresent()
                && map.find("worst").filter(YamlValue::choice).isPresent()) {
            throw new DataException(
                    "%s: a limit must be for the slices named or for the worst of all, found both"
                            .formatted(map.place()));
        }
    }
}
