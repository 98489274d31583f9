package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.Names;
import org.fairlead.model.sequence.Body;
import org.fairlead.model.sequence.ConvolutionBody;
import org.fairlead.model.sequence.TransformerBody;
import org.fairlead.model.sequence.UserBody;
import org.fairlead.model.tabular.NetworkShape;

/** Reads the section {@code model} of an experiment file. */
final class ModelReader {
    private static final List<String> KINDS =
            List.of(
                    NetworkShape.TABULAR,
                    NetworkShape.BAG,
                    ConvolutionBody.KIND,
                    TransformerBody.KIND,
                    UserBody.KIND);

    private ModelReader() {}

    /** Reads the section; {@code text} tells whether the features have text. */
    static ModelSection read(YamlMap map, boolean text, Path folder) {
        String usual = text ? NetworkShape.BAG : NetworkShape.TABULAR;
        String kind = map.find("kind").map(YamlValue::text).orElse(usual);
        if (!KINDS.contains(kind)) {
            throw map.require("kind")
                    .wrong(
                            "a kind of model",
                            "\"%s\"; %s".formatted(kind, Names.advice(kind, KINDS)));
        }
        if (kind.equals(NetworkShape.TABULAR) == text) {
            throw map.require("kind")
                    .wrong(
                            text ? "another kind, as text is read," : "tabular, as no text is read",
                            "\"" + kind + "\"");
        }
        return switch (kind) {
            case NetworkShape.TABULAR, NetworkShape.BAG -> dense(map, kind);
            case ConvolutionBody.KIND -> sequence(map, convolution(map), folder);
            case TransformerBody.KIND -> sequence(map, transformer(map), folder);
            default -> {
                map.allow("kind", "path");
                yield sequence(
                        map, UserBody.of(folder.resolve(map.require("path").text())), folder);
            }
        };
    }

    private static DenseSection dense(YamlMap map, String kind) {
        map.allow("kind", "hidden", "dropout");
        List<Integer> hidden = ExperimentFile.integers(map, "hidden", NetworkShape.HIDDEN);
        double dropout = ExperimentFile.number(map, "dropout", NetworkShape.DROPOUT);
        ExperimentFile.at(map.place(), () -> new NetworkShape(0, 0, 0, 0, hidden, dropout));
        return new DenseSection(kind, hidden, dropout);
    }

    private static SequenceSection sequence(YamlMap map, Body body, Path folder) {
        return new SequenceSection(
                body, map.find("vectors").map(value -> folder.resolve(value.text())), map.place());
    }

    private static Body convolution(YamlMap map) {
        map.allow("kind", "width", "filters", "kernel", "pool", "dropout", "vectors");
        ConvolutionBody usual = ConvolutionBody.USUAL;
        return ExperimentFile.at(
                map.place(),
                () ->
                        new ConvolutionBody(
                                ExperimentFile.integer(map, "width", usual.width()),
                                ExperimentFile.integer(map, "filters", usual.filters()),
                                ExperimentFile.integer(map, "kernel", usual.kernel()),
                                ExperimentFile.integer(map, "pool", usual.pool()),
                                ExperimentFile.number(map, "dropout", usual.dropout())));
    }

    private static Body transformer(YamlMap map) {
        map.allow("kind", "width", "layers", "heads", "feed", "dropout", "vectors");
        TransformerBody usual = TransformerBody.USUAL;
        return ExperimentFile.at(
                map.place(),
                () ->
                        new TransformerBody(
                                ExperimentFile.integer(map, "width", usual.width()),
                                ExperimentFile.integer(map, "layers", usual.layers()),
                                ExperimentFile.integer(map, "heads", usual.heads()),
                                ExperimentFile.integer(map, "feed", usual.feed()),
                                ExperimentFile.number(map, "dropout", usual.dropout())));
    }
}
