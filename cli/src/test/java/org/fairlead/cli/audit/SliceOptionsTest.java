package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceOptionsTest {
    private final ScoredRows rows;

    SliceOptionsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    @Test
    void audit_optionsOfGroupsInterleaved_areAllTaken() {
        AuditDocument document =
                rows.document(
                        "--slice",
                        "sex",
                        "--threshold",
                        "0.4",
                        "--slice",
                        "race",
                        "--threshold",
                        "0.6",
                        "--level",
                        "0.9");

        assertThat(document.audit().names())
                .containsExactlyInAnyOrder("Overall", "sex=Female", "sex=Male", "race=a", "race=b");
        assertThat(document.audit().thresholds()).containsExactly(0.4, 0.6);
        assertThat(document.audit().level()).isEqualTo(0.9);
    }

    @Test
    void audit_cut_slicesANumberAtTheEdges() {
        AuditDocument document = rows.document("--slice", "age", "--cut", "age=25,45");

        assertThat(document.audit().names())
                .containsExactly("Overall", "age=< 25", "age=[25, 45)", "age=>= 45");
    }

    @Test
    void audit_quantiles_makePartsOfAboutEqualSize() {
        AuditDocument document = rows.document("--slice", "age", "--quantiles", "age=4");

        assertThat(document.audit().slices()).hasSize(5);
        assertThat(document.audit().slices().subList(1, 5))
                .allSatisfy(slice -> assertThat(slice.rows()).isBetween(240L, 360L));
    }

    @Test
    void audit_list_putsARowIntoTheSliceOfEachValue() {
        AuditDocument document = rows.document("--slice", "tags", "--list", "tags=;");

        assertThat(document.audit().slice("tags=x").rows()).isEqualTo(600);
        assertThat(document.audit().slice("tags=y").rows()).isEqualTo(600);
        assertThat(document.audit().slice("tags=(missing)").rows()).isEqualTo(300);
    }

    @Test
    void audit_sliceOfLists_putsARowIntoTheSliceOfEachItem() {
        rows.write(
                "rows.csv", List.of("y,p,tags", "1,0.9,\"[x, y]\"", "0,0.1,\"[y]\"", "0,0.2,[]"));

        AuditDocument document = rows.document("--slice", "tags");

        assertThat(document.audit().slice("tags=x").rows()).isEqualTo(1);
        assertThat(document.audit().slice("tags=y").rows()).isEqualTo(2);
    }

    @Test
    void audit_where_isASliceOfItsOwn() {
        AuditDocument document = rows.document("--where", "age < 30 AND sex = 'Female'");

        SliceResult slice = document.audit().slice("age < 30 AND sex = 'Female'");
        assertThat(slice.rows()).isBetween(80L, 160L);
    }

    @Test
    void audit_crossDepth_crossesAllSlicedColumns() {
        AuditDocument document =
                rows.document("--slice", "sex", "--slice", "race", "--cross-depth", "2");

        assertThat(document.audit().names()).contains("race=b & sex=Female");
    }

    @Test
    void audit_support_leavesSmallCrossesOut() {
        AuditDocument document = rows.document("--cross", "sex,race", "--support", "300");

        assertThat(document.audit().names()).doesNotContain("race=b & sex=Female");
        assertThat(document.audit().exclusions()).isNotEmpty();
    }

    @Test
    void audit_baselineOfEachColumn_isComparedWith() {
        AuditDocument document =
                rows.document(
                        "--slice",
                        "sex",
                        "--slice",
                        "race",
                        "--baseline",
                        "sex=Male",
                        "--baseline",
                        "race = 'a'");

        assertThat(document.audit().slice("sex=Female").baseline()).isEqualTo("sex=Male");
        assertThat(document.audit().slice("race=b").baseline()).isEqualTo("race=a");
    }

    @Test
    void audit_sliceOfManyNumbers_isRefusedWithAdvice() {
        rows.refused(
                rows.audit("--slice", "p"),
                "slice column \"p\" must have at most 50 different numbers",
                "--quantiles p=4",
                "--where \"p < 25\"");
    }

    @Test
    void audit_cutOfAColumnThatNothingUses_isRefused() {
        rows.refused(rows.audit("--cut", "age=25"), "column \"age\"", "add --slice age");
    }

    @Test
    void audit_columnCutTwice_isRefused() {
        rows.refused(
                rows.audit("--slice", "age", "--cut", "age=25", "--quantiles", "age=4"),
                "one of --cut, --quantiles and --list");
    }

    @Test
    void audit_edgesThatAreNoNumbers_areRefused() {
        rows.refused(rows.audit("--slice", "age", "--cut", "age=young"), "--cut age", "\"young\"");
        rows.refused(rows.audit("--slice", "age", "--cut", "age=45,25"), "edges must rise");
        rows.refused(rows.audit("--slice", "sex", "--cut", "sex=1"), "must hold numbers");
    }

    @Test
    void audit_listWithoutSeparator_isRefused() {
        rows.refused(
                rows.audit("--slice", "tags", "--list", "tags="),
                "--list tags: name what stands between values");
    }

    @Test
    void audit_quantilesOfOnePart_areRefused() {
        rows.refused(
                rows.audit("--slice", "age", "--quantiles", "age=1"),
                "--quantiles age: parts must be 2 or more");
    }
}
