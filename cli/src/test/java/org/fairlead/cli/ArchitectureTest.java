package org.fairlead.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the arrows between modules: see docs/architecture.md. */
class ArchitectureTest {
    private static final String[] ALWAYS = {"java..", "org.jspecify.annotations.."};

    private static JavaClasses module(String name) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fairlead." + name);
    }

    @ParameterizedTest(name = "{0} may know {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    audit    |
                    data     | org.duckdb.. javax.sql..
                    remedy   | ai.djl..
                    vector   | jdk.incubator.vector..
                    model    | org.fairlead.data.. org.fairlead.remedy.. org.fairlead.vector.. ai.djl.. com.fasterxml.jackson.. org.apache.lucene..
                    generate | org.fairlead.data.. org.fairlead.audit.. ai.djl.. com.fasterxml.jackson.. org.tribuo.. com.oracle.labs.. ml.dmlc..
                    report   | org.fairlead.audit.. com.fasterxml.jackson.. gg.jte.. javax.xml.stream..
                    cli      | org.fairlead.. ai.djl.. com.fasterxml.jackson.. picocli.. org.yaml..
                    """)
    void module_knowsOnlyWhatTheDesignAllows(String name, String allowed) {
        String[] others = allowed == null ? new String[0] : allowed.split(" ");
        String[] packages =
                Stream.of(ALWAYS, others, new String[] {"org.fairlead." + name + ".."})
                        .flatMap(Stream::of)
                        .toArray(String[]::new);

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(module(name));
    }

    @ParameterizedTest
    @CsvSource({"data", "remedy", "model", "generate", "report", "cli"})
    void packagesOfAModule_haveNoCycles(String name) {
        slices().matching("org.fairlead." + name + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(module(name));
    }

    @Test
    void noClass_deserialisesJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(new ClassFileImporter().importPackages("org.fairlead"));
    }

    @Test
    void everyPackage_saysWhatItIsForAndIsNullMarked() {
        Path root = Path.of("..").toAbsolutePath().normalize();
        for (String module :
                List.of(
                        "audit",
                        "data",
                        "remedy",
                        "vector",
                        "model",
                        "generate",
                        "report",
                        "cli")) {
            Path sources = root.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(
                                files.filter(Files::isDirectory)
                                        .filter(ArchitectureTest::hasSources)
                                        .filter(folder -> !isMarked(folder)))
                        .isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(child -> child.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMarked(Path folder) {
        try {
            Path file = folder.resolve("package-info.java");
            return Files.isRegularFile(file)
                    && Files.readString(file).startsWith("/**")
                    && Files.readString(file).contains("@NullMarked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
