package org.fairlead.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.loss.AbsoluteCorrelationLoss;
import org.fairlead.remedy.loss.AbsolutePairLoss;
import org.fairlead.remedy.loss.AdjustedMmdLoss;
import org.fairlead.remedy.loss.CosinePairLoss;
import org.fairlead.remedy.loss.ExactLaplacianMmd;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.KGroupMmdLoss;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.PairedPredictions;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the outputs that the pages in docs/methods print against what the code gives. */
class MethodPagesTest {
    private static final float[] SCORES = {0.3f, 0.9f, 0.8f, 0.1f, 0.2f};

    private static Map<String, Double> outputs() {
        Map<String, Double> outputs = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray scores = manager.create(SCORES);
            var grouped = GroupedPredictions.of(scores, Membership.sensitiveFirst(3, 2));
            outputs.put("mmd", (double) MmdLoss.gaussian().compute(grouped).getFloat());
            outputs.put(
                    "adjusted-mmd",
                    (double) AdjustedMmdLoss.gaussian().compute(grouped).getFloat());
            outputs.put(
                    "absolute-correlation",
                    (double) AbsoluteCorrelationLoss.create().compute(grouped).getFloat());
            var three = GroupedPredictions.of(scores, Membership.ofGroups(3, 0, 1, 1, 2, 2));
            outputs.put(
                    "k-group-mmd",
                    (double)
                            KGroupMmdLoss.worstPair(new GaussianKernel(0.1))
                                    .compute(three)
                                    .getFloat());
            outputs.put(
                    "laplacian-mmd-exact",
                    ExactLaplacianMmd.of(SCORES, Membership.sensitiveFirst(3, 2), 0.1).value());
            NDArray a = manager.create(new float[] {1, 9, 2, -5, -2, 6}, new Shape(3, 2));
            NDArray b = manager.create(new float[] {4, 8, 12, 8, 1, 3}, new Shape(3, 2));
            var paired = PairedPredictions.of(a, b);
            outputs.put("clp-mse", (double) SquaredPairLoss.create().compute(paired).getFloat());
            outputs.put(
                    "clp-absolute", (double) AbsolutePairLoss.create().compute(paired).getFloat());
            outputs.put("clp-cosine", (double) CosinePairLoss.create().compute(paired).getFloat());
        }
        return outputs;
    }

    static Stream<Map.Entry<String, Double>> pages() {
        return outputs().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_example_hasItsTrueOutput(Map.Entry<String, Double> page) throws IOException {
        Path file = Path.of("../docs/methods", page.getKey() + ".md");
        String output = String.format(Locale.ROOT, "%.4f", page.getValue());

        assertThat(file).content().contains("prints `" + output + "`");
    }
}
