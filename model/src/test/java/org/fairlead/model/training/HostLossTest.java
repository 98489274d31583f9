package org.fairlead.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.loss.AbsoluteCorrelationLoss;
import org.fairlead.remedy.loss.AdjustedMmdLoss;
import org.fairlead.remedy.loss.ExactLaplacianMmdLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.KGroupMmdLoss;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A group term's loss in Java; the loss of module remedy, differentiated by the engine in double
 * precision, is the reference.
 */
class HostLossTest {
    private record Case(GroupLoss loss, List<Integer> sizes) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        List<Kernel> kernels =
                List.of(
                        new GaussianKernel(0.1),
                        new GaussianKernel(0.7),
                        new LaplacianKernel(0.1),
                        new LaplacianKernel(0.7));
        for (Kernel kernel : kernels) {
            for (Transform transform : List.of(Transform.SIGMOID, Transform.IDENTITY)) {
                for (List<Integer> two : List.of(List.of(7, 5), List.of(300, 270), List.of(1, 1))) {
                    cases.add(new Case(MmdLoss.of(kernel).on(transform), two));
                    cases.add(new Case(AdjustedMmdLoss.of(kernel).on(transform), two));
                    cases.add(new Case(KGroupMmdLoss.pool(kernel).on(transform), two));
                }
                for (List<Integer> some : List.of(List.of(6, 9, 4), List.of(3, 3, 3, 3, 3))) {
                    cases.add(new Case(KGroupMmdLoss.pool(kernel).on(transform), some));
                    cases.add(new Case(KGroupMmdLoss.worstPair(kernel).on(transform), some));
                }
            }
        }
        for (Transform transform : List.of(Transform.SIGMOID, Transform.IDENTITY)) {
            cases.add(new Case(ExactLaplacianMmdLoss.of(0.3).on(transform), List.of(40, 9)));
        }
        return cases.stream();
    }

    private static BatchTerm.TermLoss term(Case wanted) {
        Encoded row = new Encoded(1, new float[0], new int[0]);
        List<Encoded> groups = wanted.sizes.stream().map(size -> row).toList();
        return new GroupTerm("term", groups, groups, 1, wanted.loss, 1, 0).loss(wanted.sizes);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void host_anyLossAndGroups_isTheLossOfRemedyAndItsGradient(Case wanted) {
        int rows = wanted.sizes.stream().mapToInt(Integer::intValue).sum();
        SplittableRandom random = new SplittableRandom(rows);
        float[] logits = new float[2 + rows];
        double[] terms = new double[rows];
        for (int i = 0; i < rows; i++) {
            // ties within and across groups
            logits[2 + i] = i % 6 == 5 ? 0.25f : (float) random.nextDouble(-2, 2);
            terms[i] = logits[2 + i];
        }
        float[] gradient = new float[2 + rows];
        BatchTerm.TermLoss term = term(wanted);
        double loss = term.host().orElseThrow().add(logits, 2, 1.5, gradient);
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.create(terms, new Shape(1, rows, 1));
            input.setRequiresGradient(true);
            NDArray measured = term.perCopy(input);
            collector.backward(measured.sum());
            assertThat(loss)
                    .isCloseTo(
                            measured.toType(DataType.FLOAT64, false).toDoubleArray()[0],
                            within(2e-6));
            double[] slopes = input.getGradient().toDoubleArray();
            assertThat(gradient[0]).isZero();
            for (int i = 0; i < rows; i++) {
                double slope = 1.5 * slopes[i];
                assertThat((double) gradient[2 + i])
                        .isCloseTo(slope, within(5e-6 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    @Test
    void host_lossWithoutAFormInJava_isTheEngines() {
        assertThat(term(new Case(AbsoluteCorrelationLoss.create(), List.of(5, 5))).host())
                .isEmpty();
        assertThat(term(new Case(MmdLoss.gaussian(), List.of(0, 9))).host()).isEmpty();
    }
}
