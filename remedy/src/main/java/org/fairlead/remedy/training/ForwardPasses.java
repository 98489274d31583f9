package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/** Runs a model on the user's rows and on the extra rows of each term. */
final class ForwardPasses {
    private ForwardPasses() {}

    /** The extra rows of each term; a term without data, or data without a term, is an error. */
    static List<TermRows> match(Remedy remedy, PackedInputs inputs) {
        List<TermRows> matched = new ArrayList<>();
        for (Term term : remedy.terms()) {
            TermInputs own = inputs.terms().get(term.name());
            if (own != null) {
                matched.add(new TermRows(term, own));
            }
        }
        if (matched.size() != remedy.terms().size() || matched.size() != inputs.terms().size()) {
            throw new IllegalArgumentException(
                    "the batch must have data for the terms %s, found data for %s"
                            .formatted(remedy.names(), inputs.terms().keySet()));
        }
        return matched;
    }

    /** One pass for all rows, the user's first and then those of each term of the batch. */
    static RemediatedOutputs joined(
            PackedInputs inputs, NDList all, List<TermRows> matched, UnaryOperator<NDList> model) {
        NDList outputs = model.apply(all);
        long total = all.head().getShape().get(0);
        List<TermInputs> order = List.copyOf(inputs.terms().values());
        long[] starts = new long[order.size()];
        long at = total;
        for (int i = starts.length - 1; i >= 0; i--) {
            at -= order.get(i).rows();
            starts[i] = at;
        }
        List<NDList> pieces = new ArrayList<>();
        NDList own = new NDList(outputs.size());
        for (NDArray output : outputs) {
            requireRows(output, total);
            NDList cut = output.split(starts, 0);
            cut.head().setName(output.getName());
            own.add(cut.head());
            pieces.add(cut);
        }
        List<TermPredictions> predictions = new ArrayList<>();
        for (TermRows rows : matched) {
            TermPredictions.chosen(rows.term(), outputs);
            NDList cut = pieces.get(rows.term().output());
            NDArray chosen = cut.get(1 + order.indexOf(rows.inputs()));
            predictions.add(new TermPredictions(rows.term(), rows.inputs(), chosen));
        }
        return new RemediatedOutputs(own, predictions, inputs.step());
    }

    private static void requireRows(NDArray output, long rows) {
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
            List<TermRows> matched,
            UnaryOperator<NDList> original,
            UnaryOperator<NDList> extra) {
        NDList own = original.apply(inputs.original());
        List<TermPredictions> predictions = new ArrayList<>();
        for (TermRows rows : matched) {
            predictions.add(predict(rows, extra));
        }
        return new RemediatedOutputs(own, predictions, inputs.step());
    }

    /** Predictions for the rows of a term, in one pass if they have the same shapes. */
    static TermPredictions predict(TermRows rows, UnaryOperator<NDList> model) {
        NDList each = new NDList();
        for (NDList list : rows.inputs().lists()) {
            each.add(TermPredictions.chosen(rows.term(), model.apply(list)));
        }
        NDArray all = each.size() == 1 ? each.head() : NDArrays.concat(each, 0);
        return new TermPredictions(rows.term(), rows.inputs(), all);
    }
}
