package org.fairlead.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The loss of module remedy, differentiated by the engine in double precision, is the reference.
 */
class GaussianMmdTest {
    @ParameterizedTest
    @CsvSource({"7, 5, 0.1, true", "32, 32, 0.1, true", "3, 9, 0.7, false", "1, 1, 0.5, true"})
    void add_anyGroups_isTheLossOfRemedyAndItsGradient(
            int sensitive, int reference, double length, boolean sigmoid) {
        int rows = sensitive + reference;
        SplittableRandom random = new SplittableRandom(rows);
        float[] logits = new float[2 + rows];
        double[] terms = new double[rows];
        for (int i = 0; i < rows; i++) {
            logits[2 + i] = (float) random.nextDouble(-2, 2);
            terms[i] = logits[2 + i];
        }
        float[] gradient = new float[2 + rows];
        double loss =
                new GaussianMmd(sensitive, reference, length, sigmoid)
                        .add(logits, 2, 1.5, gradient);
        MmdLoss expected =
                MmdLoss.of(new GaussianKernel(length))
                        .on(sigmoid ? Transform.SIGMOID : Transform.IDENTITY);
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.create(terms, new Shape(1, rows, 1));
            input.setRequiresGradient(true);
            NDArray measured =
                    expected.computeStacked(input, Membership.sensitiveFirst(sensitive, reference));
            collector.backward(measured.sum());
            assertThat(loss)
                    .isCloseTo(
                            measured.toType(ai.djl.ndarray.types.DataType.FLOAT64, false)
                                    .toDoubleArray()[0],
                            within(1e-6));
            double[] slopes = input.getGradient().toDoubleArray();
            assertThat(gradient[0]).isZero();
            for (int i = 0; i < rows; i++) {
                assertThat((double) gradient[2 + i]).isCloseTo(1.5 * slopes[i], within(1e-6));
            }
        }
    }
}
