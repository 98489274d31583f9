package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputOptionsTest {
    private final ScoredRows rows;

    OutputOptionsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    @Test
    void audit_views_areAllWritten() {
        Fairlead run =
                rows.audit(
                        "--slice",
                        "sex",
                        "--name",
                        "my model",
                        "--html",
                        rows.path("a.html"),
                        "--csv",
                        rows.path("a.csv"),
                        "--markdown",
                        rows.path("a.md"),
                        "--model-card",
                        rows.path("card.json"),
                        "--hugging-face",
                        rows.path("README.md"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        assertThat(rows.path("a.html")).content().contains("<html", "my model");
        assertThat(rows.path("a.csv")).content().contains("false_negative_rate", "sex=Female");
        assertThat(rows.path("a.md")).content().contains("| sex=Female |");
        assertThat(rows.path("card.json")).content().contains("\"schema_version\" : \"0.0.2\"");
        assertThat(rows.path("README.md")).content().startsWith("---\nmodel-index:");
    }

    @Test
    void audit_withoutAName_isCalledAfterTheFileAndDoesNotSayWhereItLay() {
        Fairlead run =
                rows.audit(
                        "--html",
                        rows.path("a.html"),
                        "--model-card",
                        rows.path("card.json"),
                        "--hugging-face",
                        rows.path("README.md"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        assertThat(rows.path("a.html")).content().contains("<title>Audit of rows.csv</title>");
        String folder = rows.path("").toString();
        for (String view : List.of("a.html", "card.json", "README.md")) {
            assertThat(rows.path(view)).content().contains("rows.csv").doesNotContain(folder);
        }
    }

    @Test
    void audit_out_holdsTheAuditOfEachModel() throws IOException {
        Fairlead run =
                rows.audit(
                        "--slice",
                        "sex",
                        "--compare",
                        "p2",
                        "--replicates",
                        "20",
                        "--out",
                        rows.path("out"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        AuditDocument other = AuditDocument.read(rows.path("out/audit-2.json"));
        assertThat(other.name()).isEqualTo("p2");
        assertThat(other.audit().rows()).isEqualTo(ScoredRows.ROWS);
        assertThat(rows.path("out/audit.json")).exists();
        assertThat(rows.path("out/report.html")).content().contains("p2");
        assertThat(rows.path("out/tables/compared-1-flips.csv"))
                .content()
                .startsWith("threshold,slice,changed,");
    }

    @Test
    void audit_parquetFile_givesTheSameAsCsv() throws IOException {
        org.fairlead.data.file.TableWriter.write(
                org.fairlead.data.file.TableReader.read(rows.path("rows.csv")),
                rows.path("rows.parquet"));
        List<String> options = List.of("--label", "y", "--score", "p", "--slice", "sex");
        AuditDocument csv = rows.document("--slice", "sex");
        Fairlead run =
                Fairlead.run(
                        java.util.stream.Stream.of(
                                        List.of("audit", rows.path("rows.parquet")),
                                        options,
                                        List.of("--json"))
                                .flatMap(List::stream)
                                .toArray());

        assertThat(AuditDocument.parse(run.out()).audit()).isEqualTo(csv.audit());
    }

    @Test
    void audit_viewThatIsAFolder_isRefusedAndWritesNothing() throws IOException {
        Files.createDirectory(rows.path("folder"));

        Fairlead run = rows.audit("--csv", rows.path("a.csv"), "--markdown", rows.path("folder"));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(rows.names()).containsExactly("folder", "rows.csv");
    }

    @Test
    void audit_outputsThatCannotBeWritten_areRefusedBeforeTheFileIsRead() throws IOException {
        rows.with(1, "p", "high"); // would be refused too, but later

        rows.refused(
                rows.audit("--html", rows.path("none/a.html")), "the folder", "does not exist");
        rows.refused(
                rows.audit("--csv", rows.path("a.csv"), "--markdown", rows.path("b/../a.csv")),
                "--markdown must have a place of its own",
                "where --csv writes");
        rows.refused(rows.audit("--out", rows.path("rows.csv")), "is a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.html", "audit.json", "audit-2.json", "tables", "../run"})
    void audit_viewWhereOutWrites_isRefused(String name) {
        rows.refused(
                rows.audit(
                        "--compare",
                        "p2",
                        "--out",
                        rows.path("run"),
                        "--csv",
                        rows.path("run").resolve(name)),
                "--csv must have a place of its own",
                "where --out writes");
    }

    @Test
    void audit_outWithinAView_isRefused() {
        rows.refused(
                rows.audit("--out", rows.path("a.csv/run"), "--csv", rows.path("a.csv")),
                "--csv must have a place of its own");
    }

    @Test
    void audit_viewInTheFolderOfOut_isWrittenIntoIt() {
        Fairlead run =
                rows.audit("--out", rows.path("run"), "--html", rows.path("run/../run/a.html"));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        assertThat(rows.path("run/audit.json")).exists();
        assertThat(rows.path("run/a.html")).content().contains("<html");
    }

    @Test
    void audit_refusedWithOut_leavesNoFolders() {
        rows.with(1, "p", "high");

        rows.refused(
                rows.audit("--out", rows.path("none/deep/out")), "found text such as \"high\"");
        rows.refused(
                rows.audit(
                        "--out", rows.path("none/out"), "--csv", rows.path("none/out/deep/a.csv")),
                "deep does not exist");
        rows.refused(rows.audit("--out", rows.path("rows.csv/out")), "it would lie in the file");
    }

    @Test
    void help_namesEveryGroup() {
        assertThat(Fairlead.run("audit", "--help").out())
                .contains(
                        "What is predicted:",
                        "Slices:",
                        "Thresholds and evidence:",
                        "More questions:",
                        "Output:",
                        "How the file is read:");
    }
}
