package org.fairlead.cli.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.encoder.TextSettings;

/** Reads the section {@code features} of an experiment file. */
final class FeaturesReader {
    private FeaturesReader() {}

    static Features read(YamlMap map, TextSettings usual) {
        map.allow("text", "numeric", "buckets", "categorical", "crosses", "cross-limit");
        Map<String, TextSettings> texts = new LinkedHashMap<>();
        map.find("text").ifPresent(value -> addTexts(value, usual, texts));
        Map<String, List<Double>> buckets = new LinkedHashMap<>();
        ExperimentFile.section(map, "buckets")
                .values()
                .forEach(
                        (name, edges) ->
                                buckets.put(
                                        name,
                                        edges.list().stream().map(YamlValue::number).toList()));
        return ExperimentFile.at(
                map.place(),
                () ->
                        new Features(
                                texts,
                                ExperimentFile.texts(map, "numeric"),
                                buckets,
                                ExperimentFile.texts(map, "categorical"),
                                ExperimentFile.lists(map, "crosses"),
                                ExperimentFile.integer(
                                        map, "cross-limit", Features.DEFAULT_CROSS_LIMIT)));
    }

    private static void addTexts(
            YamlValue value, TextSettings usual, Map<String, TextSettings> texts) {
        if (value.isMap()) {
            value.map()
                    .values()
                    .forEach((name, settings) -> texts.put(name, settings(settings.map(), usual)));
        } else if (value.isList()) {
            value.texts().forEach(name -> texts.put(name, usual));
        } else {
            texts.put(value.text(), usual);
        }
    }

    private static TextSettings settings(YamlMap map, TextSettings usual) {
        map.allow("ngrams", "vocabulary", "min-count", "hash", "max-words");
        List<Integer> ngrams =
                ExperimentFile.integers(map, "ngrams", List.of(usual.shortest(), usual.longest()));
        if (ngrams.size() != 2) {
            throw map.require("ngrams").wrong("[shortest, longest]", ngrams.toString());
        }
        return ExperimentFile.at(
                map.place(),
                () ->
                        new TextSettings(
                                ngrams.get(0),
                                ngrams.get(1),
                                ExperimentFile.integer(map, "vocabulary", usual.vocabulary()),
                                ExperimentFile.integer(map, "min-count", usual.least()),
                                ExperimentFile.integer(map, "hash", usual.hash()),
                                ExperimentFile.integer(map, "max-words", usual.words()),
                                usual.inOrder()));
    }
}
