package org.fairlead.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/remediation-quirks.md: every quirk has a test, and every named test exists. */
class QuirksPageTest {
    private static final Pattern ROW = Pattern.compile("^\\| Q-(\\d+) .*\\|(.*)\\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("../docs/remediation-quirks.md"));
    }

    /** Sources of all modules' tests by the name of their class. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("audit", "data", "remedy", "model", "cli")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }

    @Test
    void page_hasEachOfTheQuirksOnceWithATest() throws IOException {
        Map<Integer, Integer> rows = new TreeMap<>();
        for (String line : page()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.merge(Integer.parseInt(row.group(1)), 1, Integer::sum);
                assertThat(NAMED.matcher(row.group(2)).find()).as(line).isTrue();
            }
        }

        assertThat(rows).hasSize(42).containsKeys(1, 42);
        assertThat(rows.values()).containsOnly(1);
    }

    @Test
    void page_namesTestsThatExist() throws IOException {
        Map<String, String> sources = sources();
        for (String line : page()) {
            var named = NAMED.matcher(line);
            while (named.find()) {
                assertThat(sources).containsKey(named.group(1));
                assertThat(sources.get(named.group(1))).contains("void " + named.group(2) + "(");
            }
        }
    }
}
