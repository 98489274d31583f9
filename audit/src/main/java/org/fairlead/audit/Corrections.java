package org.fairlead.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairlead.audit.evidence.Multiplicity;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;

/** Corrects the p-values of gaps: one family of questions is all slices for one metric. */
final class Corrections {
    private Corrections() {}

    static List<SliceResult> of(List<SliceResult> slices) {
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

    private static List<Map<Metric, Gap>> corrected(
            List<SliceResult> slices, Function<SliceResult, Map<Metric, Gap>> gaps) {
        List<Map<Metric, Gap>> results = new ArrayList<>();
        slices.forEach(slice -> results.add(new EnumMap<>(Metric.class)));
        for (Metric metric : Metric.values()) {
            double[] p =
                    slices.stream()
                            .map(slice -> gaps.apply(slice).get(metric))
                            .mapToDouble(gap -> gap == null ? Double.NaN : gap.pValue())
                            .toArray();
            double[] holm = Multiplicity.holm(p);
            double[] bh = Multiplicity.benjaminiHochberg(p);
            int size = Multiplicity.size(p);
            for (int s = 0; s < p.length; s++) {
                Gap gap = gaps.apply(slices.get(s)).get(metric);
                if (gap != null) {
                    results.get(s).put(metric, gap.corrected(holm[s], bh[s], size));
                }
            }
        }
        return results;
    }
}
