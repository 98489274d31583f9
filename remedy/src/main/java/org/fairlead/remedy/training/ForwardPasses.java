package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/** Runs a model on the user's rows and on the extra rows of each term. */
final class ForwardPasses {
    private ForwardPasses() {}

    /** The extra rows of each term; a term without data, or data without a term, is an error. */
    static Map<Term, TermInputs> match(Remedy remedy, PackedInputs inputs) {
        Map<Term, TermInputs> matched = new LinkedHashMap<>();
        for (Term term : remedy.terms()) {
            TermInputs own = inputs.terms().get(term.name());
            if (own != null) {
                matched.put(term, own);
            }
        }
        if (matched.size() != remedy.terms().size() || matched.size() != inputs.terms().size()) {
            throw new IllegalArgumentException(
                    "the batch must have data for the terms %s, found data for %s"
                            .formatted(remedy.names(), inputs.terms().keySet()));
        }
        return matched;
    }

    static List<NDList> parts(Map<Term, TermInputs> matched) {
        return matched.values().stream().flatMap(inputs -> inputs.parts().stream()).toList();
    }

    /** One pass for all rows; the user's come first. */
    static RemediatedOutputs joined(
            PackedInputs inputs, Map<Term, TermInputs> matched, UnaryOperator<NDList> model) {
        List<NDList> all = new ArrayList<>();
        all.add(inputs.original());
        all.addAll(parts(matched));
        NDList outputs = model.apply(Stack.rows(all));
        int total = Stack.count(all);
        long[] starts = new long[matched.size()];
        long at = Stack.count(inputs);
        int index = 0;
        for (TermInputs extra : matched.values()) {
            starts[index++] = at;
            at += Stack.count(extra.parts());
        }
        List<NDList> split = new ArrayList<>();
        NDList own = new NDList(outputs.size());
        for (NDArray output : outputs) {
            requireRows(output, total);
            NDList pieces = Stack.split(output, starts);
            pieces.head().setName(output.getName());
            own.add(pieces.head());
            split.add(pieces);
        }
        List<TermPredictions> predictions = new ArrayList<>();
        for (var entry : matched.entrySet()) {
            Term term = entry.getKey();
            TermPredictions.chosen(term, outputs);
            NDArray chosen = split.get(term.output()).get(predictions.size() + 1);
            predictions.add(new TermPredictions(term, entry.getValue(), chosen));
        }
        return new RemediatedOutputs(own, predictions, inputs.step());
    }

    private static void requireRows(NDArray output, int rows) {
        var shape = output.getShape();
        if (shape.dimension() == 0 || shape.get(0) != rows) {
            throw new IllegalArgumentException(
                    "outputs must have the %d rows of the joined inputs in their first axis, found %s; use Passes.SEPARATE"
                            .formatted(rows, shape));
        }
    }

    /** A pass for the user's rows, then one a term. */
    static RemediatedOutputs separate(
            PackedInputs inputs,
            Map<Term, TermInputs> matched,
            UnaryOperator<NDList> original,
            UnaryOperator<NDList> extra) {
        NDList own = original.apply(inputs.original());
        List<TermPredictions> predictions = new ArrayList<>();
        matched.forEach(
                (term, rows) ->
                        predictions.add(
                                new TermPredictions(term, rows, predict(term, rows, extra))));
        return new RemediatedOutputs(own, predictions, inputs.step());
    }

    /** Predictions for the rows of a term, in one pass if they have the same shapes. */
    static NDArray predict(Term term, TermInputs rows, UnaryOperator<NDList> model) {
        List<NDList> parts = rows.parts();
        if (RowWise.sameShapes(parts.get(0), parts)) {
            return TermPredictions.chosen(term, model.apply(Stack.rows(parts)));
        }
        List<NDList> each = new ArrayList<>();
        for (NDList part : parts) {
            each.add(new NDList(TermPredictions.chosen(term, model.apply(part))));
        }
        return Stack.rows(each).head();
    }
}
