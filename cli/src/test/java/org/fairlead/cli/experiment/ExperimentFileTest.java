package org.fairlead.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentFileTest {
    private static final Path ROOT = Path.of("..");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ExperimentFileTest::isExperiment)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isExperiment(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("label:"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void read_everyExample_isUnderstood(Path file) {
        assertThat(ExperimentFile.read(file, null).features().columns()).isNotEmpty();
    }

    @Test
    void read_documentedExample_hasEveryRemedy(@TempDir Path folder) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/experiment-file.md"));
        int from = page.indexOf("```yaml\n") + 8;
        Path file = folder.resolve("documented.yaml");
        Files.writeString(file, page.substring(from, page.indexOf("```", from)));

        Experiment experiment = ExperimentFile.read(file, null);

        assertThat(experiment.remedies().stream().map(RemedySection::kind).distinct())
                .containsExactly(
                        "min-diff",
                        "logit-pairing",
                        "reweighing",
                        "reweight",
                        "synthetic",
                        "uplevel");
        assertThat(ExperimentJson.write(experiment).path("remedies")).hasSize(7);
    }
}
