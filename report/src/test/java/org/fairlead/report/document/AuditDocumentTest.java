package org.fairlead.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairlead.report.Audits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditDocumentTest {
    private static final AuditDocument DOCUMENT = Audits.simulated("baseline", 0, 0.3, 0.5);

    @TempDir Path folder;

    @Test
    void document_writtenAndRead_isEqual() throws IOException {
        Path file = folder.resolve("new/audit.json");
        DOCUMENT.write(file);

        AuditDocument again = AuditDocument.read(file);

        assertThat(again.audit()).isEqualTo(DOCUMENT.audit());
        assertThat(again.toJson()).isEqualTo(DOCUMENT.toJson());
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**audit.json");
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void document_ofTheSameAudit_hasTheSameBytes() {
        assertThat(Audits.simulated("baseline", 0, 0.3, 0.5).toJson()).isEqualTo(DOCUMENT.toJson());
    }

    @Test
    void document_withUndefinedFigures_keepsThem() {
        AuditDocument hidden = Audits.smallSlices();

        String json = hidden.toJson();

        assertThat(json).contains("\"NaN\"", "\"hidden\"", "\"too_few_rows\"", "\"undefined\"");
        assertThat(AuditDocument.parse(json).audit()).isEqualTo(hidden.audit());
    }

    @Test
    void document_withHostileNames_keepsThem() {
        String name = "</script>\"\u2028\u0000\ud83d\ude00,\n" + "x".repeat(10_000);
        AuditDocument hostile = Audits.hostile(name, "other");

        AuditDocument again = AuditDocument.parse(hostile.toJson());

        assertThat(again.name()).isEqualTo(name);
        assertThat(again.facts()).isEqualTo(Map.of(name, name));
        assertThat(again.audit().names()).isEqualTo(hostile.audit().names());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.1, 0.5, 0.9, 0.999})
    void document_cutOff_isRefusedInOneLine(double share) {
        String json = DOCUMENT.toJson();
        String cut = json.substring(0, (int) (json.length() * share));

        assertThatThrownBy(() -> AuditDocument.parse(cut))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("audit")
                .matches("(?s).*(cut off|is this an audit.json).*")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'[1, 2]', 'must be \"fairlead-audit\", found none'",
        "'{\"a\": 1}', 'must be \"fairlead-audit\", found none'",
        "'y,p', 'must be JSON that begins with {, found other text'"
    })
    void document_ofSomethingElse_isNotSaidToBeCutOff(String text, String found) {
        assertThatThrownBy(() -> AuditDocument.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(found)
                .hasMessageEndingWith("is this an audit.json?");
    }

    @Test
    void document_ofNewerVersion_isRefused() {
        String newer = DOCUMENT.toJson().replaceFirst("\"version\" : 1", "\"version\" : 2");

        assertThatThrownBy(() -> AuditDocument.parse(newer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "audit: \"version\" must be 1 to 1, found 2; read it with a newer Fairlead");
    }

    @Test
    void document_withUnknownMetric_namesIt() {
        String wrong = DOCUMENT.toJson().replaceFirst("\"positive_rate\"", "\"positiv_rate\"");

        assertThatThrownBy(() -> AuditDocument.parse(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positiv_rate");
    }

    @Test
    void document_thatIsOtherJson_isRefused() {
        assertThatThrownBy(() -> AuditDocument.parse("{\"rows\": 3}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"format\" must be \"fairlead-audit\"");
    }
}
