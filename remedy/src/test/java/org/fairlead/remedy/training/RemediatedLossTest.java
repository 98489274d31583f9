package org.fairlead.remedy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SimpleCompositeLoss;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.remedy.Golden;
import org.fairlead.remedy.batch.GroupInputs;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;
import org.fairlead.remedy.term.WeightSchedule;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemediatedLossTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    /** A loss that is the mean of the predictions, so that the tests can say what it is. */
    private record MeanLoss() implements GroupLoss {
        @Override
        public NDArray compute(GroupedPredictions grouped) {
            return grouped.predictions().mean();
        }

        @Override
        public String name() {
            return "mean";
        }
    }

    private static final class Constant extends Loss {
        private final float value;

        Constant(float value) {
            super("constant");
            this.value = value;
        }

        @Override
        public NDArray evaluate(NDList labels, NDList predictions) {
            return predictions.head().getManager().create(value);
        }
    }

    private NDArray full(float value) {
        return manager.full(new Shape(2, 1), value);
    }

    /** Outputs of a block which predicts one value for all rows of a term. */
    private RemediatedOutputs outputs(Remedy remedy, float... values) {
        List<TermPredictions> predictions = new ArrayList<>();
        for (Term term : remedy.terms()) {
            var rows =
                    new GroupInputs(
                            List.of(new NDList(full(0)), new NDList(full(0))),
                            Membership.sensitiveFirst(2, 2),
                            new double[] {1, 1, 1, 1});
            NDArray predicted = manager.full(new Shape(4, 1), values[predictions.size()]);
            predictions.add(new TermPredictions(term, rows, predicted));
        }
        return new RemediatedOutputs(new NDList(full(0)), predictions, 0).inTraining(true);
    }

    @Test
    void evaluate_isTaskPlusWeightedTermsPlusRegularisation() {
        JsonNode golden = Golden.of("derived.mindiff-model.loss-composition");
        JsonNode in = golden.get("inputs");
        Remedy remedy = Remedy.of(MinDiff.of("min_diff", new MeanLoss(), 1.5));
        float regulariser = (float) in.get("regulariser").asDouble();
        NDArray parameter = manager.create(new float[] {regulariser});
        var task =
                new SimpleCompositeLoss("loss")
                        .addLoss(new Constant((float) in.get("task_loss").asDouble()))
                        .addLoss(Loss.l1WeightedDecay(new NDList(parameter)));
        var loss = new RemediatedLoss(task, remedy);
        Evaluator weighted = loss.evaluators().get(2);
        weighted.addAccumulator("epoch");
        loss.addAccumulator("epoch");

        for (int i = 0; i < 2; i++) {
            var outputs = outputs(remedy, (float) in.get("mmd").get(i).asDouble());
            NDList labels = new NDList(full(1));
            double expected = golden.get("expected").get("loss_per_batch").get(i).asDouble();

            assertThat((double) loss.evaluate(labels, outputs).sum().getFloat())
                    .isCloseTo(expected, within(1e-6));
            weighted.updateAccumulator("epoch", labels, outputs);
            loss.updateAccumulator("epoch", labels, outputs);
        }
        assertThat(weighted.getName()).isEqualTo("min_diff_weighted");
        assertThat((double) weighted.getAccumulator("epoch"))
                .isCloseTo(
                        golden.get("expected").get("min_diff_loss_epoch").asDouble(), within(1e-6));
        assertThat((double) loss.getAccumulator("epoch"))
                .isCloseTo(golden.get("expected").get("loss_epoch").asDouble(), within(1e-6));
    }

    /** Names whose values the reference swaps, and more of that kind. */
    static Stream<List<String>> names() {
        JsonNode minDiff = Golden.of("derived.mindiff-model.metric-order-quirk").get("inputs");
        JsonNode pairs = Golden.of("derived.cf-model.metric-order-quirk").get("inputs");
        List<List<String>> golden = new ArrayList<>();
        for (JsonNode node : List.of(minDiff.get("insertion_order"), pairs.get("keys"))) {
            List<String> names = new ArrayList<>();
            node.forEach(name -> names.add(name.asText()));
            golden.add(names);
        }
        golden.add(List.of("a1", "a"));
        return golden.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void evaluators_namesInAnyOrder_logTheirOwnTerm(List<String> names) {
        Map<String, Float> expected = new HashMap<>(Map.of("task", 0f));
        float[] values = new float[names.size()];
        MinDiff[] terms = new MinDiff[names.size()];
        for (int i = 0; i < terms.length; i++) {
            values[i] = 3 + i;
            terms[i] = MinDiff.of(names.get(i), new MeanLoss(), 10 + i);
            expected.put(names.get(i), values[i]);
            expected.put(names.get(i) + "_weighted", values[i] * (10 + i));
        }
        Remedy remedy = Remedy.of(terms);
        var loss = new RemediatedLoss(new Constant(0), remedy);
        var outputs = outputs(remedy, values);

        Map<String, Float> logged = new HashMap<>();
        for (Evaluator evaluator : loss.evaluators()) {
            evaluator.addAccumulator("k");
            evaluator.updateAccumulator("k", new NDList(full(0)), outputs);
            logged.put(evaluator.getName(), evaluator.getAccumulator("k"));
        }

        assertThat(logged).isEqualTo(expected);
    }

    @Test
    void evaluators_plainOutputs_areUnknownRatherThanZero() {
        Remedy remedy = Remedy.of(MinDiff.of("gap", new MeanLoss(), 1));
        var loss = new RemediatedLoss(new Constant(7), remedy);
        Evaluator raw = loss.evaluators().get(1);
        raw.addAccumulator("k");
        raw.updateAccumulator("k", new NDList(full(0)), new NDList(full(0)));

        assertThat(raw.getAccumulator("k")).isNaN();
        assertThat(loss.evaluate(new NDList(full(0)), new NDList(full(0))).getFloat()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"constant", "task"})
    void loss_termNamedLikeSomethingLogged_isRefused(String name) {
        Remedy remedy = Remedy.of(MinDiff.of(name, new MeanLoss(), 1));

        assertThatThrownBy(() -> new RemediatedLoss(new Constant(0), remedy))
                .hasMessageStartingWith("term '" + name + "' would be logged as '" + name + "'");
    }

    @Test
    void evaluate_nanPredictions_areRefusedInTheNameOfTheTerm() {
        Remedy remedy = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));
        var loss = new RemediatedLoss(new Constant(0), remedy);

        assertThatThrownBy(() -> loss.evaluate(new NDList(full(0)), outputs(remedy, Float.NaN)))
                .hasMessageStartingWith("term 'gap': predictions must be finite, found NaN");
    }

    @Test
    void evaluate_scheduleBelowZero_isRefusedWithTermAndStep() {
        WeightSchedule bad = step -> -1;
        Remedy remedy = Remedy.of(MinDiff.of("gap", new MeanLoss(), 1).weighted(bad));
        var loss = new RemediatedLoss(new Constant(0), remedy);

        assertThatThrownBy(() -> loss.evaluate(new NDList(full(0)), outputs(remedy, 1)))
                .hasMessageStartingWith("term 'gap', step 0: the weight of a term must be");
    }

    @Test
    void evaluate_oneGroupOnly_isCountedAndAddsNothing() {
        Remedy remedy = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));
        var loss = new RemediatedLoss(new Constant(2), remedy);
        var rows =
                new GroupInputs(
                        List.of(new NDList(full(0))),
                        Membership.sensitiveFirst(2, 0),
                        new double[] {1, 1});
        var one = new TermPredictions(remedy.terms().get(0), rows, full(0.3f));
        var outputs = new RemediatedOutputs(new NDList(full(0)), List.of(one), 0);

        assertThat(loss.evaluate(new NDList(full(0)), outputs).getFloat()).isEqualTo(2);
        assertThat(loss.oneGroupBatches("gap")).isEqualTo(1);
    }

    @Test
    void forward_blockOfTwoOutputs_looksAtTheChosenOne() {
        Remedy remedy =
                Remedy.of(
                        MinDiff.of("second", MmdLoss.gaussian().on(Transform.column(1)), 1)
                                .onOutput(1));
        for (Passes passes : List.of(Passes.JOINED, Passes.SEPARATE)) {
            try (Model model = Model.newInstance("heads")) {
                var block = RemediatedBlock.of(new TwoHeads(), remedy).passes(passes);
                var loss = new RemediatedLoss(new Constant(0), remedy);
                try (Trainer trainer = Toy.trainer(model, block, loss)) {
                    PackedInputs inputs =
                            Toy.first(Toy.minDiff(model.getNDManager(), remedy), manager);
                    var outputs = (RemediatedOutputs) trainer.forward(inputs);

                    assertThat(outputs).hasSize(2);
                    assertThat(outputs.terms().get(0).predictions().getShape())
                            .isEqualTo(new Shape(64, 2));
                }
            }
        }
    }

    @Test
    void forward_outputThatIsNotThere_isRefused() {
        Remedy remedy = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1).onOutput(1));
        try (Model model = Model.newInstance("one")) {
            var block = RemediatedBlock.of(Toy.net(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, new Constant(0))) {
                PackedInputs inputs = Toy.first(Toy.minDiff(model.getNDManager(), remedy), manager);

                assertThatThrownBy(() -> trainer.forward(inputs))
                        .hasMessage("term 'gap' looks at output 1, but the block has 1");
            }
        }
    }
}
