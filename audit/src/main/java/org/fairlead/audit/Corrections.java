package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairlead.audit.evidence.Multiplicity;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;

/**
 * Corrects the p-values of gaps: one family is all questions about one metric. Slices that ask the
 * same question count once where their tests are the same one, which holds for shares.
 */
final class Corrections {
    private final int[] questions;

    private Corrections(int... questions) {
        this.questions = questions;
    }

    /**
     * Corrects.
     *
     * @param slices gaps as tested
     * @param questions for each slice the first one that asks the same
     */
    static List<SliceResult> of(List<SliceResult> slices, int... questions) {
        return new Corrections(questions).of(slices);
    }

    private List<SliceResult> of(List<SliceResult> slices) {
        List<Map<Metric, Gap>> measures = corrected(slices, SliceResult::measureGaps);
        int thresholds = slices.get(0).thresholds().size();
        List<List<Map<Metric, Gap>>> gaps = new ArrayList<>();
        for (int i = 0; i < thresholds; i++) {
            int at = i;
            gaps.add(
                    corrected(
                            slices,
                            slice ->
                                    slice.isHidden()
                                            ? Map.of()
                                            : slice.thresholds().get(at).gaps()));
        }
        List<SliceResult> results = new ArrayList<>();
        for (int s = 0; s < slices.size(); s++) {
            SliceResult slice = slices.get(s);
            List<ThresholdResult> at = new ArrayList<>();
            for (int i = 0; i < slice.thresholds().size(); i++) {
                at.add(slice.thresholds().get(i).withGaps(gaps.get(i).get(s)));
            }
            results.add(slice.withGaps(measures.get(s), at));
        }
        return results;
    }

    private List<Map<Metric, Gap>> corrected(
            List<SliceResult> slices, Function<SliceResult, Map<Metric, Gap>> gaps) {
        List<Map<Metric, Gap>> results = new ArrayList<>();
        slices.forEach(slice -> results.add(new EnumMap<>(Metric.class)));
        for (Metric metric : Metric.values()) {
            double[] p =
                    slices.stream()
                            .map(slice -> gaps.apply(slice).get(metric))
                            .mapToDouble(gap -> gap == null ? Double.NaN : gap.pValue())
                            .toArray();
            int[] asked = asked(metric, p);
            double[] once = p.clone();
            for (int s = 0; s < p.length; s++) {
                once[s] = asked[s] == s ? p[s] : Double.NaN;
            }
            double[] holm = Multiplicity.holm(once);
            double[] bh = Multiplicity.benjaminiHochberg(once);
            int size = Multiplicity.size(once);
            for (int s = 0; s < p.length; s++) {
                Gap gap = gaps.apply(slices.get(s)).get(metric);
                if (gap != null) {
                    results.get(s).put(metric, gap.corrected(holm[asked[s]], bh[asked[s]], size));
                }
            }
        }
        return results;
    }

    /** For each slice the first one with a p of the same test. */
    private int[] asked(Metric metric, double... p) {
        boolean shares = metric.kind() == Metric.Kind.RATE || metric == Metric.BASE_RATE;
        int[] asked = new int[p.length];
        int[] firsts = new int[p.length];
        Arrays.fill(firsts, -1);
        for (int s = 0; s < p.length; s++) {
            int question = questions[s];
            asked[s] = s;
            if (shares && !Double.isNaN(p[s])) {
                if (firsts[question] < 0) {
                    firsts[question] = s;
                }
                asked[s] = firsts[question];
            }
        }
        return asked;
    }
}
