package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.Names;
import org.fairlead.data.file.FileFormat;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.known.KnownDataset;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code data} of an experiment file. */
final class DataSectionReader {
    private DataSectionReader() {}

    static DataSection read(YamlMap map, Path file, @Nullable Path folder) {
        map.allow(
                "folder",
                "train",
                "test",
                "test-share",
                "format",
                "delimiter",
                "quote",
                "header",
                "names",
                "missing",
                "skip-lines",
                "categories",
                "texts");
        Path beside = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Path named = map.find("folder").map(value -> beside.resolve(value.text())).orElse(beside);
        ReadOptions.Builder options = ReadOptions.builder();
        map.find("delimiter").ifPresent(v -> options.delimiter(character(v)));
        map.find("quote").ifPresent(v -> options.quote(character(v)));
        map.find("header").ifPresent(v -> options.header(v.choice()));
        map.find("names").ifPresent(v -> options.names(v.texts()));
        map.find("missing").ifPresent(v -> options.missing(v.texts().toArray(String[]::new)));
        map.find("skip-lines").ifPresent(v -> options.skipLines(v.integer()));
        map.find("categories").ifPresent(v -> options.categories(v.texts().toArray(String[]::new)));
        map.find("texts").ifPresent(v -> options.texts(v.texts().toArray(String[]::new)));
        Optional<KnownDataset> known = map.find("format").flatMap(v -> format(v, options));
        return new DataSection(
                folder == null ? named : folder,
                rows(map.require("train")),
                map.find("test").map(DataSectionReader::rows),
                ExperimentFile.share(map, "test-share", 0.3),
                known,
                options.build());
    }

    private static DataSection.Rows rows(YamlValue value) {
        if (!value.isMap()) {
            return new DataSection.Rows(value.text(), Optional.empty());
        }
        YamlMap map = value.map().allow("file", "where");
        return new DataSection.Rows(
                map.require("file").text(),
                map.find("where")
                        .map(
                                where ->
                                        ExperimentFile.at(
                                                where.place(),
                                                () -> Predicate.parse(where.text()))));
    }

    private static char character(YamlValue value) {
        String text = value.text();
        if (text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw value.wrong("one character", "\"" + text + "\"");
        }
        return text.charAt(0);
    }

    private static Optional<KnownDataset> format(YamlValue value, ReadOptions.Builder options) {
        Optional<KnownDataset> known = KnownDataset.find(value.text());
        if (known.isPresent()) {
            return known;
        }
        switch (value.text()) {
            case "csv" -> options.format(FileFormat.CSV);
            case "parquet" -> options.format(FileFormat.PARQUET);
            case "json" -> options.format(FileFormat.JSON);
            default -> {
                var names = new java.util.ArrayList<>(java.util.List.of("csv", "parquet", "json"));
                names.addAll(KnownDataset.ids());
                throw value.wrong(
                        "a known format",
                        "\"" + value.text() + "\"; " + Names.advice(value.text(), names));
            }
        }
        return Optional.empty();
    }
}
