package org.fairlead.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.fairlead.audit.Golden;
import org.junit.jupiter.api.Test;

public class EvidenceGoldenTest {

    @Test
    void fisher_ofGoldenTables_matchesScipy() {
        for (JsonNode row : Golden.byId("tests", "T1-fisher-exact").get("expected")) {
            JsonNode table = row.get("table");
            double p =
                    Fisher.twoSided(
                            table.get(0).get(0).asLong(),
                            table.get(0).get(1).asLong(),
                            table.get(1).get(0).asLong(),
                            table.get(1).get(1).asLong());

            Golden.assertNear(table.toString(), p, row.get("p"));
        }
    }

    @Test
    void exactPermutation_ofGoldenValues_matches() {
        for (JsonNode row : Golden.byId("tests", "T2-exact-permutation").get("expected")) {
            double[] x = Golden.numbers(row.get("x"));
            double[] y = Golden.numbers(row.get("y"));

            Golden.assertNear(row.toString(), Permutation.exact(x, y), row.get("p"));
        }
    }

    @Test
    void sampledPermutation_ofGoldenValues_isNearTheExactOne() {
        double[] x = {0.9, 0.8, 0.7, 0.95};
        double[] y = {0.5, 0.6, 0.55, 0.65, 0.75};

        assertThat(Permutation.sampled(x, y, 20_000, 1)).isCloseTo(3 / 126.0, within(0.004));
    }

    @Test
    void corrections_ofGoldenFamily_match() {
        JsonNode node = Golden.byId("tests", "T3-multiple-comparisons");
        double[] p = Golden.numbers(node.get("p"));
        double[] bh = Multiplicity.benjaminiHochberg(p);
        double[] holm = Multiplicity.holm(p);
        for (int i = 0; i < p.length; i++) {
            Golden.assertNear("bh", bh[i], node.get("expected").get("benjamini_hochberg").get(i));
            Golden.assertNear("holm", holm[i], node.get("expected").get("holm").get(i));
        }
    }

    @Test
    void holm_withUnansweredQuestions_doesNotCountThem() {
        assertThat(Multiplicity.holm(0.02, Double.NaN, 0.03))
                .containsExactly(0.04, Double.NaN, 0.04);
    }

    /** Reference: Fleiss, Levin and Paik (2003), p1 = 0.4, p2 = 0.5, power 0.8: 388 a group. */
    @Test
    void rowsNeeded_ofTextbookExample_matches() {
        assertThat(RowsNeeded.perSlice(0.4, 0.1, 0.05, 0.8)).isEqualTo(388);
    }

    @Test
    void smallestGap_ofRowsNeeded_givesTheGapBack() {
        assertThat(RowsNeeded.smallestGap(0.4, 388, 388, 0.05, 0.8)).isCloseTo(0.1, within(1e-3));
    }
}
