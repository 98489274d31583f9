package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/**
 * The user's loss plus the weighted loss of each term, under the name of the user's loss, so that
 * listeners which watch the loss find it.
 *
 * <p>On the outputs of plain batches it is the user's loss alone. What is added, and the user's
 * loss alone, are logged by {@link #evaluators}.
 */
public final class RemediatedLoss extends Loss {
    private final Loss task;
    private final Remedy remedy;
    private final Map<String, LongAdder> oneGroupBatches = new ConcurrentHashMap<>();

    /**
     * Wraps a loss.
     *
     * @param task the user's own loss, with whatever regularisation it has
     * @param remedy the terms of the training
     * @throws IllegalArgumentException if a term has the name of what is logged beside it
     */
    public RemediatedLoss(Loss task, Remedy remedy) {
        super(task.getName());
        this.task = task;
        this.remedy = remedy;
        List<String> logged = new ArrayList<>(List.of(task.getName(), TermEvaluator.TASK));
        for (Term term : remedy.terms()) {
            for (String name : List.of(term.name(), TermEvaluator.weighted(term.name()))) {
                if (logged.contains(name)) {
                    throw new IllegalArgumentException(
                            "term '%s' would be logged as '%s', which is taken; choose another name"
                                    .formatted(term.name(), name));
                }
                logged.add(name);
            }
        }
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        return predictions instanceof RemediatedOutputs outputs
                ? parts(labels, outputs).total()
                : task.evaluate(labels, predictions);
    }

    /** The parts of the loss, computed once for the outputs of a batch. */
    LossParts parts(NDList labels, RemediatedOutputs outputs) {
        LossParts known = outputs.parts();
        if (known != null && known.owner().equals(this)) {
            return known;
        }
        NDArray own = task.evaluate(labels, outputs);
        NDArray total = own;
        List<TermLoss> terms = new ArrayList<>();
        for (TermPredictions predictions : outputs.terms()) {
            TermLoss term = TermLoss.of(predictions, outputs.step());
            terms.add(term);
            total = total.add(term.weighted());
            if (!predictions.comparable()) {
                oneGroupBatches.computeIfAbsent(term.name(), n -> new LongAdder()).increment();
            }
        }
        LossParts parts = new LossParts(this, own, terms, total);
        outputs.remember(parts);
        return parts;
    }

    /**
     * Evaluators that log the user's loss alone as {@code task}, each term's loss under the term's
     * name, and its weighted loss under that name with {@code _weighted} behind it. Add them to the
     * training configuration.
     *
     * @return one for the task, then two a term
     */
    public List<Evaluator> evaluators() {
        List<Evaluator> evaluators = new ArrayList<>();
        evaluators.add(TermEvaluator.task(this));
        for (String name : remedy.names()) {
            evaluators.add(TermEvaluator.raw(this, name));
            evaluators.add(TermEvaluator.weighted(this, name));
        }
        return evaluators;
    }

    /**
     * Counts the batches in which a term had fewer than two groups with weight, and so contributed
     * nothing.
     *
     * @param term name of a term
     * @return 0 or more, since this loss was made
     * @throws IllegalArgumentException if there is no such term
     */
    public long oneGroupBatches(String term) {
        if (!remedy.names().contains(term)) {
            throw new IllegalArgumentException(
                    "term must be one of %s, found '%s'".formatted(remedy.names(), term));
        }
        LongAdder count = oneGroupBatches.get(term);
        return count == null ? 0 : count.sum();
    }
}
