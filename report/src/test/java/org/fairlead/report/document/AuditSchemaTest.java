package org.fairlead.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.metric.Metric;
import org.fairlead.report.Supplemented;
import org.junit.jupiter.api.Test;

/** Holds docs/audit-json.md to what is written. */
class AuditSchemaTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static Set<String> described() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher quoted = QUOTED.matcher(Files.readString(Path.of("../docs/audit-json.md")));
        while (quoted.find()) {
            Matcher name = NAME.matcher(quoted.group(1));
            while (name.find()) {
                names.add(name.group());
            }
        }
        return names;
    }

    private static void gather(JsonNode node, Set<String> into) {
        node.properties()
                .forEach(
                        property -> {
                            into.add(property.getKey());
                            if (!property.getKey().equals("facts")) {
                                gather(property.getValue(), into);
                            }
                        });
        if (node.isArray()) {
            node.forEach(child -> gather(child, into));
        }
    }

    @Test
    void everyProperty_isDescribed() throws IOException {
        Set<String> written = new TreeSet<>();
        gather(new ObjectMapper().readTree(Supplemented.document().toJson()), written);

        assertThat(written).hasSizeGreaterThan(150);
        assertThat(described()).containsAll(written);
    }

    @Test
    void everyMetricAndParity_isDescribed() throws IOException {
        assertThat(described())
                .containsAll(Arrays.stream(Metric.values()).map(Metric::key).toList())
                .containsAll(Arrays.stream(Parity.values()).map(Parity::key).toList());
    }

    @Test
    void version_isTheOneDescribed() throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/audit-json.md")).get(0))
                .isEqualTo("# audit.json, version " + AuditDocument.VERSION);
    }

    @Test
    void documentWithEverything_writtenAndRead_isEqual() {
        AuditDocument document = Supplemented.document();

        AuditDocument again = AuditDocument.parse(document.toJson());

        assertThat(again.supplements()).isEqualTo(document.supplements());
        assertThat(again.toJson()).isEqualTo(document.toJson());
    }
}
