package org.fairlead.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/fairlead/examples");

    private interface Program {
        void run(String[] args) throws Exception;
    }

    private record Example(String name, Program program) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example("MinDiffOnYourBlock", MinDiffOnYourBlock::main),
                new Example("MinDiffInYourOwnStep", MinDiffInYourOwnStep::main),
                new Example("MinDiffWithBatchNorm", MinDiffWithBatchNorm::main),
                new Example("LogitPairingOnText", LogitPairingOnText::main),
                new Example("SynthesizeCensus", SynthesizeCensus::main));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void main_printsAGapThatFallsByHalf(Example example) throws Exception {
        List<String> lines = printed(example.program()).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains(" before: ");
        assertThat(lines.get(1)).contains(" after: ");
        assertThat(number(lines.get(0))).isGreaterThan(0.05);
        assertThat(number(lines.get(1))).isLessThan(number(lines.get(0)) / 2);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void source_hasFewerThanSixtyLines(Example example) throws Exception {
        List<String> lines = Files.readAllLines(SOURCES.resolve(example.name() + ".java"));

        assertThat(lines).hasSizeLessThan(60);
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static String printed(Program program) throws Exception {
        PrintStream console = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.run(new String[0]);
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
