package org.fairlead.cli.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.audit.evidence.DetectableGap;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.ranking.RankingResult;
import org.fairlead.audit.search.SearchResult;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherOptionsTest {
    private final ScoredRows rows;

    FurtherOptionsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    @Test
    void audit_findSlices_findsTheCrossThatWasMadeWorse() {
        Object[] options = {
            "--slice",
            "sex",
            "--slice",
            "race",
            "--slice",
            "age",
            "--quantiles",
            "age=3",
            "--find-slices",
            "false_negative_rate,auc",
            "--find-most",
            "3"
        };
        AuditDocument document = rows.document(options);

        assertThat(document.supplements().searches()).hasSize(2);
        SearchResult search = document.supplements().searches().get(0);
        assertThat(search.depth()).isEqualTo(2);
        assertThat(search.found()).hasSize(3);
        assertThat(rows.audit(options).out()).contains("crosses of 30 rows or more");
        assertThat(search.found().get(0).slice()).isEqualTo("race=b & sex=Female");
        assertThat(search.found().get(0).gap().holm()).isLessThan(1e-6);
        assertThat(document.audit().names()).doesNotContain("race=b & sex=Female");
        assertThat(rows.audit(options).out()).contains("Worst slices by false_negative_rate");
    }

    @Test
    void audit_findSlicesByThreads_givesTheBytesOfOne() {
        Object[] options = {
            "--slice", "sex", "--slice", "race", "--find-slices", "accuracy,auc", "--json"
        };
        Object[] more = Stream.concat(Stream.of(options), Stream.of("--threads", "3")).toArray();

        assertThat(rows.audit(more).out())
                .isEqualTo(rows.audit(options).out())
                .contains("searches");
    }

    @Test
    void audit_findSlicesWithoutColumns_isRefused() {
        rows.refused(rows.audit("--find-slices", "accuracy"), "--find-slices", "--slice");
    }

    @Test
    void audit_control_comparesWithinStrata() {
        Object[] options = {"--slice", "sex", "--control", "race"};
        AuditDocument document = rows.document(options);

        ControlledAudit controlled = document.supplements().controlled().get(0);
        assertThat(controlled.strata()).containsExactlyInAnyOrder("a", "b");
        assertThat(controlled.gaps()).isNotEmpty();
        assertThat(rows.audit(options).out())
                .contains("Gaps among rows alike in race", "p of each gap alone, not corrected");
    }

    @Test
    void audit_controlByACutNumber_hasAStratumForEachRange() {
        AuditDocument document =
                rows.document("--slice", "sex", "--control", "age", "--cut", "age=30,50");

        assertThat(document.supplements().controlled().get(0).strata())
                .containsExactly("< 30", "[30, 50)", ">= 50");
    }

    @Test
    void audit_controlThatIsSlicedByToo_isRefused() {
        rows.refused(
                rows.audit("--slice", "sex", "--control", "sex"),
                "control column \"sex\" must not be sliced by");
    }

    @Test
    void audit_compare_givesPairedChangesAndFlips() {
        Object[] options = {"--slice", "sex", "--compare", "p2", "--replicates", "200"};
        AuditDocument document = rows.document(options);

        ComparedModel compared = document.supplements().compared().get(0);
        assertThat(compared.kind()).isEqualTo(ComparedModel.Kind.MODEL);
        assertThat(compared.changes())
                .filteredOn(change -> change.slice().equals("sex=Female"))
                .singleElement()
                .satisfies(
                        change -> {
                            var missed =
                                    requireNonNull(
                                            change.changes().get(Metric.FALSE_NEGATIVE_RATE));
                            assertThat(missed.interval().upper()).isNegative();
                            assertThat(change.flips().negativeToPositive()).isPositive();
                            assertThat(change.flips().positiveToNegative()).isZero();
                        });
        assertThat(rows.audit(options).out()).contains("Model p2: change to it");
    }

    @Test
    void audit_counterfactual_countsFlips() {
        AuditDocument document = rows.document("--counterfactual", "twin", "--replicates", "20");

        ComparedModel compared = document.supplements().compared().get(0);
        assertThat(compared.kind()).isEqualTo(ComparedModel.Kind.COUNTERFACTUAL);
        assertThat(compared.changes().get(0).flips().positiveToNegative()).isPositive();
    }

    @Test
    void audit_compareWithAMissingScore_isRefused() {
        rows.with(9, "p2", "");
        rows.refused(rows.audit("--compare", "p2"), "score column \"p2\", row 9");
    }

    @Test
    void audit_top_tellsHowSlicesStandAmongTheHighest() {
        Object[] options = {"--slice", "sex", "--top", "5,10", "--query", "query"};
        AuditDocument document = rows.document(options);

        assertThat(document.supplements().rankings()).hasSize(2);
        RankingResult ranking = document.supplements().rankings().get(0);
        assertThat(ranking.k()).isEqualTo(5);
        assertThat(ranking.lists()).isEqualTo(20);
        assertThat(ranking.slices().get(0).selected()).isEqualTo(100);
        assertThat(rows.audit(options).out()).contains("The 5 highest scores of 20 rankings");
        assertThat(rows.document("--top", "7").supplements().rankings().get(0).lists())
                .isEqualTo(1);
    }

    @Test
    void audit_similar_measuresConsistency() {
        Object[] options = {
            "--slice", "sex", "--similar", "age,race", "--similar-rows", "300", "--neighbours", "6"
        };
        AuditDocument document = rows.document(options);

        ConsistencyResult consistency = document.supplements().consistency().get(0);
        assertThat(consistency.features()).containsExactlyInAnyOrder("age", "race=a", "race=b");
        assertThat(consistency.rows()).isEqualTo(300);
        assertThat(consistency.neighbours()).isEqualTo(6);
        assertThat(consistency.slices().get(0).scores()).isBetween(0.5, 1.0);
        assertThat(rows.audit(options).out()).contains("Consistency with the 6 rows nearest");
    }

    @Test
    void audit_detect_tellsTheRowsThatAGapNeeds() {
        AuditDocument document =
                rows.document("--slice", "sex", "--detect", "0.02", "--power", "0.9");

        DetectableGap gap = document.supplements().detectable().get(0);
        assertThat(gap.gap()).isEqualTo(0.02);
        assertThat(gap.power()).isEqualTo(0.9);
        assertThat(gap.rowsNeeded()).isGreaterThan(1_000);
        assertThat(rows.document("--slice", "sex").supplements().detectable().get(0).gap())
                .isEqualTo(0.05);
        assertThat(rows.audit("--slice", "sex", "--detect", "0.02").out())
                .contains("to see a gap of 0.02 to the rows compared with", "all other rows")
                .contains("a gap to Overall is smaller");
        assertThat(rows.audit("--slice", "sex", "--baseline", "sex=Male", "--detect", "0.02").out())
                .contains("sex=Male", "to the rows compared with")
                .doesNotContain("all other rows", "a gap to Overall is smaller");
    }

    @Test
    void audit_balance_tellsHowLabelsAndGroupsGoTogether() {
        FamilyBalance balance = rows.document("--slice", "sex").supplements().balance().get(0);

        assertThat(balance.family()).isEqualTo("sex");
        assertThat(balance.cells()).hasSize(4);
        assertThat(rows.audit("--slice", "sex", "--balance").out())
                .contains("Labels and groups of sex");
    }
}
